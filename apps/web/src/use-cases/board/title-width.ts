/** Width of a text in pixels; it may stop counting beyond `enough`. */
export type TitleMeter = (text: string, enough: number) => number;

let pen: CanvasRenderingContext2D | null | undefined;
let known: { type: string; meter: TitleMeter } | undefined;

/** Measures titles in the card's own type; taken afresh once the typeface has come. */
export function titleMeter(typefaceReady: boolean): TitleMeter {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  const type = `600 ${fontSize} ${fontFamily}`;
  const key = `${type} ${typefaceReady}`;
  if (known?.type !== key) known = { type: key, meter: sumOfLetters(letterWidth(type)) };
  return known.meter;
}

function letterWidth(type: string): (letter: string) => number {
  if (pen === undefined) pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = type;
  return (letter) => pen?.measureText(letter).width ?? 7;
}

/**
 * Adds up the widths of letters, each asked for once: a browser shapes a whole title in 50 µs, and a portfolio has thousands. Kerning,
 * left out, brings letters nearer: a title may be thought a little too wide, never too narrow.
 */
export function sumOfLetters(widthOf: (letter: string) => number): TitleMeter {
  const widths = new Map<string, number>();
  return (text, enough) => {
    let sum = 0;
    for (const letter of text) {
      let width = widths.get(letter);
      if (width === undefined) widths.set(letter, (width = widthOf(letter)));
      sum += width;
      if (sum > enough) break;
    }
    return sum;
  };
}
