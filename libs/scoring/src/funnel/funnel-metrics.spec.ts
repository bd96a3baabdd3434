import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Stage } from '../vocabulary/stages.js';
import { dayNumber, quarterOf } from './days.js';
import { funnelFlow, littleCheck, outcomeRates, throughput } from './funnel-flow.js';
import { funnelConversions, type FunnelItem, type FunnelPeriod } from './funnel-metrics.js';
import { quantile } from './quantile.js';

const item = (id: string, entries: Partial<Record<Stage, string>>, leftOn?: string): FunnelItem => ({
  id,
  entries: Object.entries(entries).map(([stage, on]) => ({ stage: stage as Stage, on })),
  leftOn,
});
const year: FunnelPeriod = { from: '2026-01-01', to: '2026-12-31', asOf: '2026-12-31' };
const poc = (items: readonly FunnelItem[], period: Partial<FunnelPeriod> = {}) => {
  const found = funnelConversions(items, { ...year, ...period }).find(({ from }) => from === 'poc');
  if (!found) throw new Error('no step from the PoC');
  return found;
};

/** Entered PoC: a reaches the pilot in 59 days, b in 180, c in 181, d never; e and f are younger than 180 days. */
const cohort = [
  item('a', { poc: '2026-01-01', pilot: '2026-03-01' }),
  item('b', { poc: '2026-01-01', pilot: '2026-06-30' }),
  item('c', { poc: '2026-01-01', pilot: '2026-07-01' }),
  item('d', { poc: '2026-01-01' }, '2026-02-01'),
  item('e', { poc: '2026-11-01' }),
  item('f', { poc: '2026-11-01', pilot: '2026-12-01' }),
];

describe('conversion of a cohort', () => {
  it('counts those whose window is over; younger ones are open, apart, converted or not', () => {
    expect(poc(cohort)).toMatchObject({ to: 'pilot', closed: 4, converted: 2, rate: 0.5, open: 2, openConverted: 1 });
  });

  it('the window is 180 days unless another is given', () => {
    expect(poc(cohort, { windowDays: 181 })).toMatchObject({ closed: 4, converted: 3 });
    expect(poc(cohort, { windowDays: 30 })).toMatchObject({ closed: 6, converted: 1, open: 0 });
    expect(poc([item('g', { poc: '2026-07-04' })]).closed).toBe(1);
    expect(poc([item('g', { poc: '2026-07-05' })]).closed).toBe(0);
  });

  it('only those that entered in the period are in the cohort', () => {
    expect(poc(cohort, { to: '2026-06-30' })).toMatchObject({ closed: 4, open: 0 });
    expect(poc(cohort, { from: '2026-01-02' })).toMatchObject({ closed: 0, rate: undefined, open: 2 });
    expect(poc(cohort, { asOf: '2026-10-01' })).toMatchObject({ closed: 4, open: 0 });
  });

  it('a future entry, an entry in the wrong order and an unreadable day are none', () => {
    const odd = [item('h', { poc: '2026-05-01', pilot: '2026-04-01' }), item('i', { poc: 'soon', pilot: '2026-04-01' })];
    expect(poc(odd)).toMatchObject({ closed: 1, converted: 0, leadTime: { n: 0, p50: undefined, p85: undefined } });
    expect(poc([item('j', { poc: '2026-01-01', pilot: '2026-02-01' })], { asOf: '2026-01-15' })).toMatchObject({
      open: 1,
      openConverted: 0,
    });
  });

  it('a stage entered twice counts from the first time', () => {
    const twice: FunnelItem = {
      id: 'k',
      entries: [
        { stage: 'poc', on: '2026-03-01' },
        { stage: 'poc', on: '2026-01-01' },
      ],
    };
    expect(poc([{ ...twice, entries: [...twice.entries, { stage: 'pilot', on: '2026-03-02' }] }]).leadTime.p50).toBe(60);
  });

  it('lead times are P50 and P85 of type 7 over those that made both steps', () => {
    expect(poc(cohort).leadTime).toEqual({ n: 4, p50: (59 + 180) / 2, p85: 180 + 0.55 });
  });

  it('measures the six steps', () => {
    expect(funnelConversions([], year).map(({ from, to }) => `${from}>${to}`)).toEqual([
      'idea>triage',
      'triage>poc',
      'poc>pilot',
      'pilot>industrialisation',
      'industrialisation>run',
      'run>retired',
    ]);
  });

  it('the order of the items changes nothing, and no rate leaves 0 to 1', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .chain((of) => fc.integer({ min: 1, max: 12 }).map((month) => `2026-${pad(month)}-${pad(of)}`));
    const items = fc.array(fc.record({ poc: day, pilot: day }).map((entries) => item('x', entries)));
    fc.assert(
      fc.property(items, (some) => {
        const found = poc(some);
        expect(poc([...some].reverse())).toEqual(found);
        expect(found.converted <= found.closed && found.openConverted <= found.open).toBe(true);
        expect(found.closed + found.open).toBe(some.length);
      }),
    );
  });
});

const pad = (value: number) => String(value).padStart(2, '0');

