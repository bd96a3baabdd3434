import type { Stage } from '../vocabulary/stages.js';
import { stages } from '../vocabulary/stages.js';
import { dayNumber } from './days.js';
import { quantile } from './quantile.js';

export interface StageEntry {
  readonly stage: Stage;
  /** Day, such as 2026-11-22. A stage entered twice counts from the first time. */
  readonly on: string;
}

export interface FunnelItem {
  readonly id: string;
  readonly entries: readonly StageEntry[];
  /** Day the item left the path: rejected, excluded, merged, stopped. */
  readonly leftOn?: string;
}

export interface FunnelPeriod {
  /** First and last day on which an item enters a stage to be in the cohort. */
  readonly from: string;
  readonly to: string;
  /** Day of the measure. */
  readonly asOf: string;
  /** Days an item has to reach the next stage. */
  readonly windowDays?: number;
}

export interface StageConversion {
  readonly from: Stage;
  readonly to: Stage;
  /** Items whose window is over, and those of them that reached the next stage within it. */
  readonly closed: number;
  readonly converted: number;
  /** Share of the closed ones, 0-1. Undefined: none is closed. */
  readonly rate: number | undefined;
  /** Items still within their window, apart, and those of them that converted already. */
  readonly open: number;
  readonly openConverted: number;
  /** Days between the two entries, over every item that made both. */
  readonly leadTime: { readonly n: number; readonly p50: number | undefined; readonly p85: number | undefined };
}

/** Half a year: younger items have not had their chance. */
export const defaultWindowDays = 180;

/**
 * Measures each step of the funnel: conversion of the cohort, with the items still within their window apart, and lead times.
 * Example: 4 items entered PoC a year ago and 1 last month; 3 of the 4 reached the pilot within 180 days: rate 0.75, open 1.
 */
export function funnelConversions(items: readonly FunnelItem[], period: FunnelPeriod): readonly StageConversion[] {
  return stages.slice(0, -1).flatMap(({ id: from }, index) => {
    const to = stages[index + 1]?.id;
    return to === undefined ? [] : [convert(items, period, from, to)];
  });
}

/** First entry into a stage, as a day number. */
export function enteredOn({ entries }: FunnelItem, stage: Stage): number | undefined {
  const days = entries.filter((entry) => entry.stage === stage).flatMap(({ on }) => dayNumber(on) ?? []);
  return days.length > 0 ? Math.min(...days) : undefined;
}

function convert(items: readonly FunnelItem[], period: FunnelPeriod, from: Stage, to: Stage): StageConversion {
  const window = period.windowDays ?? defaultWindowDays;
  const [first, last, now] = [period.from, period.to, period.asOf].map((day) => dayNumber(day) ?? NaN) as [number, number, number];
  const cohort = items.flatMap((item) => follow(item, { first, last, now, window, from, to }) ?? []);
  const within = (days: number | undefined) => days !== undefined && days <= window;
  const closed = cohort.filter((one) => one.closed);
  const open = cohort.filter((one) => !one.closed);
  const converted = closed.filter(({ days }) => within(days)).length;
  const spans = cohort.flatMap(({ days }) => days ?? []);
  return {
    from,
    to,
    closed: closed.length,
    converted,
    rate: closed.length > 0 ? converted / closed.length : undefined,
    open: open.length,
    openConverted: open.filter(({ days }) => within(days)).length,
    leadTime: { n: spans.length, p50: quantile(spans, 0.5), p85: quantile(spans, 0.85) },
  };
}

interface Step {
  readonly first: number;
  readonly last: number;
  readonly now: number;
  readonly window: number;
  readonly from: Stage;
  readonly to: Stage;
}

/** Days from one stage to the next, undefined while it is not reached; nothing for an item outside the cohort. */
function follow(item: FunnelItem, { first, last, now, window, from, to }: Step): { days: number | undefined; closed: boolean } | undefined {
  const start = enteredOn(item, from);
  if (start === undefined || !(start >= first && start <= last && start <= now)) return undefined;
  const end = enteredOn(item, to);
  const reached = end !== undefined && end >= start && end <= now;
  return { days: reached ? end - start : undefined, closed: now - start >= window };
}
