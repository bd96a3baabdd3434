import { describe, expect, it } from '@jest/globals';
import { axisIds, criterionIds } from '../vocabulary/scoring-terms.js';
import { changeWeights } from './change-weights.js';
import { defaultScoringModel } from './default-scoring-model.js';

describe('defaultScoringModel', () => {
  it('has the four axes and the 23 criteria in their order', () => {
    expect(defaultScoringModel.axes.map((axis) => axis.id)).toEqual([...axisIds]);
    expect(defaultScoringModel.criteria.map((criterion) => criterion.id)).toEqual([...criterionIds]);
    expect(criterionIds).toHaveLength(23);
  });

  it('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(defaultScoringModel))).toStrictEqual(defaultScoringModel);
  });

  it('has weights that add up to 1, over the axes and inside each axis', () => {
    const add = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
    expect(add(defaultScoringModel.axes.map((axis) => axis.weight))).toBeCloseTo(1, 12);
    for (const id of axisIds) {
      const criteria = defaultScoringModel.criteria.filter((criterion) => criterion.axis === id);
      expect(add(criteria.map((criterion) => criterion.weight))).toBeCloseTo(1, 12);
    }
  });

  it('scores risk alone as severity', () => {
    for (const { axis, severity } of defaultScoringModel.criteria) expect(severity).toBe(axis === 'R');
  });
});

describe('changeWeights', () => {
  it('changes the weights named, keeps the others, leaves the model as it was', () => {
    const before = structuredClone(defaultScoringModel);
    const changed = changeWeights(defaultScoringModel, { axes: { S: 0 }, criteria: { V1: 2 } });
    expect(changed.axes.map((axis) => axis.weight)).toEqual([0.35, 0.25, 0.2, 0]);
    expect(changed.criteria.slice(0, 2).map((criterion) => criterion.weight)).toEqual([2, 0.15]);
    expect(defaultScoringModel).toStrictEqual(before);
  });
});