describe('ageing and work in progress', () => {
  const done = [10, 20, 30, 40].map((days, index) =>
    item(`d${index}`, { poc: '2026-01-01', pilot: `2026-0${days < 31 ? 1 : 2}-${pad(days < 31 ? 1 + days : 10)}`, run: '2026-03-01' }),
  );
  const flow = (items: readonly FunnelItem[], limits = {}) => {
    const found = funnelFlow([...done, ...items], { asOf: '2026-12-31', limits }).find(({ stage }) => stage === 'poc');
    if (!found) throw new Error('no PoC');
    return found;
  };

  it('amber is above the P85 of the stage, red above twice', () => {
    expect(quantile([10, 20, 30, 40], 0.85)).toBe(35.5);
    const standing = [
      item('x', { poc: '2026-11-26' }),
      item('y', { poc: '2026-11-25' }),
      item('z', { poc: '2026-10-21' }),
      item('w', { poc: '2026-10-20' }),
    ];
    expect(flow(standing).items.map(({ id, days, level }) => [id, days, level])).toEqual([
      ['x', 35, 'fresh'],
      ['y', 36, 'amber'],
      ['z', 71, 'amber'],
      ['w', 72, 'red'],
    ]);
  });

  it('without anything that left the stage, age has no level', () => {
    const [first] = funnelFlow([item('x', { idea: '2026-11-01' })], { asOf: '2026-12-31' });
    expect(first?.items).toEqual([{ id: 'x', days: 60, level: undefined }]);
  });

  it('what left the path, or is not there yet, is not in progress', () => {
    expect(flow([item('x', { poc: '2026-11-01' }, '2026-12-01')]).wip).toBe(0);
    expect(flow([item('x', { poc: '2026-11-01' }, '2027-01-01')]).wip).toBe(1);
    expect(flow([item('x', { poc: '2027-01-01' })]).wip).toBe(0);
  });

  it('an item stands where it entered last, in the later stage of one day', () => {
    const where = (entries: Partial<Record<Stage, string>>) =>
      funnelFlow([item('x', entries)], { asOf: '2026-12-31' }).find(({ wip }) => wip === 1)?.stage;
    expect(where({ idea: '2026-01-01', triage: '2026-01-01' })).toBe('triage');
    expect(where({ pilot: '2026-01-01', poc: '2026-02-01' })).toBe('poc');
  });

  it('says when a limit is passed', () => {
    const one = [item('x', { poc: '2026-12-01' })];
    expect([flow(one).overLimit, flow(one, { poc: 1 }).overLimit, flow(one, { poc: 0 }).overLimit]).toEqual([false, false, true]);
  });
});

describe('throughput and Little', () => {
  it('counts first entries by quarter', () => {
    const items = [
      item('a', { pilot: '2026-11-05' }),
      item('b', { pilot: '2026-12-31' }),
      item('c', { pilot: '2026-01-01' }),
      item('d', { poc: '2026-01-01' }),
    ];
    expect(throughput(items, 'pilot')).toEqual([
      { quarter: '2026-Q1', count: 1 },
      { quarter: '2026-Q4', count: 2 },
    ]);
    const again: FunnelItem = {
      id: 'e',
      entries: [
        { stage: 'pilot', on: '2026-11-05' },
        { stage: 'pilot', on: '2026-02-05' },
        { stage: 'pilot', on: '?' },
      ],
    };
    expect(throughput([again], 'pilot')).toEqual([{ quarter: '2026-Q1', count: 1 }]);
  });

  it('WIP = throughput x lead time in a steady flow', () => {
    expect(littleCheck(6, 12, 45.625)).toEqual({ expected: 6, ratio: 1 });
    expect(littleCheck(12, 12, 45.625)?.ratio).toBe(2);
    expect([littleCheck(6, undefined, 1), littleCheck(6, 1, undefined), littleCheck(6, 0, 1)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('outcome rates', () => {
  it('are shares of the requests decided, undefined when none is', () => {
    expect(outcomeRates([['requalified', 'routed'], [], ['stopped'], []])).toEqual({
      requalified: 0.25,
      excluded: 0,
      routed: 0.25,
      stopped: 0.25,
    });
    expect(outcomeRates([]).excluded).toBeUndefined();
  });
});

describe('quantile', () => {
  it('uses type 7, and does not mutate', () => {
    const values = [4, 1, 3, 2];
    expect([quantile(values, 0), quantile(values, 0.5), quantile(values, 1), quantile([7], 0.85)]).toEqual([1, 2.5, 4, 7]);
    expect(values).toEqual([4, 1, 3, 2]);
  });

  it('is undefined for no value, and for no share', () => {
    expect([quantile([], 0.5), quantile([NaN], 0.5), quantile([1], -0.1), quantile([1], 1.1), quantile([1], NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('days', () => {
  it('are counted in universal time, and quarters named', () => {
    expect([dayNumber('1970-01-11'), dayNumber('2026-11-22T23:59:00Z'), dayNumber('2026-13-01'), dayNumber('22/11/2026')]).toEqual([
      10,
      20779,
      undefined,
      undefined,
    ]);
    expect([quarterOf('2026-03-31'), quarterOf('2026-04-01'), quarterOf('x')]).toEqual(['2026-Q1', '2026-Q2', undefined]);
  });
});
