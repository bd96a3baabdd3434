import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { isIdentifier } from '../platform/access/identifier.js';
import { Database } from '../platform/database/database.js';
import type { Sentence } from '../platform/errors/domain-error.js';
import { ImportRunNotFound, ListNotKept } from './imports.errors.js';
import type { ImportState, StoredResult } from './import-result.js';
import { parseMapping, type Mapping } from './mapping.js';
import type { RememberedMapping } from './starting-mapping.js';

/** A process that died while it wrote left nothing behind; its run is told as failed once its heart has not beaten for a minute. */
const STATE = `CASE WHEN i.state = 'running' AND i.updated_at < now() - interval '60 seconds' THEN 'failed' ELSE i.state END`;

const RUN = `
  SELECT i.id, i.file_name AS "fileName", i.sheet, ${STATE} AS state, i.progress, i.result, i.created_at AS "createdAt",
         i.updated_at AS "updatedAt", i.mapping, m.name AS "startedByName"
  FROM import_run i JOIN member m ON m.organisation_id = $1 AND m.id = i.started_by
  WHERE i.organisation_id = $1`;

const ONE = { name: 'import_run', text: `${RUN} AND i.id = $2` };
const RECENT = { name: 'import_runs', text: `${RUN} AND i.state <> 'discarded' ORDER BY i.id DESC LIMIT 30` };
const CONTENT = {
  name: 'import_content',
  text: `SELECT f.content, i.file_name AS "fileName" FROM import_file f
         JOIN import_run i ON i.organisation_id = $1 AND i.id = f.import_run_id WHERE f.organisation_id = $1 AND f.import_run_id = $2`,
};
const REMEMBERED = {
  name: 'import_remembered',
  text: `SELECT file_name AS "fileName", header_hash AS "headerHash", mapping FROM import_run
         WHERE organisation_id = $1 AND state = 'done' AND header_hash IS NOT NULL ORDER BY id DESC LIMIT 50`,
};

/** `mapping` beside the name of the file it was remembered from. */
type StoredMapping = Mapping & { readonly rememberedFrom?: string };

export interface StoredRun {
  readonly id: string;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly state: ImportState;
  readonly progress: number;
  readonly result: StoredResult | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly mapping: StoredMapping;
  readonly startedByName: string;
}

/** The rows of `import_run` and `import_file`. They change beside the use cases, never with them, but for the last word of an import. */
@Injectable()
export class ImportRuns {
  constructor(private readonly database: Database) {}

  async create(actor: Actor, file: { readonly name: string; readonly bytes: Buffer }, mapping: StoredMapping): Promise<string> {
    return this.database.inOrganisation(actor, async (scope) => {
      const hash = createHash('sha256').update(file.bytes).digest('hex');
      const [run] = await scope.note<{ id: string }>(
        'INSERT INTO import_run (organisation_id, file_name, file_hash, mapping, started_by) VALUES ($1, $2, $3, $4, $5) RETURNING id',
        [file.name, hash, JSON.stringify(mapping), actor.memberId],
      );
      await scope.note('INSERT INTO import_file (organisation_id, import_run_id, content) VALUES ($1, $2, $3)', [run!.id, file.bytes]);
      await scope.note(
        `DELETE FROM import_file f USING import_run i WHERE f.organisation_id = $1 AND i.organisation_id = $1 AND i.id = f.import_run_id
           AND i.created_at < now() - interval '30 days'`,
      );
      return run!.id;
    });
  }

  async find(actor: Actor, id: string): Promise<StoredRun> {
    const [run] = isIdentifier(id) ? await this.database.readRows<StoredRun>(actor, ONE, [id]) : [];
    if (!run) throw new ImportRunNotFound();
    return run;
  }

  async recent(actor: Actor): Promise<StoredRun[]> {
    return this.database.readRows<StoredRun>(actor, RECENT);
  }

  async content(actor: Actor, id: string): Promise<{ fileName: string; content: Buffer }> {
    const [file] = await this.database.readRows<{ fileName: string; content: Buffer }>(actor, CONTENT, [id]);
    if (!file) throw new ListNotKept();
    return file;
  }

  async remembered(actor: Actor): Promise<RememberedMapping[]> {
    const rows = await this.database.readRows<RememberedMapping>(actor, REMEMBERED);
    return rows.map((row) => ({ ...row, mapping: parseMapping(row.mapping) }));
  }

  /** True for the one caller who starts it: a second click finds it running. */
  async begin(actor: Actor, id: string, mapping: Mapping): Promise<boolean> {
    const begun = await this.#note(
      actor,
      `UPDATE import_run i SET state = 'running', progress = 0, result = NULL, mapping = $3, updated_at = now()
       WHERE i.organisation_id = $1 AND i.id = $2 AND ${STATE} IN ('preview', 'failed') RETURNING i.id`,
      [id, JSON.stringify(mapping)],
    );
    return begun.length === 1;
  }

  async advance(actor: Actor, id: string, progress: number): Promise<void> {
    await this.#note(
      actor,
      "UPDATE import_run SET progress = $3, updated_at = now() WHERE organisation_id = $1 AND id = $2 AND state = 'running'",
      [id, progress],
    );
  }

  async fail(actor: Actor, id: string, error: Sentence): Promise<void> {
    await this.#note(
      actor,
      "UPDATE import_run SET state = 'failed', result = $3, updated_at = now() WHERE organisation_id = $1 AND id = $2 AND state = 'running'",
      [id, JSON.stringify({ error })],
    );
  }

  /** False when it is running or done. */
  async discard(actor: Actor, id: string): Promise<boolean> {
    const discarded = await this.#note(
      actor,
      `UPDATE import_run i SET state = 'discarded', updated_at = now()
       WHERE i.organisation_id = $1 AND i.id = $2 AND ${STATE} IN ('preview', 'failed', 'discarded') RETURNING i.id`,
      [id],
    );
    if (discarded.length === 1) await this.#note(actor, 'DELETE FROM import_file WHERE organisation_id = $1 AND import_run_id = $2', [id]);
    return discarded.length === 1;
  }

  async #note(actor: Actor, text: string, values: readonly unknown[]): Promise<{ id: string }[]> {
    return this.database.inOrganisation(actor, (scope) => scope.note<{ id: string }>(text, values));
  }
}
