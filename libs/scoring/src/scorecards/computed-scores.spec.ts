import { describe, expect, it } from '@jest/globals';
import { goldenFootprints } from '../testing/golden-footprints.js';
import { goldenScores } from '../testing/golden-cases.js';
import { defaultScoringModel } from '../scoring-models/default-scoring-model.js';
import { computeScorecard } from './compute-scorecard.js';
import { scoreFinancialBenefit, scoreHostingMix, scoreYearlyImpact, withLeastRisks } from './computed-scores.js';
import { interpolate } from './interpolate.js';
import { applyKnockOuts } from './apply-knock-outs.js';

const scoreOf = (returnOnInvestment: number) => scoreFinancialBenefit({ gains: 100 * (1 + returnOnInvestment), costs: 100 })?.score;

describe('V5 from the return on investment', () => {
  it.each([
    [-0.5, 0],
    [0, 0],
    [0.125, 0.5],
    [0.25, 1],
    [0.5, 2],
    [0.75, 2.5],
    [1, 3],
    [1.25, 3.25],
    [2, 4],
    [3, 4.5],
    [4, 5],
    [9, 5],
  ])('a return of %d is %d', (returnOnInvestment, score) => {
    expect(scoreOf(returnOnInvestment)).toBeCloseTo(score, 10);
  });

  it('correction C, V5: the return alone gives the score, the payback is shown beside', () => {
    const slow = scoreFinancialBenefit({ gains: 800, costs: 400, outlay: 300 });
    const fast = scoreFinancialBenefit({ gains: 800, costs: 400, outlay: 40 });
    expect([slow?.score, fast?.score]).toEqual([3, 3]);
    expect(slow?.paybackMonths).toBeCloseTo((300 * 36) / 700, 10);
    expect(fast?.paybackMonths).toBeCloseTo((40 * 36) / 440, 10);
    expect(slow?.returnOnInvestment).toBe(1);
  });

  it('there is no payback without an outlay, nor when nothing is left to pay it', () => {
    expect(scoreFinancialBenefit({ gains: 800, costs: 400 })?.paybackMonths).toBeUndefined();
    expect(scoreFinancialBenefit({ gains: 100, costs: 400, outlay: 300 })?.paybackMonths).toBeUndefined();
  });

  it('a missing figure, or no cost, is a missing score', () => {
    expect(scoreFinancialBenefit({ gains: NaN, costs: 1 })).toBeUndefined();
    expect(scoreFinancialBenefit({ gains: 1, costs: 0 })).toBeUndefined();
    expect(scoreFinancialBenefit({ gains: 1, costs: NaN })).toBeUndefined();
  });
});

describe('S1 from the yearly footprint', () => {
  const yearOf = (id: string) => {
    const year = goldenFootprints().find(([name]) => name === id)?.[1].year ?? {};
    return { energyKwh: year['e'] ?? NaN, carbonKg: year['gwp'] ?? NaN, waterL: year['water'] ?? NaN };
  };

  it.each([
    ['S2', 5],
    ['S4', 3.98],
    ['S7', 2.17],
  ])('golden %s is %d', (id, score) => {
    expect(scoreYearlyImpact({ perYear: yearOf(id) })?.score).toBeCloseTo(score, 2);
  });

  it('each ten times as much costs a point', () => {
    const { parts } = scoreYearlyImpact({ perYear: { energyKwh: 1e4, carbonKg: 1e3, waterL: 1e5 } }) ?? {};
    expect(parts?.energyKwh).toBeCloseTo(3, 10);
    expect(parts?.carbonKg).toBeCloseTo(3, 10);
    expect(parts?.waterL).toBeCloseTo(3, 10);
  });

  it('never leaves 0-5', () => {
    expect(scoreYearlyImpact({ perYear: { energyKwh: 1e12, carbonKg: 1e12, waterL: 1e12 } })?.score).toBe(0);
    expect(scoreYearlyImpact({ perYear: { energyKwh: 1, carbonKg: 0.1, waterL: 1 } })?.score).toBe(5);
  });

  it('correction C, S1: scored on the allocated figure where it is known, else on the marginal one, and it says which', () => {
    const [perYear, allocated] = [yearOf('S5m'), { energyKwh: 13_757, carbonKg: 1776, waterL: 52_374 }];
    expect(scoreYearlyImpact({ perYear })?.basis).toBe('marginal');
    const scored = scoreYearlyImpact({ perYear, allocated });
    expect(scored?.basis).toBe('allocated');
    expect(scored?.parts.energyKwh).toBeCloseTo(5 - Math.log10(137.57), 10);
  });

  it('correction C, S1: no impact is a 5, an unknown one is missing', () => {
    expect(scoreYearlyImpact({ perYear: { energyKwh: 0, carbonKg: 0, waterL: 0 } })?.score).toBe(5);
    expect(scoreYearlyImpact(undefined)).toBeUndefined();
    expect(scoreYearlyImpact({})).toBeUndefined();
    expect(scoreYearlyImpact({ perYear: { energyKwh: 1, carbonKg: NaN, waterL: 1 } })).toBeUndefined();
    expect(scoreYearlyImpact({ perYear: { energyKwh: NaN, carbonKg: 1, waterL: 1 } })).toBeUndefined();
    expect(scoreYearlyImpact({ perYear: { energyKwh: 1, carbonKg: 1, waterL: -1 } })).toBeUndefined();
  });
});

