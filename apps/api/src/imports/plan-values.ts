import { oneLine } from './cell-text.js';
import { guessClosedValue, isClosedTarget, isTermName, type ClosedTarget, type ClosedValue } from './closed-lists.js';
import type { ValueTable } from './import-plan.js';
import type { Mapping } from './mapping.js';
import type { WorkColumn } from './plan-columns.js';

type Entry = ValueTable['values'][number];

function entryOf(target: ClosedTarget, raw: string, count: number, choices: ReadonlyMap<string, ClosedValue | null>): Entry {
  const chosen = choices.get(raw) ?? choices.get(raw.toLowerCase());
  if (chosen !== undefined || choices.has(raw)) return { raw, count, value: chosen ?? null, origin: 'choice' };
  const value = guessClosedValue(target, raw);
  if (value === null) return { raw, count, value, origin: 'none' };
  return { raw, count, value, origin: isTermName(target, raw) ? 'term' : 'guess' };
}

function choicesFor(target: ClosedTarget, mapping: Mapping): Map<string, ClosedValue | null> {
  const entries = Object.entries(mapping.values?.[target] ?? {});
  return new Map(entries.flatMap(([raw, value]) => [[oneLine(raw).toLowerCase(), value] as const, [oneLine(raw), value] as const]));
}

function tableOf(column: WorkColumn, target: ClosedTarget, mapping: Mapping): ValueTable {
  const { plan, profile } = column;
  const counts = new Map<string, number>();
  for (const [text, times] of profile.counts) counts.set(oneLine(text), (counts.get(oneLine(text)) ?? 0) + times);
  const choices = choicesFor(target, mapping);
  const values = [...counts].map(([raw, count]) => entryOf(target, raw, count, choices)).sort((a, b) => b.count - a.count);
  return { target, index: plan.index, header: plan.header, blank: profile.texts.length - profile.filled, values };
}

/** The visible tables: every value of a closed list, how often it occurs, and what it becomes. */
export function planValues(columns: readonly WorkColumn[], mapping: Mapping): ValueTable[] {
  return columns.flatMap((column) => (isClosedTarget(column.plan.target) ? [tableOf(column, column.plan.target, mapping)] : []));
}

export type ValueLookup = ReadonlyMap<ClosedTarget, ReadonlyMap<string, ClosedValue | null>>;

export function lookupOf(tables: readonly ValueTable[]): ValueLookup {
  return new Map(tables.map(({ target, values }) => [target, new Map(values.map(({ raw, value }) => [raw, value]))]));
}
