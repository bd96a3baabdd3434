import { describe, expect, it } from '@jest/globals';
import { dayNumber } from './days.js';
import { funnelFlow, littleCheck, outcomeRates, throughput } from './funnel-flow.js';
import { funnelConversions, type FunnelItem } from './funnel-metrics.js';

const item = (id: string, ...entries: FunnelItem['entries']): FunnelItem => ({ id, entries });
const entered = (stage: FunnelItem['entries'][number]['stage'], on: string) => ({ stage, on });
const year = { from: '2026-01-01', to: '2026-12-31', asOf: '2027-12-31' };
const step = (items: readonly FunnelItem[], period = year) => funnelConversions(items, period).find(({ from }) => from === 'poc');

describe('the first and the last day', () => {
  it('of the period both count, the days around it do not', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(step(days.map((on) => item(on, entered('poc', on))))?.closed).toBe(2);
  });

  it('of the measure counts, the day after it does not', () => {
    const items = [item('a', entered('poc', '2026-03-01')), item('b', entered('poc', '2026-03-02'))];
    expect(step(items, { ...year, asOf: '2026-03-01' })?.open).toBe(1);
    const moved = item('c', entered('poc', '2026-01-01'), entered('pilot', '2026-03-01'));
    expect(step([moved], { ...year, asOf: '2026-03-01' })?.leadTime).toMatchObject({ n: 1, p50: 59 });
    expect(step([moved], { ...year, asOf: '2026-02-28' })?.leadTime.n).toBe(0);
  });

  it('may be one day: entered and left, a lead time of 0', () => {
    const quick = item('q', entered('poc', '2026-01-01'), entered('pilot', '2026-01-01'));
    expect(step([quick])).toMatchObject({ converted: 1, leadTime: { n: 1, p50: 0 } });
  });
});

describe('a day', () => {
  it('is read at the start of the text alone, and must exist', () => {
    expect([dayNumber('1970-01-02'), dayNumber('1970-01-02T10:00:00Z')]).toEqual([1, 1]);
    expect([dayNumber('on 1970-01-02'), dayNumber('1970-1-2'), dayNumber('1970-13-01'), dayNumber('')]).toEqual(Array(4).fill(undefined));
  });

  it('that cannot be read is no entry', () => {
    expect(step([item('a', entered('poc', 'soon'))])).toMatchObject({ closed: 0, open: 0 });
    const { items } = funnelFlow([item('a', entered('poc', 'soon'))], { asOf: '2026-11-22' }).find(({ stage }) => stage === 'poc') ?? {};
    expect(items).toEqual([]);
  });
});

describe('work in progress', () => {
  const poc = (items: readonly FunnelItem[], asOf: string) => funnelFlow(items, { asOf }).find(({ stage }) => stage === 'poc');
  const left = (id: string, days: string) => item(id, entered('poc', '2026-01-01'), entered('pilot', days));

  it('is amber above the P85 and red above twice, not at them', () => {
    // All who left took 10 days: P85 = 10.
    const gone = [left('a', '2026-01-11'), left('b', '2026-01-11')];
    const levels = (asOf: string) =>
      poc([...gone, item('c', entered('poc', '2026-02-01'))], asOf)?.items.map(({ days, level }) => [days, level]);
    expect(levels('2026-02-11')).toEqual([[10, 'fresh']]);
    expect(levels('2026-02-12')).toEqual([[11, 'amber']]);
    expect(levels('2026-02-21')).toEqual([[20, 'amber']]);
    expect(levels('2026-02-22')).toEqual([[21, 'red']]);
  });

  it('an item that leaves today is gone, one that leaves tomorrow is there', () => {
    const leaving = (leftOn: string | undefined): FunnelItem => ({
      ...item('a', entered('poc', '2026-01-01')),
      ...(leftOn !== undefined && { leftOn }),
    });
    expect(
      [leaving('2026-02-01'), leaving('2026-02-02'), leaving(undefined), leaving('later')].map((one) => poc([one], '2026-02-01')?.wip),
    ).toEqual([0, 1, 1, 1]);
  });

  it('Little needs a flow and a lead time above 0', () => {
    expect([littleCheck(3, undefined, 5), littleCheck(3, 12, undefined), littleCheck(3, 0, 5), littleCheck(3, 12, 0)]).toEqual(
      Array(4).fill(undefined),
    );
    expect(littleCheck(3, 12, 45.625)).toEqual({ expected: 6, ratio: 0.5 });
  });

  it('a time in a stage ends today at the latest, and never before it began', () => {
    const p85Of = (pilot: string, asOf: string) => {
      const waiting = item('w', entered('poc', '2026-01-01'));
      return poc([left('a', pilot), waiting], asOf)?.items.find(({ id }) => id === 'w')?.level;
    };
    expect(p85Of('2026-01-11', '2026-01-11')).toBe('fresh');
    expect(p85Of('2026-01-12', '2026-01-11')).toBeUndefined();
    expect(p85Of('2025-12-31', '2026-01-11')).toBeUndefined();
  });
});

describe('counts', () => {
  it('of a stage leave out who never entered it', () => {
    const items = [item('a', entered('pilot', '2026-11-02')), item('b', entered('poc', '2026-11-02')), item('c')];
    expect(throughput(items, 'pilot')).toEqual([{ quarter: '2026-Q4', count: 1 }]);
  });

  it('of outcomes are shares of all, each by its name', () => {
    const rates = outcomeRates([['requalified', 'routed'], ['excluded'], ['stopped'], []]);
    expect(rates).toEqual({ requalified: 0.25, excluded: 0.25, routed: 0.25, stopped: 0.25 });
  });
});
