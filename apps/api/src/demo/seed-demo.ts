import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FoundOrganisation } from '../members/found-organisation.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { recomputeScores } from '../scorecards/scorecards.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type { DemoMember, DemoOrganisation } from './demo-organisation.js';
import { assessmentRows, commentRows, stageChangeRows, useCaseRows, type SeedIds } from './seed-rows.js';

/** Opens the demo alone: it is printed at the start and marked as such. */
export const DEMO_PASSWORD = 'tamis-demo-2026';

/** Writes a demo organisation, every row of it marked as demo, in one transaction. */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly foundation: FoundOrganisation,
    private readonly sessions: SessionsService,
  ) {}

  async seed(demo: DemoOrganisation): Promise<void> {
    const first = demo.members.find(({ role }) => role === 'administrator')!;
    const accounts = new Map<string, string>();
    for (const member of demo.members) accounts.set(member.key, await this.#accountOf(member));
    const founder = { accountId: accounts.get(first.key)!, email: first.email, name: first.name, isDemo: true };
    const { slug, name, referencePrefix, language, currency } = demo;
    await this.foundation.found({ slug, name, referencePrefix, language, currency }, founder, async (scope) => {
      const units = await seedUnits(scope, demo);
      const members = await seedMembers(scope, demo, { accounts, units, founder: [first.key, scope.actor.memberId] });
      const fields = await seedFields(scope, demo);
      await seedUseCases(scope, demo, { units, members, fields, now: new Date() });
      await recomputeScores(scope);
    });
  }

  async #accountOf({ email, name }: DemoMember): Promise<string> {
    return (await this.sessions.accountByEmail(email)) ?? this.sessions.createAccount({ email, name, password: DEMO_PASSWORD });
  }
}

/** One statement per table: `rows` are objects in the columns of the table. */
async function insertAll(scope: OrganisationScope, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
  await scope.sql(
    `INSERT INTO ${table} (organisation_id, ${columns})
     SELECT $1, ${columns} FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function seedUnits(scope: OrganisationScope, demo: DemoOrganisation): Promise<Map<string, string>> {
  const ids = new Map(demo.businessUnits.map(({ path }) => [path, randomUUID() as string]));
  const [root] = demo.businessUnits;
  const parentOf = (path: string) =>
    path === root!.path ? null : (ids.get(path.split('/').slice(0, -1).join('/')) ?? ids.get(root!.path));
  const rows = demo.businessUnits.map(({ path, name, kind }) => ({
    id: ids.get(path),
    parent_id: parentOf(path),
    name,
    kind,
    is_demo: true,
    version: 1,
    created_at: new Date(),
  }));
  await insertAll(scope, 'business_unit', rows);
  return ids;
}

async function seedMembers(
  scope: OrganisationScope,
  demo: DemoOrganisation,
  known: { accounts: Map<string, string>; units: Map<string, string>; founder: [string, string] },
): Promise<Map<string, string>> {
  const [founderKey, founderId] = known.founder;
  const ids = new Map(demo.members.map(({ key }) => [key, key === founderKey ? founderId : (randomUUID() as string)]));
  const values = { state: 'active', theme: 'auto', single_key_shortcuts: true, is_demo: true, version: 1, created_at: new Date() };
  const rows = demo.members
    .filter(({ key }) => key !== founderKey)
    .map(({ key, email, name, role, language, unit }) => ({
      ...values,
      id: ids.get(key),
      account_id: known.accounts.get(key),
      email,
      name,
      role,
      language,
      business_unit_id: known.units.get(unit) ?? null,
    }));
  await insertAll(scope, 'member', rows);
  return ids;
}

async function seedFields(scope: OrganisationScope, demo: DemoOrganisation): Promise<Map<string, string>> {
  const ids = new Map(demo.customFields.map(({ key }) => [key, randomUUID() as string]));
  const rows = demo.customFields.map(({ key, name, type, options }, position) => ({
    id: ids.get(key),
    name,
    type,
    options: options ?? [],
    position,
    is_demo: true,
    version: 1,
    created_at: new Date(),
  }));
  await insertAll(scope, 'custom_field', rows);
  return ids;
}

async function seedUseCases(scope: OrganisationScope, demo: DemoOrganisation, ids: SeedIds): Promise<void> {
  const rows = useCaseRows(demo, ids);
  await insertAll(
    scope,
    'use_case',
    rows.map((row) => ({ ...row, is_demo: true, version: 1 })),
  );
  const each = (make: (index: number) => Record<string, unknown>[]) => demo.useCases.flatMap((_, index) => make(index));
  const withId = (row: Record<string, unknown>) => ({ id: randomUUID(), ...row });
  const cases = demo.useCases;
  await insertAll(scope, 'use_case_stage_change', each((index) => stageChangeRows(cases[index]!, rows[index]!.id, ids)).map(withId));
  const assessments = each((index) => assessmentRows(cases[index]!, rows[index]!.id, ids));
  await insertAll(
    scope,
    'assessment',
    assessments.map((row) => ({ ...row, round: 1, version: 1 })),
  );
  const comments = each((index) => commentRows(cases[index]!, rows[index]!.id, demo, ids));
  await insertAll(
    scope,
    'comment',
    comments.map((row) => withId({ ...row, version: 1 })),
  );
  const limits = Object.entries(demo.wipLimits).map(([stage, wip_limit]) => ({ stage, wip_limit }));
  await insertAll(scope, 'stage_setting', limits);
  const last = Math.max(...cases.map(({ number }) => number));
  await scope.sql('UPDATE reference_counter SET next_reference = $2 WHERE organisation_id = $1', [last + 1]);
}
