import { defaultScoringModel } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { previewRanks } from './rank-preview';

const scored = (id: string, value: number, sobriety: number | null) => ({
  id,
  reference: id,
  title: id,
  score: {
    priority: sobriety === null ? null : 0.35 * value + 0.25 * 50 + 0.2 * 50 + 0.2 * sobriety,
    value,
    feasibility: 50,
    risk: 50,
    sobriety,
  },
});

const cases = [scored('rich', 90, 20), scored('sober', 40, 95), scored('unknown', 100, null), { ...scored('new', 0, 0), score: null }];
const weights = (sobriety: number) =>
  defaultScoringModel.axes.map((axis) => ({ id: axis.id, weight: axis.id === 'S' ? sobriety : axis.weight }));

describe('preview of the ranks', () => {
  it('keeps the ranks under the same weights', () => {
    expect(previewRanks(cases, weights(0.2)).map(({ id, rank, before }) => [id, rank, before])).toEqual([
      ['rich', 1, 1],
      ['sober', 2, 2],
    ]);
  });

  it('moves a sober case up when sobriety weighs more', () => {
    expect(previewRanks(cases, weights(1)).map(({ id, rank, before }) => [id, rank, before])).toEqual([
      ['sober', 1, 2],
      ['rich', 2, 1],
    ]);
  });

  it('does not wait for an axis that no longer counts, and never takes a missing one for zero', () => {
    expect(previewRanks(cases, weights(0)).map(({ id }) => id)).toEqual(['unknown', 'rich', 'sober']);
    expect(previewRanks(cases, weights(0.2)).map(({ id }) => id)).not.toContain('unknown');
  });
});
