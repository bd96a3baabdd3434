import { describe, expect, it } from '@jest/globals';
import { changeWeights } from './change-weights.js';
import { defaultScoringModel } from './default-scoring-model.js';
import type { ScoringModelDefinition, ScoringThresholds } from './scoring-model.js';
import { validateScoringModel } from './validate-scoring-model.js';

const pathsOf = (model: ScoringModelDefinition) => validateScoringModel(model).map(({ code, path }) => `${code} ${path}`);
const withThreshold = (name: keyof ScoringThresholds, value: number) => ({
  ...defaultScoringModel,
  thresholds: { ...defaultScoringModel.thresholds, [name]: value },
});

describe('each setting has its scale, ends included', () => {
  it.each<[keyof ScoringThresholds, number]>([
    ['quadrantValue', 100],
    ['quadrantFeasibility', 100],
    ['quickWinRisk', 100],
    ['redesignSobriety', 100],
    ['incompleteCoverage', 1],
    ['redFlagLevel', 5],
    ['amberLevel', 5],
    ['amberCount', 23],
  ])('%s goes from 0 to %d', (name, highest) => {
    for (const fine of [0, highest]) expect(pathsOf(withThreshold(name, fine))).toEqual([]);
    for (const wrong of [-0.01, highest + 0.01, NaN]) {
      expect(pathsOf(withThreshold(name, wrong))).toEqual([`threshold_invalid thresholds.${name}`]);
    }
  });

  it('the floor of the product goes from 0 to 100', () => {
    for (const productFloor of [0, 100]) expect(pathsOf({ ...defaultScoringModel, productFloor })).toEqual([]);
    for (const productFloor of [-1, 101])
      expect(pathsOf({ ...defaultScoringModel, productFloor })).toEqual(['threshold_invalid productFloor']);
  });

  it('the weight of an evidence level goes from 0 to 1', () => {
    const weighing = (weight: number) => ({
      ...defaultScoringModel,
      evidenceLevels: defaultScoringModel.evidenceLevels.map((level) => (level.id === 'poc' ? { ...level, weight } : level)),
    });
    for (const weight of [0, 1]) expect(pathsOf(weighing(weight))).toEqual([]);
    for (const weight of [-0.1, 1.1, NaN]) expect(pathsOf(weighing(weight))).toEqual(['threshold_invalid evidenceLevels.poc.weight']);
  });

  it('a weight goes from 0 to a million', () => {
    expect(pathsOf(changeWeights(defaultScoringModel, { axes: { V: 1_000_000 }, criteria: { V1: 0 } }))).toEqual([]);
    expect(pathsOf(changeWeights(defaultScoringModel, { axes: { V: 1_000_001 } }))).toEqual(['weight_invalid axes.V.weight']);
  });
});

describe('what makes the value axis', () => {
  it('is a part that counts: a share of motivations without any, or of V5 without V5, is none', () => {
    const onlyV5 = changeWeights(defaultScoringModel, { criteria: { V1: 0, V2: 0, V3: 0, V4: 0 } });
    expect(pathsOf({ ...onlyV5, valueShares: { motivation: 1, financial: 0 } })).toEqual(['weights_all_zero valueShares']);
    expect(pathsOf({ ...onlyV5, valueShares: { motivation: 0, financial: 1 } })).toEqual([]);
    const noV5 = changeWeights(defaultScoringModel, { criteria: { V5: 0 } });
    expect(pathsOf({ ...noV5, valueShares: { motivation: 1, financial: 0 } })).toEqual([]);
  });

  it('has four places, equal ones allowed, each a weight', () => {
    const placed = (motivationWeights: readonly number[]) => pathsOf({ ...defaultScoringModel, motivationWeights });
    expect(placed([0.25, 0.25, 0.25, 0.25])).toEqual([]);
    expect(placed([1, 1, 1, 1, 1])).toEqual(['motivation_weights_count motivationWeights']);
    expect(placed([0.5, 0.3, 0.2, -1])).toEqual(['weight_invalid motivationWeights.3']);
    expect(placed([0, 0, 0, 0])).toEqual(['weights_all_zero motivationWeights']);
  });
});

it('an axis too many is not in order', () => {
  const [first] = defaultScoringModel.axes;
  if (!first) throw new Error('the default model has axes');
  expect(pathsOf({ ...defaultScoringModel, axes: [...defaultScoringModel.axes, first] })).toEqual(['axes_not_in_order axes']);
});
