import { describe, expect, it } from '@jest/globals';
import { benefitRealised, realisationRate, type BenefitLine } from './benefit-realised.js';
import { scoreEvaluation } from './evaluation-report.js';
import { kpiAttainment } from './kpi-attainment.js';
import { casesWithoutError, rateBound } from './rate-bound.js';
import { adoptionRate, perAcceptedAnswer } from './usage-rates.js';

const endless = [undefined, NaN, Infinity, -Infinity];

describe('figures at the edge', () => {
  it.each(['baseline', 'target', 'actual'])('an attainment without a finite %s is undefined', (name) => {
    for (const value of endless) expect(kpiAttainment({ baseline: 40, target: 20, actual: 25, [name]: value })).toBeUndefined();
  });

  it.each(['unitValue', 'baseline', 'actual', 'volume', 'adoption'])('a benefit without a finite %s does not count', (name) => {
    const line: BenefitLine = { id: 'A', unitValue: 2, direction: 'up', baseline: 1, actual: 3, volume: 10, adoption: 0.5 };
    expect(benefitRealised([line]).total).toBe(20);
    for (const value of endless) {
      const [found] = benefitRealised([{ ...line, [name]: value }]).lines;
      expect(found).toMatchObject({
        contribution: undefined,
        counted: false,
        reason: { en: 'A figure is missing', fr: 'Un chiffre manque' },
      });
    }
  });

  it('what is realised is compared with a promise above 0, both finite', () => {
    for (const value of endless) expect([realisationRate(value, 5), realisationRate(5, value)]).toEqual([undefined, undefined]);
    expect([realisationRate(5, 0), realisationRate(5, -1), realisationRate(0, 5), realisationRate(-5, 10)]).toEqual([
      undefined,
      undefined,
      0,
      -0.5,
    ]);
  });

  it('nobody and everybody may have adopted; of nobody there is no share', () => {
    expect([adoptionRate({ active: 0, eligible: 40 }), adoptionRate({ active: 40, eligible: 40 })]).toEqual([0, 1]);
    expect(adoptionRate({ active: 0, eligible: 0 }, 0)).toBeUndefined();
    for (const value of endless) expect(adoptionRate({ active: value, eligible: 40 })).toBeUndefined();
    expect(adoptionRate({ active: 3 })).toBeUndefined();
  });

  it('a total is spread over accepted answers alone', () => {
    expect([perAcceptedAnswer(0, 4), perAcceptedAnswer(0, 0), perAcceptedAnswer(6, -2)]).toEqual([0, undefined, undefined]);
    for (const value of endless) expect([perAcceptedAnswer(value, 4), perAcceptedAnswer(4, value)]).toEqual([undefined, undefined]);
  });

  it('without an error the lower bound is 0 itself, with errors alone the upper one is 1', () => {
    for (let n = 1; n <= 300; n += 1) {
      expect(rateBound({ errors: 0, n }).lower).toBe(0);
      expect(rateBound({ errors: n, n }).upper).toBe(1);
    }
  });

  it('a threshold of 0 is passed by no sample, however large', () => {
    expect([casesWithoutError(0), casesWithoutError(-1), casesWithoutError(NaN)]).toEqual([undefined, undefined, undefined]);
  });

  it('a heading scores from 0 to 100, both included', () => {
    const scoreOf = (score: number) => scoreEvaluation({ headings: { accuracy: { score } } }).score;
    expect([scoreOf(0), scoreOf(100), scoreOf(-0.1), scoreOf(100.1)]).toEqual([0, 100, undefined, undefined]);
  });

  it('a heading has fallen only below what it was', () => {
    const fallen = (now: number | undefined, before: number | undefined) =>
      scoreEvaluation({
        headings: { accuracy: now === undefined ? {} : { score: now } },
        previous: before === undefined ? {} : { accuracy: before },
      }).regressions;
    expect([fallen(79, 80), fallen(80, 80), fallen(undefined, 80), fallen(79, undefined)]).toEqual([['accuracy'], [], [], []]);
  });
});
