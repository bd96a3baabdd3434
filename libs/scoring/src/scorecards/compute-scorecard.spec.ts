import { describe, expect, it } from '@jest/globals';
import { checkGate } from '../gates/check-gate.js';
import type { GateFacts } from '../gates/gate-evidence.js';
import { changeWeights } from '../scoring-models/change-weights.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import type { ScoringModelDefinition } from '../scoring-models/scoring-model.js';
import { goldenScores, withoutScores } from '../testing/golden-cases.js';
import type { MissingPolicy } from '../vocabulary/scoring-terms.js';
import { computeScorecard } from './compute-scorecard.js';
import type { AxisExplanation, Scorecard, Scores } from './scorecard.js';

const compute = (scores: Scores, missingPolicy?: MissingPolicy): Scorecard =>
  computeScorecard(defaultScoringModel, scores, { missingPolicy });

const U1 = goldenScores('U1');
const noSobriety = withoutScores(U1, 'S1', 'S2', 'S3', 'S4', 'S5');

function explained(card: Scorecard, axis: string): AxisExplanation {
  const line = card.explanation.axes.find((candidate) => candidate.axis === axis);
  if (!line) throw new Error(`No axis ${axis}`);
  return line;
}

describe('a missing score', () => {
  it('is not a zero', () => {
    const gap = withoutScores(U1, 'F1');
    expect(compute(gap).axes.F).not.toBe(compute({ ...gap, F1: 0 }).axes.F);
    expect(compute(gap).axes.F).toBeCloseTo((100 * (77 - 20)) / 75, 10);
  });

  it('is what a score that is not a finite number counts as', () => {
    const gap = withoutScores(U1, 'F1');
    expect(compute({ ...U1, F1: NaN })).toEqual(compute(gap));
    expect(compute({ ...U1, F1: Infinity })).toEqual(compute(gap));
  });

  it('a zero that is given counts as a zero', () => {
    expect(compute({ F1: 0 }).axes.F).toBe(0);
    expect(compute({ R1: 0 }).axes.R).toBe(100);
  });
});

describe('an axis with nothing assessed', () => {
  it('is undefined, and so are priority, product and quadrant', () => {
    const card = compute(noSobriety);
    expect(card.axes.S).toBeUndefined();
    expect([card.priority, card.product, card.quadrant]).toEqual([undefined, undefined, undefined]);
    expect(card.coverage.S).toBe(0);
    expect(card.incomplete).toEqual(['S']);
    expect(card.redesign).toBe(false);
  });

  it('stays undefined under every missing policy', () => {
    for (const policy of ['pessimistic', 'neutral', 'optimistic'] as const) {
      expect(compute(noSobriety, policy).axes.S).toBeUndefined();
      expect(compute(noSobriety, policy).priority).toBeUndefined();
    }
  });

  it('leaves an interval that says what is still open', () => {
    const { interval } = compute(noSobriety);
    expect(interval.low).toBeCloseTo(68.255 - 13, 10);
    expect(interval.high).toBeCloseTo(68.255 + 7, 10);
  });

  it('an empty scorecard may end anywhere', () => {
    const card = compute({});
    expect(card.axes).toEqual({ V: undefined, F: undefined, R: undefined, S: undefined });
    expect(card.interval.low).toBe(0);
    expect(card.interval.high).toBeCloseTo(100, 10);
    expect([card.assessed, card.total, card.incomplete]).toEqual([0, 23, ['V', 'F', 'R', 'S']]);
  });
});

