import { fold, oneLine } from './cell-text.js';
import type { ListLanguage } from './reading.js';

/** Longest name of a field; the whole question stays in the record of the import. */
export const longestName = 200;

const followUp =
  /^(?:if|si|when) (?:other|others|yes|no|not|so|autre|oui|non|applicable)\b|^(?:other|autres?) (?:please|a |preciser|specify|explain)|^(?:please explain|preciser|precisez|explain|specify)$/;

/** Cut at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.(–—-]+$/, '')}…`;
}

/** Headings that come back further on; side by side they are one list of columns, and are numbered instead. */
function scatteredHeaders(headers: readonly string[]): Set<string> {
  const last = new Map<string, number>();
  const scattered = new Set<string>();
  headers.map(fold).forEach((words, index) => {
    const before = last.get(words);
    if (words !== '' && before !== undefined && before < index - 1) scattered.add(words);
    last.set(words, index);
  });
  return scattered;
}

/**
 * A name for each column that becomes a field, by position. Nine columns called "If Other, please explain." mean nothing
 * alone: such a field is named after the question before it.
 */
export function nameFields(headers: readonly string[], language: ListLanguage): string[] {
  const repeated = scatteredHeaders(headers);
  const needsQuestion = (header: string): boolean => repeated.has(fold(header)) || followUp.test(fold(header));
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const question = needsQuestion(header)
      ? headers.slice(0, index).findLast((before) => before !== '' && !needsQuestion(before))
      : undefined;
    const plain = header === '' ? `${language === 'fr' ? 'Colonne' : 'Column'} ${index + 1}` : shorten(oneLine(header), longestName);
    const name = question === undefined ? plain : `${shorten(question, Math.max(40, longestName - plain.length - 3))} — ${plain}`;
    return claimName(name, taken);
  });
}

/** Names are unique whatever their case; the second « Commentaire » is « Commentaire (2) ». */
export function claimName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}
