const WIDTH = 160;
const BEFORE = 40;
const SHORTEST_START = 4;
/** Endings that stems leave out are rarely longer: « facturation », « facturer ». */
const LONGEST_ENDING = 4;

const plain = new Map<string, string>();

/** Small letters without accents, one for one: a place in the folded text is the same place in the text. */
export const foldLetters = (text: string): string => text.toLowerCase().replace(/[^\0-\x7f]/g, plainLetter);

function plainLetter(letter: string): string {
  const known = plain.get(letter);
  if (known !== undefined) return known;
  const found = letter.normalize('NFD')[0]!;
  if (plain.size < 2_000) plain.set(letter, found);
  return found;
}

/** The words of a search, as they are typed; signs are no words. `wordsOf("l'audit R&D")` is `['l', 'audit', 'R', 'D']`. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Where one of the words begins in the text, or the longest beginning that a stem of it may have; -1 when none does. */
export function placeOf(text: string, words: readonly string[]): number {
  const folded = foldLetters(text);
  const wanted = words.map(foldLetters);
  for (let cut = 0; cut <= LONGEST_ENDING; cut += 1) {
    const starts = wanted.filter((word) => cut === 0 || word.length - cut >= SHORTEST_START);
    const places = starts.map((word) => beginningAt(folded, word.slice(0, word.length - cut))).filter((place) => place >= 0);
    if (places.length > 0) return Math.min(...places);
  }
  return -1;
}

function beginningAt(folded: string, start: string): number {
  for (let place = folded.indexOf(start); place >= 0; place = folded.indexOf(start, place + 1))
    if (place === 0 || !/[\p{L}\p{N}]/u.test(folded[place - 1]!)) return place;
  return -1;
}

/** The words around a place, on one line: « … le rapprochement des factures prend deux jours … ». */
export function excerptAt(text: string, place: number): string {
  const first = place <= BEFORE ? 0 : text.indexOf(' ', place - BEFORE) + 1;
  const start = first > place ? place : first;
  const stop = start + WIDTH >= text.length ? text.length : Math.max(text.lastIndexOf(' ', start + WIDTH), place + 1);
  const words = text.slice(start, stop).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${words}${stop < text.length ? ' …' : ''}`;
}