describe('value with gaps', () => {
  it('renormalises the first ordered weights over the motivations that are there', () => {
    const { V } = compute({ V2: 2, V3: 4, V5: 3 }).axes;
    expect(V).toBeCloseTo(100 * (0.7 * ((0.5 * 4 + 0.3 * 2) / 0.8 / 5) + 0.3 * (3 / 5)), 10);
  });

  it('shares 0.70 and 0.30 over the parts that are there', () => {
    expect(compute({ V1: 3 }).axes.V).toBeCloseTo(60, 10);
    expect(compute({ V5: 2 }).axes.V).toBeCloseTo(40, 10);
  });

  it('the other policies fill first, then sort', () => {
    const scores = { V2: 2, V3: 4, V5: 3 };
    const value = (ordered: readonly number[]) =>
      100 * (0.7 * ([0.5, 0.3, 0.15, 0.05].reduce((total, weight, place) => total + weight * (ordered[place] ?? 0), 0) / 5) + 0.18);
    expect(compute(scores, 'pessimistic').axes.V).toBeCloseTo(value([4, 2, 0, 0]), 10);
    expect(compute(scores, 'neutral').axes.V).toBeCloseTo(value([4, 2.5, 2.5, 2]), 10);
    expect(compute(scores, 'optimistic').axes.V).toBeCloseTo(value([5, 5, 4, 2]), 10);
  });

  it('coverage counts the weights of the weighted mean', () => {
    expect(compute({ V2: 2, V3: 4, V5: 3 }).coverage.V).toBeCloseTo(0.6, 12);
    expect(compute({ V2: 2, V3: 4, V5: 3 }).incomplete).not.toContain('V');
    expect(compute({ V1: 2, V5: 4 }).incomplete).toContain('V');
  });

  it('the weighted mean takes each criterion by its own weight', () => {
    const model: ScoringModelDefinition = { ...defaultScoringModel, valueMode: 'weighted_mean' };
    expect(computeScorecard(model, U1).axes.V).toBeCloseTo(20 * (0.25 * 4 + 0.15 * 2 + 0.15 * 3 + 0.15 * 1 + 0.3 * 4), 10);
  });
});

describe('red flags and amber', () => {
  it('one risk at 5 is a red flag and bars the quick win', () => {
    const card = compute({ ...U1, R6: 5 });
    expect(card.redFlags).toEqual(['R6']);
    expect(card.quadrant).toBe('strategic_bet');
  });

  it('correction C, red flag: a waiver sent with the scores changes neither the flag nor the quadrant', () => {
    const waivers = { waivers: ['R6'], waived: { R6: true }, waiver: 'R6' };
    const flagged = { ...U1, R6: 5 };
    expect(computeScorecard(defaultScoringModel, flagged, waivers as never)).toEqual(compute(flagged));
    expect(compute({ ...flagged, ...waivers } as never)).toMatchObject({ redFlags: ['R6'], quadrant: 'strategic_bet' });
    const unmet = (facts: GateFacts) => checkGate('G3', { facts }).unmet;
    expect(unmet({ redFlags: ['R6'] })).toContain('G3.red_flags');
    expect(unmet({ redFlags: ['R6'], waivers: ['R6'] })).not.toContain('G3.red_flags');
  });

  it('a benefit at 5 is no red flag, nor a risk at 4.5', () => {
    expect(compute({ ...U1, S1: 5, V1: 5, R6: 4.5 }).redFlags).toEqual([]);
  });

  it('two risks at 4 or more are amber, which changes nothing else', () => {
    expect(compute({ ...U1, R6: 4 }).amber).toBe(false);
    const card = compute({ ...U1, R5: 4, R6: 4.5 });
    expect([card.amber, card.quadrant]).toEqual([true, 'quick_win']);
  });

  it('a risk of weight zero still raises its flag', () => {
    expect(computeScorecard(changeWeights(defaultScoringModel, { criteria: { R6: 0 } }), { ...U1, R6: 5 }).redFlags).toEqual(['R6']);
  });
});

