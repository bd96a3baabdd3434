import { electricityMixes } from '@tamis/scoring';
import { BadLine } from './bad-line.js';
import { need, readText, show, type Fields } from './fields.js';
import { nearest } from './near-words.js';

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Names a zone of the table of mixes by its three letters (`FRA`), its two letters (`fr`), or its name (`France`, `Monde`). */
export function findZone(line: Fields): string {
  const typed = need(readText(line, 'zone'), 'zone', 'a country such as "FRA", or "WOR" for the world').trim();
  const letters = typed.toUpperCase();
  const named = /^[A-Z]{2}$/.test(letters) ? countryOf(letters) : typed;
  const same = (name: string) => named !== undefined && plain(name) === plain(named);
  const found = electricityMixes.find(({ id, name }) => id === letters || same(name.en) || same(name.fr));
  if (found) return found.id;
  const near = nearest(
    typed,
    electricityMixes.flatMap(({ id, name }) => [id, name.en, name.fr]),
  );
  const advice = near === undefined ? '' : ` Did you mean ${show(near)}?`;
  throw new BadLine(
    'unknown_value',
    'zone',
    `the table of electricity mixes has no zone ${show(typed)}.${advice} Write three letters such as FRA, WOR for the world, or give your own "mix".`,
  );
}

function countryOf(letters: string): string | undefined {
  return letters === 'UK' ? 'United Kingdom' : countries.of(letters);
}

/** Without accents nor capitals. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
