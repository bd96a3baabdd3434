import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../platform/database/database.js';
import { TestApi } from '../platform/testing/test-api.js';
import { BusinessUnitsService, businessUnitPathKey } from './business-units.service.js';

const LIST = '{ businessUnits { id parentId name kind useCaseCount memberCount version } }';
const ADD = 'mutation ($input: AddBusinessUnitInput!) { addBusinessUnit(input: $input) { id name kind parentId version } }';
const EDIT = 'mutation ($input: EditBusinessUnitInput!) { editBusinessUnit(input: $input) { name kind parentId version } }';
const REMOVE = 'mutation ($id: ID!) { removeBusinessUnit(id: $id) { name } }';

interface Listed {
  businessUnits: { id: string; name: string; useCaseCount: number; memberCount: number }[];
}

describe('business units', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function group() {
    const organisation = await api.build.organisation();
    const administrator = await api.build.member(organisation, { role: 'administrator' });
    const top = await api.build.businessUnit(organisation, 'Group');
    const solar = await api.build.businessUnit(organisation, 'Solar', top);
    return { organisation, administrator, top, solar };
  }

  it('answers NOT_SIGNED_IN without a session', async () => {
    expect((await api.graphql({ organisation: 'any' }, LIST)).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('everybody reads the tree, administrators alone change it', async () => {
    const { organisation } = await group();
    const triager = await api.build.member(organisation, { role: 'triager' });
    expect((await api.graphql<Listed>({ member: triager }, LIST)).data?.businessUnits).toHaveLength(2);
    const refused = await api.graphql({ member: triager }, ADD, { input: { name: 'HR', kind: 'department' } });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('counts the cases and the members of each unit itself, in one statement', async () => {
    const { organisation, administrator, solar } = await group();
    await api.build.useCase(organisation, { business_unit_id: solar });
    await api.build.useCase(organisation, { business_unit_id: solar });
    await api.graphql({ member: administrator }, LIST);
    const before = api.statements.total;
    const { data } = await api.graphql<Listed>({ member: administrator }, LIST);
    expect(api.statements.total - before).toBe(1);
    expect(data?.businessUnits.map(({ name, useCaseCount, memberCount }) => [name, useCaseCount, memberCount])).toEqual([
      ['Group', 0, 0],
      ['Solar', 2, 0],
    ]);
  });

  it('adds a unit below another one and writes its audit entry', async () => {
    const { organisation, administrator, solar } = await group();
    const { data } = await api.graphql({ member: administrator }, ADD, { input: { name: ' Sales ', kind: 'department', parentId: solar } });
    expect(data).toMatchObject({ addBusinessUnit: { name: 'Sales', kind: 'department', parentId: solar, version: 1 } });
    const audit = await api.build.sql('SELECT verb, changes FROM audit_entry WHERE organisation_id = $1', [organisation.id]);
    expect(audit).toEqual([
      { verb: 'business-unit.add', changes: { name: [null, 'Sales'], kind: [null, 'department'], parentId: [null, solar] } },
    ]);
  });

  it('refuses a second unit of the same name at the same place, whatever its capitals', async () => {
    const { administrator, top } = await group();
    const again = await api.graphql({ member: administrator }, ADD, { input: { name: 'SOLAR', kind: 'department', parentId: top } });
    expect(again.errors?.[0]?.extensions.code).toBe('NAME_TAKEN');
  });

  it('renames and moves a unit, and keeps what was not asked', async () => {
    const { administrator, solar } = await group();
    const { data } = await api.graphql({ member: administrator }, EDIT, { input: { id: solar, version: 1, name: 'Sun', parentId: null } });
    expect(data).toEqual({ editBusinessUnit: { name: 'Sun', kind: 'department', parentId: null, version: 2 } });
  });

  it('refuses to move a unit below one of its own', async () => {
    const { administrator, top, solar } = await group();
    const moved = await api.graphql({ member: administrator }, EDIT, { input: { id: top, version: 1, parentId: solar } });
    expect(moved.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(moved.errors?.[0]?.message).toContain('Group');
  });

  it('tells the second editor that the unit has changed', async () => {
    const { administrator, solar } = await group();
    await api.graphql({ member: administrator }, EDIT, { input: { id: solar, version: 1, name: 'Sun' } });
    const second = await api.graphql({ member: administrator }, EDIT, { input: { id: solar, version: 1, name: 'Sol' } });
    expect(second.errors?.[0]?.extensions.code).toBe('CHANGED_MEANWHILE');
  });

  it('removes an empty unit, and says what a used one still holds', async () => {
    const { organisation, administrator, top, solar } = await group();
    await api.build.useCase(organisation, { business_unit_id: top });
    const used = await api.graphql({ member: administrator }, REMOVE, { id: top });
    expect(used.errors?.[0]?.message).toBe('“Group” still has 1 use case and 1 unit below it. Move them to another unit first.');
    expect((await api.graphql({ member: administrator }, REMOVE, { id: solar })).data).toEqual({ removeBusinessUnit: { name: 'Solar' } });
  });

  it('answers another organisation’s unit exactly as an unknown one', async () => {
    const { administrator } = await group();
    const elsewhere = await group();
    const ask = async (id: string) => {
      const edit = await api.graphql({ member: administrator }, EDIT, { input: { id, version: 1, name: 'Mine' } });
      const add = await api.graphql({ member: administrator }, ADD, { input: { name: 'Below', kind: 'department', parentId: id } });
      const remove = await api.graphql({ member: administrator }, REMOVE, { id });
      return [edit, add, remove].map(({ errors }) => [errors?.[0]?.message, errors?.[0]?.extensions.code]);
    };
    expect(await ask(elsewhere.solar)).toEqual(await ask('018f0000-0000-7000-8000-000000000000'));
    expect((await api.graphql<Listed>({ member: elsewhere.administrator }, LIST)).data?.businessUnits).toHaveLength(2);
  });

  it('creates the missing units of many paths in three statements, once', async () => {
    const { administrator, organisation, solar } = await group();
    const service = api.app.get(BusinessUnitsService);
    const paths = [
      ['Group', 'Solar'],
      ['Group', 'Wind', 'Sales'],
      ['Group', 'Wind', 'Legal'],
    ];
    const ensure = () =>
      api.app
        .get(Database)
        .inOrganisation({ organisationId: organisation.id, memberId: administrator.id }, (scope) =>
          service.ensureBusinessUnitPaths(scope, paths),
        );
    const first = await ensure();
    expect(first.get(businessUnitPathKey(['group', 'solar']))).toBe(solar);
    expect(await ensure()).toEqual(first);
    expect((await api.graphql<Listed>({ member: administrator }, LIST)).data?.businessUnits.map(({ name }) => name)).toEqual([
      'Group',
      'Legal',
      'Sales',
      'Solar',
      'Wind',
    ]);
  });
});
