import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { type SessionsService } from '../../sessions/sessions.service.js';
import type { Role } from '../access/permissions.js';

export const PASSWORD = 'correct horse battery';

let number = 0;

export interface BuiltOrganisation {
  readonly id: string;
  readonly slug: string;
}

export interface BuiltMember {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly organisation: BuiltOrganisation;
}

/** Factories that write as the owner: each test makes its own organisation and shares nothing. */
export class Build {
  readonly #owner: pg.Pool;

  constructor(
    ownerUrl: string,
    private readonly sessions: SessionsService,
  ) {
    this.#owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    this.#owner.on('error', () => undefined);
  }

  async organisation(given: { slug?: string; name?: string; prefix?: string } = {}): Promise<BuiltOrganisation> {
    const slug = given.slug ?? `org-${++number}-${randomBytes(3).toString('hex')}`;
    const id = randomUUID();
    await this.sql('INSERT INTO organisation (id, slug, name, reference_prefix) VALUES ($1, $2, $3, $4)', [
      id,
      slug,
      given.name ?? slug,
      given.prefix ?? 'TE',
    ]);
    await this.sql('INSERT INTO reference_counter (organisation_id) VALUES ($1)', [id]);
    await this.sql('INSERT INTO scoring_model (organisation_id, version, name, definition) VALUES ($1, 1, $2, $3)', [
      id,
      'Default',
      await defaultModel(),
    ]);
    return { id, slug };
  }

  async member(
    organisation: BuiltOrganisation,
    given: { role?: Role; name?: string; email?: string; language?: 'fr' | 'en' } = {},
  ): Promise<BuiltMember> {
    const email = given.email ?? `member-${++number}-${randomBytes(3).toString('hex')}@example.org`;
    const name = given.name ?? `Member ${number}`;
    const accountId =
      (await this.sessions.accountByEmail(email)) ?? (await this.sessions.createAccount({ email, name, password: PASSWORD }));
    const id = randomUUID();
    await this.sql(
      'INSERT INTO member (organisation_id, id, account_id, email, name, role, language) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [organisation.id, id, accountId, email, name, given.role ?? 'triager', given.language ?? 'en'],
    );
    return { id, accountId, email, organisation };
  }

  async businessUnit(organisation: BuiltOrganisation, name: string, parentId?: string): Promise<string> {
    const id = randomUUID();
    await this.sql('INSERT INTO business_unit (organisation_id, id, parent_id, name) VALUES ($1, $2, $3, $4)', [
      organisation.id,
      id,
      parentId ?? null,
      name,
    ]);
    return id;
  }

  async useCase(organisation: BuiltOrganisation, given: Record<string, unknown> = {}): Promise<{ id: string; reference: string }> {
    const values = {
      organisation_id: organisation.id,
      id: randomUUID(),
      reference: `TE-${++number + 10_000}`,
      title: `Case ${number}`,
      ...given,
    };
    const names = Object.keys(values);
    await this.sql(
      `INSERT INTO use_case (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      Object.values(values),
    );
    return values;
  }

  /** Stored totals as if the case were scored whole; what is not given is missing. */
  async score(organisation: BuiltOrganisation, useCase: { id: string }, given: { priority: number | null; value?: number }): Promise<void> {
    await this.sql(
      `INSERT INTO use_case_score (organisation_id, use_case_id, model_version, coverage, criteria, priority, value)
       VALUES ($1, $2, 1, '{1,1,1,1}', 23, $3, $4)`,
      [organisation.id, useCase.id, given.priority, given.value ?? null],
    );
  }

  /** As the owner, past every wall. */
  async sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.#owner.query<Row>(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.#owner.end();
  }
}

async function defaultModel(): Promise<string> {
  const { defaultScoringModel } = await import('@tamis/scoring');
  return JSON.stringify(defaultScoringModel);
}
