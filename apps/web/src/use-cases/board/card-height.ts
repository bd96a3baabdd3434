import { useEffect, useMemo, useState } from 'react';
import type { ListSearch } from '../list/list-search';
import { titleMeter, type TitleMeter } from './title-width';

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
export function sizeOfCard(title: string, columnWidth: number, measure: TitleMeter, density: Density = 'dense'): CardSize {
  const room = columnWidth - SIDES;
  const lines = measure(title, room) <= room ? 1 : 2;
  return { lines, height: FRAME[density] + lines * LINE };
}

/** Sizes of the cards of a column for its present width. */
export function useCardSizes(width: number, titles: readonly string[], density: Density): CardSize[] {
  const ready = useFontsReady();
  return useMemo(() => {
    const measure = titleMeter(ready);
    return titles.map((title) => sizeOfCard(title, width, measure, density));
  }, [titles, width, ready, density]);
}

function useFontsReady(): boolean {
  const [ready, setReady] = useState(() => document.fonts?.status === 'loaded');
  useEffect(() => {
    void document.fonts?.ready.then(() => setReady(true));
  }, []);
  return ready;
}
