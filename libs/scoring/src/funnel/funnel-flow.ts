import { sum } from '../scorecards/weights.js';
import { stages, type Stage } from '../vocabulary/stages.js';
import { dayNumber, quarterOf } from './days.js';
import { enteredOn, type FunnelItem } from './funnel-metrics.js';
import { quantile } from './quantile.js';

export interface StageFlow {
  readonly stage: Stage;
  /** Items in the stage on the day of the measure, and the limit the organisation set. */
  readonly wip: number;
  readonly limit: number | undefined;
  readonly overLimit: boolean;
  readonly items: readonly AgeingItem[];
}

export interface AgeingItem {
  readonly id: string;
  readonly days: number;
  /** Against the P85 of the stage: amber above, red above twice. Undefined: no item left the stage yet. */
  readonly level: 'fresh' | 'amber' | 'red' | undefined;
}

export interface FlowRequest {
  readonly asOf: string;
  readonly limits?: Readonly<Partial<Record<Stage, number>>>;
}

/**
 * Says what stands in each stage, since when, and what is getting old there.
 * Example: with a P85 of 40 days an item there for 41 is amber, for 81 red.
 */
export function funnelFlow(items: readonly FunnelItem[], { asOf, limits = {} }: FlowRequest): readonly StageFlow[] {
  const now = dayNumber(asOf) ?? NaN;
  return stages.map(({ id: stage }, index) => {
    const next = stages[index + 1]?.id;
    const spans = next === undefined ? [] : items.flatMap((item) => span(item, stage, next, now) ?? []);
    const p85 = quantile(spans, 0.85);
    const inside = items.flatMap((item) => (standingIn(item, now)?.stage === stage ? [age(item, now, p85)] : []));
    const limit = limits[stage];
    return { stage, wip: inside.length, limit, overLimit: limit !== undefined && inside.length > limit, items: inside };
  });
}

function span(item: FunnelItem, from: Stage, to: Stage, now: number): number | undefined {
  const [start, end] = [enteredOn(item, from), enteredOn(item, to)];
  return start === undefined || end === undefined || end < start || end > now ? undefined : end - start;
}

/** The stage of the last entry, unless the item left the path. Two entries on one day: the later stage. */
function standingIn(item: FunnelItem, now: number): { readonly stage: Stage; readonly since: number } | undefined {
  const left = item.leftOn === undefined ? undefined : dayNumber(item.leftOn);
  if (left !== undefined && left <= now) return undefined;
  let standing: { readonly stage: Stage; readonly since: number } | undefined;
  for (const { id: stage } of stages) {
    for (const entry of item.entries) {
      const since = entry.stage === stage ? dayNumber(entry.on) : undefined;
      if (since !== undefined && since <= now && since >= (standing?.since ?? -Infinity)) standing = { stage, since };
    }
  }
  return standing;
}

function age(item: FunnelItem, now: number, p85: number | undefined): AgeingItem {
  const days = now - (standingIn(item, now)?.since ?? now);
  if (p85 === undefined) return { id: item.id, days, level: undefined };
  return { id: item.id, days, level: days > 2 * p85 ? 'red' : days > p85 ? 'amber' : 'fresh' };
}

/**
 * Counts how many items entered a stage, quarter by quarter.
 * Example: two pilots in November and one in December 2026 are [{ quarter: '2026-Q4', count: 3 }].
 */
export function throughput(items: readonly FunnelItem[], stage: Stage): readonly { readonly quarter: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const first = item.entries
      .filter((entry) => entry.stage === stage && dayNumber(entry.on) !== undefined)
      .map(({ on }) => on)
      .sort()[0];
    const quarter = first === undefined ? undefined : quarterOf(first);
    if (quarter !== undefined) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
  }
  return [...counts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([quarter, count]) => ({ quarter, count }));
}

export interface LittleCheck {
  /** Items that should stand there: throughput x lead time. */
  readonly expected: number;
  /** Measured over expected; far from 1 the flow is not steady. */
  readonly ratio: number;
}

/**
 * Checks Little's law, WIP = throughput x lead time. Undefined without its figures.
 * Example: 12 items a quarter of 91.25 days and a mean lead time of 45.625 days make 6 in progress.
 */
export function littleCheck(wip: number, perQuarter: number | undefined, meanLeadDays: number | undefined): LittleCheck | undefined {
  if (perQuarter === undefined || meanLeadDays === undefined) return undefined;
  const expected = (perQuarter * meanLeadDays) / daysPerQuarter;
  return expected > 0 && Number.isFinite(expected) ? { expected, ratio: wip / expected } : undefined;
}

const daysPerQuarter = 91.25;

export type FunnelOutcome = 'requalified' | 'excluded' | 'routed' | 'stopped';

/**
 * Gives the share of requests with an outcome, among those decided. Undefined when none is.
 * Example: outcomeRates([['requalified'], [], ['routed'], []]).requalified is 0.25.
 */
export function outcomeRates(decided: readonly (readonly FunnelOutcome[])[]): Readonly<Record<FunnelOutcome, number | undefined>> {
  const rate = (outcome: FunnelOutcome) =>
    decided.length > 0 ? sum(decided.map((outcomes) => (outcomes.includes(outcome) ? 1 : 0))) / decided.length : undefined;
  return { requalified: rate('requalified'), excluded: rate('excluded'), routed: rate('routed'), stopped: rate('stopped') };
}
