import { computeScorecard, criterionIds, defaultScoringModel, type Scores } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { axisDigits, priorityDigits, roundTo } from './shown-digits';

describe('digits of a printed sum', () => {
  it('rounds half up without binary noise', () => {
    expect(roundTo(24.325, 2)).toBe(24.33);
    expect(roundTo(1.005, 2)).toBe(1.01);
  });

  it('prints the tender-answers priority so that its products and their sum check by hand', () => {
    const { explanation, priority } = computeScorecard(defaultScoringModel, tenders);
    expect(priorityDigits(computeScorecard(defaultScoringModel, tenders))).toEqual({ factors: [1], product: 2, total: 2, exact: true });
    expect(explanation.axes.map((axis) => roundTo(axis.contribution!, 2))).toEqual([24.33, 19.25, 11.68, 13]);
    expect(roundTo(priority!, 2)).toBe(68.26);
  });

  it('prints each axis of a complete case so that its sum checks by hand', () => {
    const { explanation } = computeScorecard(defaultScoringModel, tenders);
    expect(explanation.axes.map((line) => axisDigits(line).exact)).toEqual([true, true, true, true]);
  });

  it('checks by hand for every scorecard with missing scores', () => {
    const exact = Array.from({ length: 400 }, (_, seed) => {
      const scores = Object.fromEntries(
        criterionIds.filter((_id, index) => (index * 7 + seed) % 5 !== 0).map((id, index) => [id, ((index * 3 + seed) % 11) / 2]),
      );
      const totals = computeScorecard(defaultScoringModel, scores);
      return [priorityDigits(totals), ...totals.explanation.axes.map(axisDigits)].map((digits) => digits.exact);
    });
    expect(exact.flat().filter((one) => !one)).toEqual([]);
  });
});

const tenders: Scores = {
  ...{ V1: 4, V2: 2, V3: 3, V4: 1, V5: 4 },
  ...{ F1: 4, F2: 4, F3: 3, F4: 4, F5: 4, F6: 4 },
  ...{ R1: 3, R2: 1, R3: 3, R4: 1, R5: 2, R6: 2, R7: 2 },
  ...{ S1: 3, S2: 3, S3: 4, S4: 4, S5: 3 },
};
