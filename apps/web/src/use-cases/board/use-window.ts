import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';

export interface Span {
  first: number;
  /** Not drawn any more. */
  end: number;
}

// Drawn beyond what is seen, so that a fast scroll shows no gap before the next frame.
const BEYOND = 400;

/** The items between two heights. `tops` holds the top of each item, and the full height at its end. */
export function spanBetween(tops: readonly number[], from: number, to: number): Span {
  const count = tops.length - 1;
  const first = Math.max(0, firstAbove(tops, from) - 1);
  const end = Math.min(count, firstAbove(tops, to));
  return { first: Math.min(first, count), end };
}

/** Index of the first top that lies beyond `height`, by halving. */
function firstAbove(tops: readonly number[], height: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle]! <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Which items of a column to draw. Their places are known before they are drawn, so nothing is measured: a scroll looks up two
 * heights, and React hears of it only when another item comes into sight. The first paint draws what is seen and no more.
 */
export function useWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  tops: readonly number[],
  height: number,
): Span & { scrollTo: (index: number) => void } {
  const [top, setTop] = useState(0);
  const [beyond, setBeyond] = useState(0);
  const span = useMemo(() => spanAt(tops, { top, height, beyond }), [tops, top, height, beyond]);
  const latest = useRef(span);
  latest.current = span;
  useEffect(() => startTransition(() => setBeyond(BEYOND)), []);
  const look = useCallback(() => {
    const next = scrollerRef.current?.scrollTop ?? 0;
    const { first, end } = spanAt(tops, { top: next, height, beyond: BEYOND });
    if (first !== latest.current.first || end !== latest.current.end) setTop(next);
  }, [scrollerRef, tops, height]);
  useEffect(() => {
    const seen = scrollerRef.current;
    seen?.addEventListener('scroll', look, { passive: true });
    return () => seen?.removeEventListener('scroll', look);
  }, [scrollerRef, look]);
  const scrollTo = useCallback(
    (index: number) => {
      const seen = scrollerRef.current;
      const [above, below] = [tops[index], tops[index + 1]];
      if (!seen || above === undefined || below === undefined) return;
      if (above < seen.scrollTop) seen.scrollTop = above;
      else if (below > seen.scrollTop + seen.clientHeight) seen.scrollTop = below - seen.clientHeight;
      look();
    },
    [scrollerRef, tops, look],
  );
  return { ...span, scrollTo };
}

interface Sight {
  top: number;
  height: number;
  beyond: number;
}

/** A list that has become shorter is seen at its end, before its scroller has told of it. */
export function spanAt(tops: readonly number[], { top, height, beyond }: Sight): Span {
  const from = Math.max(0, Math.min(top, tops.at(-1)! - height));
  return spanBetween(tops, from - beyond, from + height + beyond);
}
