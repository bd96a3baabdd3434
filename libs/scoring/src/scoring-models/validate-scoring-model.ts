import type { Localised } from '../vocabulary/localised.js';
import { axisIds, criterionIds } from '../vocabulary/scoring-terms.js';
import { anchorLevels } from './anchors.js';
import { describeProblem, type ModelProblem, type ModelProblemCode } from './model-problems.js';
import type { CriterionDefinition, ScoringModelDefinition } from './scoring-model.js';

/** Above this a weight is a typing mistake, and sums of such weights stop being exact. */
const heaviestWeight = 1_000_000;

const motivationCount = 4;

/**
 * Lists what keeps a model from being used, nothing when it is fine. Weights need not add up to 1.
 * Example: with the weight of V1 at -1 the list is [{ code: 'weight_invalid', path: 'criteria.V1.weight', message: {...} }].
 */
export function validateScoringModel(model: ScoringModelDefinition): readonly ModelProblem[] {
  const found = [
    ...validateAxes(model),
    ...validateCriteria(model),
    ...validateValueRules(model),
    ...validateEvidence(model),
    ...validateThresholds(model),
  ];
  return found.map(({ code, path }) => ({ code, path, message: describeProblem(code, placeName(model, path)) }));
}

type Finding = Pick<ModelProblem, 'code' | 'path'>;

function problem(code: ModelProblemCode, path: string): Finding {
  return { code, path };
}

/** A reader knows a criterion or an axis by its name, and the other settings by their place in the model. */
function placeName(model: ScoringModelDefinition, path: string): Localised {
  const [, id] = path.split('.');
  const named = [...model.criteria, ...model.axes, ...model.evidenceLevels].find((term) => term.id === id);
  return named?.name ?? { en: path, fr: path };
}

function isWeight(weight: number): boolean {
  return Number.isFinite(weight) && weight >= 0 && weight <= heaviestWeight;
}

function validateWeights(weights: readonly (readonly [path: string, weight: number])[], whole: string): readonly Finding[] {
  const invalid = weights.filter(([, weight]) => !isWeight(weight)).map(([path]) => problem('weight_invalid', path));
  const nothingCounts = weights.every(([, weight]) => weight === 0);
  return nothingCounts ? [problem('weights_all_zero', whole)] : invalid;
}

function validateAxes(model: ScoringModelDefinition): readonly Finding[] {
  const inOrder = model.axes.length === axisIds.length && axisIds.every((id, index) => model.axes[index]?.id === id);
  const weights = model.axes.map((axis) => [`axes.${axis.id}.weight`, axis.weight] as const);
  return [...(inOrder ? [] : [problem('axes_not_in_order', 'axes')]), ...validateWeights(weights, 'axes')];
}

function validateCriteria(model: ScoringModelDefinition): readonly Finding[] {
  const ids = model.criteria.map((criterion) => criterion.id);
  const missing = criterionIds.filter((id) => !ids.includes(id)).map((id) => problem('criterion_missing', `criteria.${id}`));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => problem('criterion_duplicate', `criteria.${id}`));
  const weights = axisIds.flatMap((axis) => {
    const criteria = model.criteria.filter((criterion) => criterion.axis === axis);
    const paths = criteria.map((criterion) => [`criteria.${criterion.id}.weight`, criterion.weight] as const);
    return validateWeights(paths, `axes.${axis}.criteria`);
  });
  return [...missing, ...repeated, ...model.criteria.flatMap((criterion) => validateCriterion(model, criterion)), ...weights];
}

function validateCriterion(model: ScoringModelDefinition, criterion: CriterionDefinition): readonly Finding[] {
  const path = `criteria.${criterion.id}`;
  if (!criterionIds.includes(criterion.id)) return [problem('criterion_unknown', path)];
  const axis = model.axes.find(({ id }) => id === criterion.axis);
  const misplaced = !criterion.id.startsWith(criterion.axis);
  const reversed = axis !== undefined && criterion.severity !== (axis.direction === 'severity');
  return [
    ...(misplaced ? [problem('criterion_wrong_axis', `${path}.axis`)] : []),
    ...(reversed ? [problem('severity_mismatch', `${path}.severity`)] : []),
    ...validateAnchors(criterion),
  ];
}

function validateAnchors(criterion: CriterionDefinition): readonly Finding[] {
  return anchorLevels.flatMap((level) => {
    const anchor = criterion.anchors.find((candidate) => candidate.level === level);
    const blank = (['en', 'fr'] as const).filter((language) => !anchor?.text[language]?.trim());
    return blank.map((language) => problem('anchor_missing', `criteria.${criterion.id}.anchors.${level}.${language}`));
  });
}

/** A later place that weighs more than an earlier one would let a new high score lower the axis below its interval. */
function validateValueRules(model: ScoringModelDefinition): readonly Finding[] {
  const { motivationWeights, valueShares } = model;
  const places = motivationWeights.map((weight, place) => [`motivationWeights.${place}`, weight] as const);
  const rising = motivationWeights.some((weight, place) => weight > (motivationWeights[place - 1] ?? Infinity));
  const counts = (isFinancial: boolean) =>
    model.criteria.some(({ id, axis, weight }) => axis === 'V' && (id === 'V5') === isFinancial && weight > 0);
  const parts = [
    ['valueShares.motivation', counts(false) ? valueShares.motivation : 0],
    ['valueShares.financial', counts(true) ? valueShares.financial : 0],
  ] as const;
  return [
    ...(motivationWeights.length === motivationCount ? [] : [problem('motivation_weights_count', 'motivationWeights')]),
    ...(rising ? [problem('motivation_weights_rising', 'motivationWeights')] : []),
    ...validateWeights(places, 'motivationWeights'),
    ...validateWeights(parts, 'valueShares'),
  ];
}

function validateEvidence(model: ScoringModelDefinition): readonly Finding[] {
  return model.evidenceLevels
    .filter(({ weight }) => !(weight >= 0 && weight <= 1))
    .map(({ id }) => problem('threshold_invalid', `evidenceLevels.${id}.weight`));
}

function validateThresholds({ thresholds, productFloor }: ScoringModelDefinition): readonly Finding[] {
  const ranges = [
    ['thresholds.quadrantValue', thresholds.quadrantValue, 100],
    ['thresholds.quadrantFeasibility', thresholds.quadrantFeasibility, 100],
    ['thresholds.quickWinRisk', thresholds.quickWinRisk, 100],
    ['thresholds.redesignSobriety', thresholds.redesignSobriety, 100],
    ['thresholds.incompleteCoverage', thresholds.incompleteCoverage, 1],
    ['thresholds.redFlagLevel', thresholds.redFlagLevel, 5],
    ['thresholds.amberLevel', thresholds.amberLevel, 5],
    ['thresholds.amberCount', thresholds.amberCount, criterionIds.length],
    ['productFloor', productFloor, 100],
  ] as const;
  return ranges.filter(([, value, highest]) => !(value >= 0 && value <= highest)).map(([path]) => problem('threshold_invalid', path));
}
