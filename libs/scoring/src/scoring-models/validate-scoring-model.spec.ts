import { describe, expect, it } from '@jest/globals';
import type { CriterionId } from '../vocabulary/scoring-terms.js';
import { changeWeights } from './change-weights.js';
import { defaultScoringModel } from './default-scoring-model.js';
import type { CriterionDefinition, ScoringModelDefinition } from './scoring-model.js';
import { validateScoringModel } from './validate-scoring-model.js';

const found = (model: ScoringModelDefinition) => validateScoringModel(model).map(({ code, path }) => [code, path]);

const withCriterion = (id: CriterionId, changes: Partial<CriterionDefinition>): ScoringModelDefinition => ({
  ...defaultScoringModel,
  criteria: defaultScoringModel.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...changes } : criterion)),
});

describe('validateScoringModel', () => {
  it('finds nothing to say about the default model', () => {
    expect(validateScoringModel(defaultScoringModel)).toEqual([]);
  });

  it('finds nothing to say about weights on another scale, nor about a criterion of weight zero', () => {
    expect(found(changeWeights(defaultScoringModel, { axes: { V: 35, F: 25, R: 20, S: 20 }, criteria: { V2: 0 } }))).toEqual([]);
  });

  it.each([-0.1, NaN, Infinity, 1e9])('refuses a weight of %d, on an axis as on a criterion', (weight) => {
    expect(found(changeWeights(defaultScoringModel, { axes: { F: weight }, criteria: { R3: weight } }))).toEqual([
      ['weight_invalid', 'axes.F.weight'],
      ['weight_invalid', 'criteria.R3.weight'],
    ]);
  });

  it('refuses axes that all weigh nothing', () => {
    expect(found(changeWeights(defaultScoringModel, { axes: { V: 0, F: 0, R: 0, S: 0 } }))).toEqual([['weights_all_zero', 'axes']]);
  });

  it('refuses an axis whose criteria all weigh nothing', () => {
    const model = changeWeights(defaultScoringModel, { criteria: { S1: 0, S2: 0, S3: 0, S4: 0, S5: 0 } });
    expect(found(model)).toEqual([['weights_all_zero', 'axes.S.criteria']]);
  });

  it('refuses missing, repeated and unknown criteria', () => {
    const [first, ...others] = defaultScoringModel.criteria;
    const second = others[0];
    if (!first || !second) throw new Error('the default model has criteria');
    const unknown = { ...first, id: 'X9' as CriterionId };
    expect(found({ ...defaultScoringModel, criteria: [...others, second, unknown] })).toEqual([
      ['criterion_missing', 'criteria.V1'],
      ['criterion_duplicate', 'criteria.V2'],
      ['criterion_unknown', 'criteria.X9'],
    ]);
  });

  it('refuses a criterion moved to another axis or scored the other way round', () => {
    expect(found(withCriterion('F1', { axis: 'S' }))).toEqual([['criterion_wrong_axis', 'criteria.F1.axis']]);
    expect(found(withCriterion('R1', { severity: false }))).toEqual([['severity_mismatch', 'criteria.R1.severity']]);
  });

  it('refuses a level without its text, naming the level and the language', () => {
    const anchors = defaultScoringModel.criteria[0]?.anchors ?? [];
    const blank = anchors.map((anchor) => (anchor.level === 3 ? { ...anchor, text: { ...anchor.text, fr: ' ' } } : anchor));
    expect(found(withCriterion('V1', { anchors: blank }))).toEqual([['anchor_missing', 'criteria.V1.anchors.3.fr']]);
    expect(found(withCriterion('V1', { anchors: anchors.slice(1) }))).toEqual([
      ['anchor_missing', 'criteria.V1.anchors.0.en'],
      ['anchor_missing', 'criteria.V1.anchors.0.fr'],
    ]);
  });

  it('refuses axes out of order', () => {
    expect(found({ ...defaultScoringModel, axes: [...defaultScoringModel.axes].reverse() })).toEqual([['axes_not_in_order', 'axes']]);
  });

  it('refuses motivation weights that rise or are not four', () => {
    expect(found({ ...defaultScoringModel, motivationWeights: [0.1, 0.2, 0.3, 0.4] })).toEqual([
      ['motivation_weights_rising', 'motivationWeights'],
    ]);
    expect(found({ ...defaultScoringModel, motivationWeights: [1] })).toEqual([['motivation_weights_count', 'motivationWeights']]);
  });

  it('refuses value shares of which none can count', () => {
    const model = changeWeights(defaultScoringModel, { criteria: { V5: 0 } });
    expect(found({ ...model, valueShares: { motivation: 0, financial: 1 } })).toEqual([['weights_all_zero', 'valueShares']]);
  });

  it('refuses settings outside their scale', () => {
    const thresholds = { ...defaultScoringModel.thresholds, quadrantValue: 101, incompleteCoverage: 60, redFlagLevel: NaN };
    expect(found({ ...defaultScoringModel, thresholds }).map(([, path]) => path)).toEqual([
      'thresholds.quadrantValue',
      'thresholds.incompleteCoverage',
      'thresholds.redFlagLevel',
    ]);
  });

  it('says each problem in both languages, by the name of what to correct', () => {
    const [first] = validateScoringModel(changeWeights(defaultScoringModel, { criteria: { V1: -1 } }));
    expect(first?.message).toEqual({
      en: 'Productivity: A weight is a number from 0 to 1,000,000. Correct it.',
      fr: 'Productivité\u00a0: Un poids est un nombre de 0 à 1\u202f000\u202f000. Corrigez-le.',
    });
  });
});
