import { approaches, dataLevels, sideStatuses, sourcings, stages } from '@tamis/scoring';
import type { SideStatus } from '@tamis/scoring';
import { foldValue } from './cell-text.js';
import { approachWords, dataLevelWords, sourcingWords, stageWords, type ClosedValue, type ValueRule } from './closed-list-words.js';
import { splitListText } from './split-list.js';

export const closedTargets = ['stage', 'approach', 'sourcing', 'dataLevel'] as const;

/** The columns whose values are translated into a closed list, through the table the user sees. */
export type ClosedTarget = (typeof closedTargets)[number];

export type { ClosedValue };

interface ClosedList {
  readonly terms: readonly { readonly id: string; readonly name: { readonly en: string; readonly fr: string } }[];
  readonly words: readonly ValueRule[];
}

const closedLists: Readonly<Record<ClosedTarget, ClosedList>> = {
  stage: { terms: [...stages, ...sideStatuses], words: stageWords },
  approach: { terms: approaches, words: approachWords },
  sourcing: { terms: sourcings, words: sourcingWords },
  dataLevel: { terms: dataLevels, words: dataLevelWords },
};

export function isClosedTarget(target: string): target is ClosedTarget {
  return (closedTargets as readonly string[]).includes(target);
}

export function isClosedValue(target: ClosedTarget, value: string): value is ClosedValue {
  return closedLists[target].terms.some(({ id }) => id === value);
}

export function isSideStatus(value: string): value is SideStatus {
  return sideStatuses.some(({ id }) => id === value);
}

/** The value names the term itself, in either language: nothing is lost by keeping only the term. */
export function isTermName(target: ClosedTarget, raw: string): boolean {
  const words = foldValue(raw);
  return closedLists[target].terms.some(({ id, name }) => [id, name.en, name.fr].some((term) => foldValue(term) === words));
}

/** "a) Pilot – The use case has been deployed in a limited test": the enumerator and the explanation are not the value. */
function headOf(raw: string): string {
  const bare = raw.replace(/^\s*[([]?(?:[a-z]|\d{1,2})\s*[).\]:]\s*/i, '');
  return (/^(.{2,}?)(?:\s+[–—-]\s+|\s*[:;(\n]|\.\s)/.exec(bare)?.[1] ?? bare).trim();
}

function guessOne(target: ClosedTarget, raw: string): ClosedValue | null {
  const { terms, words } = closedLists[target];
  const head = foldValue(headOf(raw));
  const named = terms.find(({ id, name }) => [id, name.en, name.fr].some((term) => [head, foldValue(raw)].includes(foldValue(term))));
  if (named) return named.id as ClosedValue;
  const whole = foldValue(raw);
  // A paragraph says many words: only its head is trusted.
  const readings = whole.length <= 90 ? [head, whole] : [head];
  for (const reading of readings) {
    const rule = words.find(({ when, unless }) => when.test(reading) && !unless?.test(reading));
    if (rule) return rule.value;
  }
  return null;
}

/** `null` means: the reader of the preview chooses. A list of several techniques has a guess only if all agree. */
export function guessClosedValue(target: ClosedTarget, raw: string): ClosedValue | null {
  const parts = splitListText(raw);
  const guesses = new Set((parts.length > 1 ? parts : [parts[0] ?? raw]).map((part) => guessOne(target, part)));
  const [only = null] = guesses;
  return guesses.size === 1 ? only : null;
}
