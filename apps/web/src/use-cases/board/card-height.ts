import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { ListSearch } from '../list/list-search';

type Density = NonNullable<ListSearch['density']> | 'dense';

/** Rows of a card in pixels, as board-card.module.css sets them: first line, score, foot, with the frame. */
const FRAME: Record<Density, number> = { dense: 26 + 3 + 32 + 28 + 2, normal: 29 + 3 + 32 + 32 + 2, roomy: 32 + 3 + 36 + 38 + 2 };
const LINE = 18;
// Padding and border at both sides, and a little for rounding: a title is cut rather than laid over the score.
const SIDES = 2 * 11 + 0.25;

export interface CardSize {
  lines: 1 | 2;
  height: number;
}

/**
 * Height of a card from its title: known before it is drawn, so that a list of thousands is laid out without measuring any.
 * The card obeys the number of lines found here.
 */
export function sizeOfCard(title: string, columnWidth: number, measure: (text: string) => number, density: Density = 'dense'): CardSize {
  const lines = measure(title) <= columnWidth - SIDES ? 1 : 2;
  return { lines, height: FRAME[density] + lines * LINE };
}

/** Sizes of the cards of a column for its present width. */
export function useCardSizes(scroller: RefObject<HTMLElement | null>, titles: readonly string[], density: Density): CardSize[] {
  const width = useWidth(scroller);
  const ready = useFontsReady();
  return useMemo(() => {
    const measure = measurer(ready);
    return titles.map((title) => sizeOfCard(title, width, measure, density));
  }, [titles, width, ready, density]);
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(206);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function useFontsReady(): boolean {
  const [ready, setReady] = useState(() => document.fonts?.status === 'loaded');
  useEffect(() => {
    void document.fonts?.ready.then(() => setReady(true));
  }, []);
  return ready;
}

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;
let measuredWith = '';

/** Widths of titles in the card's own type, remembered; taken again once the typeface has come. */
function measurer(ready: boolean): (text: string) => number {
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const type = `600 ${fontSize} ${fontFamily}`;
  if (measuredWith !== `${type} ${ready}`) widths.clear();
  measuredWith = `${type} ${ready}`;
  if (pen) pen.font = type;
  return (text) => {
    const known = widths.get(text);
    if (known !== undefined) return known;
    const width = pen ? pen.measureText(text).width : text.length * 7;
    widths.set(text, width);
    return width;
  };
}
