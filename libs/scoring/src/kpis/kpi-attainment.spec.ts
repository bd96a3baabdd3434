import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kpiAttainment, shownAttainment } from './kpi-attainment.js';

const figure = fc.integer({ min: -1000, max: 1000 });

describe('kpiAttainment', () => {
  it('goes from 0 at the baseline to 1 at the target, up or down', () => {
    expect(kpiAttainment({ baseline: 40, target: 20, actual: 25 })).toBe(0.75);
    expect(kpiAttainment({ baseline: 20, target: 40, actual: 25 })).toBe(0.25);
    expect(kpiAttainment({ baseline: 20, target: 40, actual: 10 })).toBe(-0.5);
    expect(kpiAttainment({ baseline: 0, target: 10, actual: 0 })).toBe(0);
  });

  it('is undefined when the target is the baseline', () => {
    expect(kpiAttainment({ baseline: 20, target: 20, actual: 20 })).toBeUndefined();
  });

  it.each([{}, { baseline: 1, target: 2 }, { target: 2, actual: 1 }, { baseline: 1, actual: 2 }, { baseline: NaN, target: 1, actual: 1 }])(
    'is undefined without its three figures: %j',
    (figures) => {
      expect(kpiAttainment(figures)).toBeUndefined();
    },
  );

  it('does not depend on the unit nor on the direction', () => {
    fc.assert(
      fc.property(figure, figure, figure, fc.constantFrom(-1, 10, 0.5), (baseline, target, actual, unit) => {
        fc.pre(baseline !== target);
        const scaled = kpiAttainment({ baseline: baseline * unit, target: target * unit, actual: actual * unit });
        expect(scaled).toBeCloseTo(kpiAttainment({ baseline, target, actual }) ?? NaN, 9);
      }),
    );
  });

  it('is clipped for display only', () => {
    expect([-3, -1, 0.4, 1.5, 9, undefined].map(shownAttainment)).toEqual([-1, -1, 0.4, 1.5, 1.5, undefined]);
  });
});
