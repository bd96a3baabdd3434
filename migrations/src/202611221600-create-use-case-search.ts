import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lockTenantTable } from './tenant-table.js';

// What stands between words: ASCII signs, then quotation marks, dashes, ellipsis, middle dot and hard spaces.
const SIGNS = "!\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~’‘“”«»–—…·\u00A0\u202F";

/** More than the first pages of a text would make a document larger than PostgreSQL takes (1 MB). */
const LONGEST = 20_000;

/**
 * Full text, apart from use_case: each word as it is written (for the beginning of a word while it is typed) and its French and
 * English stems, all without accents. A trigger writes it, in the transaction that writes the case, whoever writes it.
 */
export class CreateUseCaseSearch1763827200000 implements MigrationInterface {
  readonly name = 'CreateUseCaseSearch1763827200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public');
    await runner.query(`
      CREATE FUNCTION fold_text(written text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN lower(translate(public.unaccent('public.unaccent'::regdictionary, left(written, ${LONGEST})), '${SIGNS}', '${' '.repeat([...SIGNS].length - 1)}'));
      CREATE FUNCTION search_document(written text, weight "char") RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
        RETURN (SELECT setweight(to_tsvector('pg_catalog.simple', folded) || to_tsvector('pg_catalog.french', folded)
                                 || to_tsvector('pg_catalog.english', folded), weight)
                FROM (SELECT coalesce(fold_text(written), '') AS folded OFFSET 0) text);
      CREATE FUNCTION search_document(u use_case) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE
        RETURN search_document(concat_ws(' ', u.reference, u.title), 'A')
            || search_document(concat_ws(' ', u.need, u.theme, u.function, array_to_string(u.tags, ' ')), 'B')
            || search_document(u.description, 'C')
            || search_document((SELECT string_agg(value #>> '{}', ' ') FROM jsonb_each(u.custom_values)
                                WHERE jsonb_typeof(value) IN ('string', 'array')), 'D')`);
    // A document stays beside its row: one is read for each case of the organisation, and unpacking costs more than comparing.
    await runner.query(`
      CREATE TABLE use_case_search (
        organisation_id uuid NOT NULL,
        use_case_id uuid NOT NULL,
        document tsvector NOT NULL,
        PRIMARY KEY (organisation_id, use_case_id),
        FOREIGN KEY (organisation_id, use_case_id) REFERENCES use_case (organisation_id, id) ON DELETE CASCADE
      ) WITH (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
      ALTER TABLE use_case_search ALTER COLUMN document SET STORAGE MAIN`);
    await this.#fill(runner);
    await runner.query(`
      CREATE FUNCTION keep_use_case_search() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO public.use_case_search (organisation_id, use_case_id, document)
            VALUES (NEW.organisation_id, NEW.id, public.search_document(NEW))
            ON CONFLICT (organisation_id, use_case_id) DO UPDATE SET document = excluded.document;
          RETURN NULL;
        END $$;
      CREATE TRIGGER keep_use_case_search
        AFTER INSERT OR UPDATE OF reference, title, need, description, theme, function, tags, custom_values ON use_case
        FOR EACH ROW EXECUTE FUNCTION keep_use_case_search()`);
    await lockTenantTable(runner, 'use_case_search');
  }

  /** The owner is bound by row-level security too: it is lifted for the owner alone, inside this transaction. */
  async #fill(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE use_case NO FORCE ROW LEVEL SECURITY');
    await runner.query(
      'INSERT INTO use_case_search (organisation_id, use_case_id, document) SELECT organisation_id, id, search_document(u) FROM use_case u',
    );
    await runner.query('ALTER TABLE use_case FORCE ROW LEVEL SECURITY');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_use_case_search ON use_case;
      DROP FUNCTION keep_use_case_search();
      DROP TABLE use_case_search;
      DROP FUNCTION search_document(use_case);
      DROP FUNCTION search_document(text, "char");
      DROP FUNCTION fold_text(text);
      DROP EXTENSION unaccent`);
  }
}
