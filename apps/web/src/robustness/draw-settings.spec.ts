import { defaultScoringModel as model } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { defaultSettings, pickCases, readSettings } from './draw-settings';

describe('draw settings', () => {
  it('keep ten places, or half of few cases, for among all of them every case is sure', () => {
    expect([0, 1, 7, 10, 11, 150].map((count) => defaultSettings(count).topCount)).toEqual([1, 1, 3, 5, 10, 10]);
  });

  it('are read as typed in the reader’s language', () => {
    const { settings, problems } = readSettings({ draws: '20 000', kappa: '12,5' }, defaultSettings(150), model, 'fr');
    expect(settings).toEqual({ draws: 20_000, seed: 1, kappa: 12.5, topCount: 10 });
    expect(problems.size).toBe(0);
  });

  it('say by field what keeps the draws from being made', () => {
    const { problems } = readSettings({ draws: 'many', kappa: '0', topCount: '2.5' }, defaultSettings(150), model, 'en');
    expect([...problems].map(([field, { message }]) => [field, message.en])).toEqual([
      ['draws', 'The number of draws is a whole number from 1 to 1,000,000. Correct it.'],
      ['topCount', 'The number of use cases to keep is a whole number from 1. Correct it.'],
      ['kappa', 'Kappa, the trust in the weights, is a number above 0. Correct it.'],
    ]);
  });

  it('take the cases that have scores, in the order of the ranking', () => {
    const given = ['a', 'b', 'c'].map((id) => ({ id, scores: { V1: 3 } }));
    expect(pickCases(given, ['c', 'unscored', 'a']).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
