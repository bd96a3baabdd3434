import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';

export interface Span {
  first: number;
  /** Not drawn any more. */
  end: number;
}

// Drawn beyond what is seen, so that a fast scroll shows no gap before the next frame.
const BEYOND = 400;
const FIRST_SIGHT = 900;

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
 * heights, and React hears of it only when another item comes into sight.
 */
export function useWindow(
  scrollerRef: RefObject<HTMLElement | null>,
  tops: readonly number[],
): Span & { scrollTo: (index: number) => void } {
  const [span, setSpan] = useState<Span>(() => spanBetween(tops, 0, FIRST_SIGHT));
  const look = useCallback(() => {
    const seen = scrollerRef.current;
    if (!seen) return;
    const next = spanBetween(tops, seen.scrollTop - BEYOND, seen.scrollTop + seen.clientHeight + BEYOND);
    setSpan((before) => (before.first === next.first && before.end === next.end ? before : next));
  }, [scrollerRef, tops]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const seen = scrollerRef.current;
    if (!seen) return;
    const observer = new ResizeObserver(look);
    observer.observe(seen);
    seen.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      seen.removeEventListener('scroll', look);
    };
  }, [scrollerRef, look]);
  const scrollTo = useCallback(
    (index: number) => {
      const seen = scrollerRef.current;
      const [top, bottom] = [tops[index], tops[index + 1]];
      if (!seen || top === undefined || bottom === undefined) return;
      if (top < seen.scrollTop) seen.scrollTop = top;
      else if (bottom > seen.scrollTop + seen.clientHeight) seen.scrollTop = bottom - seen.clientHeight;
      look();
    },
    [scrollerRef, tops, look],
  );
  return { ...span, scrollTo };
}