describe('S3 from the hosting mix', () => {
  it.each([
    [0.04, 1.2, 5],
    [0.05, 1.3, 5],
    [0.15, 1.2, 4],
    [0.25, 1.2, 3],
    [0.425, 1.2, 2],
    [0.6, 1.2, 1],
    [0.601, 1.2, 0],
    [0, 1, 5],
  ])('%d kg per kWh at PUE %d is %d', (carbon, pue, score) => {
    expect(scoreHostingMix(carbon, pue)).toBeCloseTo(score, 10);
  });

  it('correction C, S3: a PUE above 1.3 caps it at 4, and raises nothing', () => {
    expect(scoreHostingMix(0.04, 1.31)).toBe(4);
    expect(scoreHostingMix(0.25, 1.5)).toBe(3);
  });

  it('a missing mix or PUE, or an impossible one, is a missing score', () => {
    expect(scoreHostingMix(undefined, 1.2)).toBeUndefined();
    expect(scoreHostingMix(0.04, undefined)).toBeUndefined();
    expect(scoreHostingMix(-1, 1.2)).toBeUndefined();
    expect(scoreHostingMix(0.04, 0.9)).toBeUndefined();
  });
});

describe('R3 of what writes by itself', () => {
  it('correction C, R3: is at least 1 for a generative approach or an assistant', () => {
    for (const approach of ['genai_prompt', 'genai_rag', 'genai_finetune', 'genai_agent', 'assistant_shelf'] as const) {
      expect(withLeastRisks({ R3: 0, R1: 0 }, approach)).toEqual({ R3: 1, R1: 0 });
    }
  });

  it('is left alone when higher, missing, or of another approach', () => {
    expect(withLeastRisks({ R3: 3 }, 'genai_rag')).toEqual({ R3: 3 });
    expect(withLeastRisks({ R1: 2 }, 'genai_rag')).toEqual({ R1: 2 });
    expect(withLeastRisks({ R3: 0 }, 'ml_forecast')).toEqual({ R3: 0 });
  });

  it('correction C, R4: a DPIA that is done is no risk: no anchor of level 1 or less names one, level 3 says it is still to do', () => {
    const anchors = defaultScoringModel.criteria.find(({ id }) => id === 'R4')?.anchors ?? [];
    expect(anchors.filter(({ text }) => /DPIA/.test(text.en)).map(({ level }) => level)).toEqual([3]);
    expect(anchors.find(({ level }) => level === 3)?.text.en).toContain('DPIA still to do');
  });
});

describe('interpolate', () => {
  it('is flat beyond its ends and exact at its points', () => {
    const at = (x: number) =>
      interpolate(
        [
          [0, 0],
          [1, 3],
          [2, 4],
        ],
        x,
      );
    expect([-1, 0, 0.5, 1, 1.5, 2, 7].map(at)).toEqual([0, 0, 1.5, 3, 3.5, 4, 4]);
    expect(interpolate([[1, 9]], 5)).toBe(9);
  });
});

describe('knock-outs', () => {
  const card = computeScorecard(defaultScoringModel, goldenScores('U1'));

  it('nothing found leaves the scorecard as it is', () => {
    expect(applyKnockOuts(card, {})).toEqual({ ...card, knockOuts: [], status: undefined });
    expect(applyKnockOuts(card, { triageExcluded: false, hostingFailed: undefined })).toMatchObject({ priority: card.priority });
  });

  it.each([
    [{ triageExcluded: true }, ['triage_excluded'], 'excluded'],
    [{ aiActProhibited: true }, ['ai_act_prohibited'], 'excluded'],
    [{ hostingFailed: true }, ['hosting_failed'], 'blocked'],
    [{ triageExcluded: true, hostingFailed: true }, ['triage_excluded', 'hosting_failed'], 'excluded'],
  ])('%j takes the priority away', (findings, ids, status) => {
    const out = applyKnockOuts(card, findings);
    expect(out.knockOuts.map(({ id }) => id)).toEqual(ids);
    expect(out).toMatchObject({ status, priority: undefined, product: undefined, quadrant: undefined, axes: card.axes });
  });
});
