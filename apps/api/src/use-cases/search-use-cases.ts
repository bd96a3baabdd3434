import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database, type ReadStatement } from '../platform/database/database.js';
import { InvalidInput } from '../platform/errors/domain-error.js';
import { excerptAt, placeOf, wordsOf } from './match-excerpt.js';
import type { UseCaseMatch } from './use-case-match.type.js';

const LONGEST_TEXT = 200;
const MOST_WORDS = 12;
const MOST_MATCHES = 50;
const USUAL_MATCHES = 20;
/** Characters of a text in which an excerpt is looked for. */
const READ = 2_000;

/**
 * Each word is wanted as the beginning of a word, or by its French or English stem; a stop word that another word follows is not wanted.
 * The documents of the one organisation are compared, not looked up: under row-level security PostgreSQL uses no full-text index,
 * because the comparison might tell of other rows (docs/performance.md has the figures).
 */
const SEARCH: ReadStatement = {
  name: 'use_case_search',
  text: `
    WITH typed AS (
      SELECT word, place, ts_lexize('french_stem', word) AS french, ts_lexize('english_stem', word) AS english
      FROM (SELECT replace(fold_text(written), ' ', '') AS word, place FROM unnest($2::text[]) WITH ORDINALITY AS t (written, place)) w
      WHERE word <> ''
    ), asked AS MATERIALIZED (
      SELECT string_agg('(' || concat_ws(' | ', quote_literal(word) || ':*', quote_literal(french[1]), quote_literal(english[1])) || ')', ' & ')::tsquery AS query,
        string_agg(quote_literal(word) || ':A', ' & ')::tsquery AS whole
      FROM typed WHERE place = cardinality($2) OR (french <> '{}' AND english <> '{}')
    ), best AS MATERIALIZED (
      SELECT s.use_case_id, ts_rank(s.document, asked.query) + (s.document @@ asked.whole)::int AS rank
      FROM use_case_search s, asked WHERE s.organisation_id = $1 AND s.document @@ asked.query
      ORDER BY rank DESC, s.use_case_id DESC LIMIT $4
    )
    SELECT u.id, u.reference, u.title, u.stage, u.status, u.theme, left(u.need, ${READ}) AS need, left(u.description, ${READ}) AS description
    FROM best JOIN use_case u ON u.organisation_id = $1 AND u.id = best.use_case_id
    ORDER BY lower(u.reference) = lower($3) DESC, right(u.reference, length($3) + 1) = '-' || $3 DESC, best.rank DESC, u.id DESC`,
};

type Found = Omit<UseCaseMatch, 'matchedField' | 'excerpt'> & { need: string | null; description: string | null };

@Injectable()
export class SearchUseCases {
  constructor(private readonly database: Database) {}

  /**
   * The cases that hold every word, best first: a reference before a title, whole words of a title before the rest, the newest first among equals.
   * @throws InvalidInput for a text that nobody types
   */
  async search(actor: Actor, text: string, first = USUAL_MATCHES): Promise<UseCaseMatch[]> {
    if (text.length > LONGEST_TEXT)
      throw new InvalidInput({
        en: `The search is longer than ${LONGEST_TEXT} characters: keep its main words.`,
        fr: `La recherche dépasse ${LONGEST_TEXT} caractères\u00a0: gardez-en les mots principaux.`,
      });
    const words = wordsOf(text).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const limit = Math.min(Math.max(first, 1), MOST_MATCHES);
    const rows = await this.database.readRows<Found>(actor, SEARCH, [words, text.trim().replaceAll('\0', ''), limit]);
    return rows.map((row) => matchOf(row, words));
  }
}

function matchOf({ need, description, ...row }: Found, words: readonly string[]): UseCaseMatch {
  if (placeOf(row.reference, words) >= 0 || placeOf(words.join('-'), [row.reference]) >= 0)
    return { ...row, matchedField: 'reference', excerpt: null };
  if (placeOf(row.title, words) >= 0) return { ...row, matchedField: 'title', excerpt: null };
  for (const [field, text] of Object.entries({ need, description }) as ['need' | 'description', string | null][]) {
    const place = text === null ? -1 : placeOf(text, words);
    if (place >= 0) return { ...row, matchedField: field, excerpt: excerptAt(text!, place) };
  }
  return { ...row, matchedField: 'other', excerpt: null };
}