describe('quadrants', () => {
  const all = (level: number, risk = 1): Scores =>
    Object.fromEntries(defaultScoringModel.criteria.map(({ id, severity }) => [id, severity ? risk : level]));

  it('a total on the threshold reaches it, whatever binary rounding says', () => {
    expect(compute(all(3)).quadrant).toBe('quick_win');
    expect(compute(all(3, 3)).quadrant).toBe('quick_win');
    expect(compute(all(3, 3.5)).quadrant).toBe('strategic_bet');
  });

  it('value and feasibility below 60 is to drop; feasibility alone is a fill-in', () => {
    expect(compute(all(2.5)).quadrant).toBe('drop');
    expect(compute({ ...all(2.5), F1: 5, F2: 5, F3: 5 }).quadrant).toBe('fill_in');
  });

  it('sobriety below 30 asks for a redesign, 30 does not', () => {
    expect(compute(all(1)).redesign).toBe(true);
    expect(compute(all(1.5)).redesign).toBe(false);
  });
});

describe('a weight of zero', () => {
  const without = (id: 'V2' | 'S1') => changeWeights(defaultScoringModel, { criteria: { [id]: 0 } });

  it('takes the criterion out of the sum, of coverage and of what is missing', () => {
    const gap = withoutScores(U1, 'S1');
    const card = computeScorecard(without('S1'), gap);
    expect([card.coverage.S, explained(card, 'S').missing, card.assessed, card.total]).toEqual([1, [], 22, 22]);
    expect(card.interval).toEqual({ low: card.priority, high: card.priority });
    expect(computeScorecard(without('S1'), U1).axes.S).toBe(card.axes.S);
  });

  it('takes a motivation out of the ordered mean', () => {
    const [high, low] = [5, 0].map((V2) => computeScorecard(without('V2'), { ...U1, V2 }).axes.V);
    expect(high).toBe(low);
  });

  it('on an axis, its total is not waited for', () => {
    const model = changeWeights(defaultScoringModel, { axes: { S: 0 } });
    const card = computeScorecard(model, noSobriety);
    expect(card.priority).toBeCloseTo((0.35 * 69.5 + 0.25 * 77 + 0.2 * 58.4) / 0.8, 10);
    expect(card.quadrant).toBe('quick_win');
    expect(card.interval).toEqual({ low: card.priority, high: card.priority });
  });

  it('everywhere gives no total rather than a made-up one', () => {
    const card = computeScorecard(changeWeights(defaultScoringModel, { axes: { V: 0, F: 0, R: 0, S: 0 } }), U1);
    expect([card.priority, card.product, card.quadrant]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the explanation', () => {
  it('shows U1 as it is worked out by hand: 0.5 x 4 + 0.3 x 3 + 0.15 x 2 + 0.05 x 1, then 0.7 and 0.3', () => {
    const { terms } = explained(compute(U1), 'V');
    expect(terms.map((term) => [term.id, term.orderedRank, term.orderedWeight])).toEqual([
      ['V1', 1, 0.5],
      ['V2', 3, 0.15],
      ['V3', 2, 0.3],
      ['V4', 4, 0.05],
      ['V5', undefined, undefined],
    ]);
    expect(terms.map((term) => Math.round(100 * (term.contribution ?? 0)) / 100)).toEqual([28, 4.2, 12.6, 0.7, 24]);
  });

  it('states weight, share and contribution of each axis, and what the missing score could change', () => {
    const gap = withoutScores(U1, 'R3');
    const line = explained(compute(gap), 'R');
    expect([line.weight, line.missing]).toEqual([0.2, ['R3']]);
    expect(line.score).toBeCloseTo((100 * 0.52) / 0.84, 10);
    expect(line.contributionRange.low).toBeCloseTo(10.4, 10);
    expect(line.contributionRange.high).toBeCloseTo(13.6, 10);
    expect(line.terms.find((term) => term.id === 'R3')).toMatchObject({ score: undefined, u: undefined, contribution: undefined });
  });

  it('marks what a policy filled in', () => {
    const gap = withoutScores(U1, 'R3');
    const term = explained(compute(gap, 'neutral'), 'R').terms.find(({ id }) => id === 'R3');
    expect(term).toMatchObject({ score: undefined, u: 0.5, filled: true });
    expect(term?.contribution).toBeCloseTo(8, 10);
  });
});
