import { changeWeights, type AxisId, type CriterionId, type ScoringModelDefinition } from '@tamis/scoring';
import type { Format, Language } from '../ui/format';
import { parseNumber } from '../ui/parse-number';

/** What is typed in the weight fields, by axis or criterion; a field that was not touched is absent. */
export type WeightTexts = Readonly<Partial<Record<AxisId | CriterionId, string>>>;

export interface EditedWeights {
  /** The model under the weights typed so far; a field that cannot be read keeps the weight it had. */
  readonly definition: ScoringModelDefinition;
  readonly axisWeights: Readonly<Partial<Record<AxisId, number>>>;
  readonly criterionWeights: Readonly<Partial<Record<CriterionId, number>>>;
  readonly unreadable: readonly string[];
  readonly changed: boolean;
}

const HEAVIEST = 1_000_000;

export function readWeights(definition: ScoringModelDefinition, texts: WeightTexts, language: Language): EditedWeights {
  const unreadable: string[] = [];
  const changedOf = <Id extends AxisId | CriterionId>(terms: readonly { readonly id: Id; readonly weight: number }[]) =>
    Object.fromEntries(
      terms.flatMap(({ id, weight }) => {
        const text = texts[id];
        if (text === undefined) return [];
        const typed = parseNumber(text, language);
        if (typed === undefined || typed < 0 || typed > HEAVIEST) return (unreadable.push(id), []);
        return typed === weight ? [] : [[id, typed]];
      }),
    ) as Partial<Record<Id, number>>;
  const axisWeights = changedOf(definition.axes);
  const criterionWeights = changedOf(definition.criteria);
  return {
    definition: changeWeights(definition, { axes: axisWeights, criteria: criterionWeights }),
    axisWeights,
    criterionWeights,
    unreadable,
    changed: Object.keys(axisWeights).length + Object.keys(criterionWeights).length > 0,
  };
}

/** Axes of the one, criteria of the other. */
export function joinWeights(ofAxes: EditedWeights, ofCriteria: EditedWeights): EditedWeights {
  return {
    definition: { ...ofCriteria.definition, axes: ofAxes.definition.axes },
    axisWeights: ofAxes.axisWeights,
    criterionWeights: ofCriteria.criterionWeights,
    unreadable: [...ofAxes.unreadable, ...ofCriteria.unreadable],
    changed: ofAxes.changed || ofCriteria.changed,
  };
}

/** Weights as shares of their whole: `shareOf([3, 1], 0)` is 0.75; nothing when all are zero. */
export function shareOf(weights: readonly number[], index: number): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? (weights[index] ?? 0) / sum : 0;
}

// Weights of one model usually share their decimals: 0,10 beside 0,25.
export const formatWeight = (weight: number, format: Format): string =>
  Number.isInteger(weight) || !Number.isInteger(Math.round(weight * 1e6) / 1e4) ? format.number(weight, 6) : format.score(weight, 2);

export interface SliderScale {
  readonly max: number;
  readonly step: number;
}

/** A slider reaches the sum of the saved weights, in about a hundred round steps: 0.01 up to 1 for weights that add up to 1. */
export function sliderScale(weights: readonly number[]): SliderScale {
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  const power = 10 ** Math.floor(Math.log10(sum / 100) + 1e-9);
  const step = round(power * ([1, 2, 5].find((digit) => digit * power >= (sum / 100) * (1 - 1e-9)) ?? 10));
  return { step, max: round(Math.ceil(sum / step - 1e-9) * step) };
}

/** Without the crumbs of binary fractions. */
const round = (value: number): number => Number(value.toPrecision(12));
