import { describe, expect, it } from '@jest/globals';
import { benefitRealised, realisationRate, type BenefitLine } from './benefit-realised.js';
import { adoptionRate, perAcceptedAnswer } from './usage-rates.js';

const saved: BenefitLine = { id: 'a', unitValue: 0.5, direction: 'down', baseline: 40, actual: 25, volume: 1000, adoption: 0.6 };

describe('benefitRealised', () => {
  it('carries the direction: a fall is a gain where less is better, a loss where more is', () => {
    expect(benefitRealised([saved]).total).toBe(4500);
    expect(benefitRealised([{ ...saved, direction: 'up' }]).total).toBe(-4500);
  });

  it('adds up the lines', () => {
    const result = benefitRealised([saved, { ...saved, id: 'b', unitValue: 1 }]);
    expect(result.lines.map(({ contribution }) => contribution)).toEqual([4500, 9000]);
    expect([result.total, result.incomplete]).toEqual([13500, false]);
  });

  it('time saved is no money until its use is stated', () => {
    expect(benefitRealised([{ ...saved, kind: 'time' }])).toMatchObject({
      total: undefined,
      lines: [{ contribution: 4500, counted: false }],
    });
    expect(benefitRealised([{ ...saved, kind: 'time', redeployed: ' ' }]).total).toBeUndefined();
    expect(benefitRealised([{ ...saved, kind: 'time', redeployed: 'advice to customers' }]).total).toBe(4500);
    expect(benefitRealised([{ ...saved, kind: 'money' }]).total).toBe(4500);
  });

  it.each(['unitValue', 'baseline', 'actual', 'volume', 'adoption'] as const)('without %s a line is missing, not zero', (key) => {
    const result = benefitRealised([{ ...saved, [key]: undefined }, saved]);
    expect(result).toMatchObject({
      total: 4500,
      incomplete: true,
      lines: [{ contribution: undefined, counted: false }, { counted: true }],
    });
    expect(benefitRealised([{ ...saved, [key]: undefined }]).total).toBeUndefined();
  });

  it('nothing at all is undefined', () => {
    expect(benefitRealised([])).toEqual({ total: undefined, incomplete: false, lines: [] });
    expect(benefitRealised([{ ...saved, unitValue: Infinity }]).total).toBeUndefined();
  });
});

describe('realisationRate', () => {
  it('compares with what was promised at G2', () => {
    expect(realisationRate(45_000, 60_000)).toBe(0.75);
    expect(realisationRate(-10, 100)).toBe(-0.1);
    expect([realisationRate(undefined, 1), realisationRate(1, undefined), realisationRate(1, 0), realisationRate(1, Infinity)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('adoptionRate', () => {
  it('is the share of those eligible, never of a group so small that it would tell who', () => {
    expect(adoptionRate({ active: 45, eligible: 300 })).toBe(0.15);
    expect(adoptionRate({ active: 5, eligible: 10 })).toBe(0.5);
    expect(adoptionRate({ active: 5, eligible: 9 })).toBeUndefined();
    expect(adoptionRate({ active: 5, eligible: 9 }, 5)).toBeCloseTo(5 / 9, 12);
    expect(adoptionRate({ active: 0, eligible: 0 }, 0)).toBeUndefined();
  });

  it('is undefined without its figures, or with more active than eligible', () => {
    expect([adoptionRate({}), adoptionRate({ active: 5 }), adoptionRate({ eligible: 50 })]).toEqual([undefined, undefined, undefined]);
    expect([adoptionRate({ active: 51, eligible: 50 }), adoptionRate({ active: -1, eligible: 50 })]).toEqual([undefined, undefined]);
  });
});

describe('perAcceptedAnswer', () => {
  it('spreads a total over the accepted answers, and is undefined when none was', () => {
    expect(perAcceptedAnswer(1_200, 8_000)).toBe(0.15);
    expect([perAcceptedAnswer(1, 0), perAcceptedAnswer(undefined, 1), perAcceptedAnswer(1, undefined), perAcceptedAnswer(NaN, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
