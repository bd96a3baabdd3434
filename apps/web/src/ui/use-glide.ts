import { useLayoutEffect, useRef, type RefObject } from 'react';

interface Seat {
  readonly index: number;
  readonly top: number;
}

const glide = { duration: 160, easing: 'ease-out' } as const;

/**
 * Lets the children of a list that change place slide there, each known by its `data-key`; not for readers who asked for less motion.
 * `order` tells when they do: where they stand is not measured otherwise, for that costs a layout of the page.
 */
export function useGlide(list: RefObject<HTMLElement | null>, order: string): void {
  const seats = useRef<ReadonlyMap<string, Seat>>(new Map());
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])].filter((row): row is HTMLElement => row instanceof HTMLElement);
    // Every place is read before any row moves, so that the page is laid out once.
    const next = new Map(rows.map((row, index): [string, Seat] => [row.dataset['key'] ?? '', { index, top: row.offsetTop }]));
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of isCalm ? [] : rows) {
      const [before, now] = [seats.current.get(row.dataset['key'] ?? ''), next.get(row.dataset['key'] ?? '')];
      if (!before || !now || before.index === now.index) continue;
      row.animate?.([{ transform: `translateY(${before.top - now.top}px)` }, { transform: 'none' }], glide);
    }
    seats.current = next;
  }, [list, order]);
}
