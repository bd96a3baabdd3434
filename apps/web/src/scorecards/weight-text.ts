import type { AxisExplanation, AxisId, CriterionTerm, ScoringModelDefinition } from '@tamis/scoring';
import type { Format } from '../ui/format';

/** The weight of an axis in the priority: « 0,35 », or « 0,35 ÷ 1,1 » when the weights of the model do not add up to 1. */
export function describeShare(model: ScoringModelDefinition, axis: AxisId, format: Format): string {
  const weight = model.axes.find(({ id }) => id === axis)?.weight ?? 0;
  return writePart(weight, add(model.axes.map((one) => one.weight)), format);
}

const isWhole = (sum: number) => Math.abs(sum - 1) < 1e-9;

/**
 * The weight that counts, as it is reached from the model, so that nothing needs rounding: « 0,22 » when the axis is complete,
 * « 0,22 ÷ 0,86 » when the scores given weigh 0.86 together, « 0,7 × 0,5 » for the strongest motivation.
 */
export function describeWeight(model: ScoringModelDefinition, line: AxisExplanation, term: CriterionTerm, format: Format): string {
  if (term.effectiveWeight === undefined) return '';
  const counting = line.terms.filter((one) => one.effectiveWeight !== undefined);
  const part = (weight: number, sum: number) => writePart(weight, sum, format);
  if (line.axis !== 'V' || model.valueMode !== 'ordered') return part(term.weight, add(counting.map((one) => one.weight)));
  const { motivation, financial } = model.valueShares;
  const ranked = counting.filter((one) => one.orderedRank !== undefined).length;
  const hasFinancial = ranked < counting.length;
  const shares = (ranked > 0 ? motivation : 0) + (hasFinancial ? financial : 0);
  if (term.orderedRank === undefined) return part(financial, shares);
  const place = part(model.motivationWeights[term.orderedRank - 1] ?? 0, add(model.motivationWeights.slice(0, ranked)));
  return hasFinancial ? `${part(motivation, shares)} × ${place.includes('÷') ? `(${place})` : place}` : place;
}

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

// Two decimals at least, so that the weights of a column stand in line: 0,20 beside 0,35.
const writeWeight = (weight: number, format: Format): string =>
  Number.isInteger(weight) || !Number.isInteger(Math.round(weight * 1e6) / 1e4) ? format.number(weight, 6) : format.score(weight, 2);

const writePart = (weight: number, sum: number, format: Format): string =>
  isWhole(sum) ? writeWeight(weight, format) : `${writeWeight(weight, format)} ÷ ${writeWeight(sum, format)}`;
