import { useRef } from 'react';

export const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** Two records of the same shape, field by field. */
export const isSameRecord = (a: object | undefined, b: object | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && isSameList(Object.values(a), Object.values(b)));

/** The record of the last drawing for as long as no field of it changes. */
export function useSameRecord<T extends object>(next: T): T {
  const kept = useRef(next);
  if (!isSameRecord(kept.current, next)) kept.current = next;
  return kept.current;
}
