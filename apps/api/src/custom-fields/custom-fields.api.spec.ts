import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../platform/database/database.js';
import { TestApi } from '../platform/testing/test-api.js';
import { CustomFieldsService } from './custom-fields.service.js';

const LIST = '{ customFields { id name type options position version } }';
const ADD = 'mutation ($input: AddCustomFieldInput!) { addCustomField(input: $input) { id name type options position version } }';
const EDIT = 'mutation ($input: EditCustomFieldInput!) { editCustomField(input: $input) { name type options position version } }';
const REMOVE = `mutation ($id: ID!, $seen: Int) { removeCustomField(id: $id, confirmedUseCaseCount: $seen) {
  __typename ... on CustomField { name } ... on CustomFieldInUse { useCaseCount field { name } } } }`;

interface Added {
  addCustomField: { id: string };
}
interface Listed {
  customFields: { id: string; name: string; options: string[] }[];
}

describe('custom fields', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function office() {
    const organisation = await api.build.organisation();
    const triager = await api.build.member(organisation, { role: 'triager' });
    const add = async (input: object) => (await api.graphql<Added>({ member: triager }, ADD, { input })).data!.addCustomField.id;
    const edit = (input: object) => api.graphql({ member: triager }, EDIT, { input });
    const remove = (id: string, seen?: number) => api.graphql({ member: triager }, REMOVE, { id, seen });
    const hold = (values: object) => api.build.useCase(organisation, { custom_values: JSON.stringify(values) });
    return { organisation, triager, add, edit, remove, hold };
  }

  it('answers NOT_SIGNED_IN without a session', async () => {
    expect((await api.graphql({ organisation: 'any' }, LIST)).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('everybody reads the fields, the data office alone defines them', async () => {
    const { organisation } = await office();
    const executive = await api.build.member(organisation, { role: 'executive' });
    expect((await api.graphql({ member: executive }, LIST)).data).toEqual({ customFields: [] });
    const refused = await api.graphql({ member: executive }, ADD, { input: { name: 'Cost', type: 'money' } });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });

  it('adds fields one after the other, with their audit entry', async () => {
    const { organisation, triager, add } = await office();
    await add({ name: 'Cost', type: 'money' });
    await add({ name: 'Vendor', type: 'choice', options: ['Acme', ' Acme ', 'Bolt'] });
    const { data } = await api.graphql<Listed>({ member: triager }, LIST);
    expect(data?.customFields).toMatchObject([
      { name: 'Cost', position: 0 },
      { name: 'Vendor', options: ['Acme', 'Bolt'], position: 1 },
    ]);
    const audit = await api.build.sql('SELECT verb FROM audit_entry WHERE organisation_id = $1', [organisation.id]);
    expect(audit).toEqual([{ verb: 'custom-field.add' }, { verb: 'custom-field.add' }]);
  });

  it('refuses a name that is taken and a choice without choices', async () => {
    const { triager, add } = await office();
    await add({ name: 'Cost', type: 'money' });
    const ask = async (input: object) => (await api.graphql({ member: triager }, ADD, { input })).errors?.[0]?.extensions.code;
    expect(await ask({ name: 'cost', type: 'text' })).toBe('NAME_TAKEN');
    expect(await ask({ name: 'Vendor', type: 'choice', options: [' '] })).toBe('INVALID_INPUT');
  });

  it('changes the type while all values fit the new one, and says how many would not', async () => {
    const { add, edit, hold } = await office();
    const id = await add({ name: 'Site', type: 'text' });
    await hold({ [id]: 'https://example.org' });
    expect((await edit({ id, version: 1, type: 'link' })).data).toMatchObject({ editCustomField: { type: 'link', version: 2 } });
    const refused = await edit({ id, version: 2, type: 'number' });
    expect(refused.errors?.[0]?.message).toBe(
      'One case holds a value of “Site” that would not fit, such as “https://example.org”. Correct them first, or add another field.',
    );
  });

  it('keeps a choice that cases hold', async () => {
    const { add, edit, hold } = await office();
    const id = await add({ name: 'Vendor', type: 'choice', options: ['Acme', 'Bolt'] });
    await hold({ [id]: 'Acme' });
    expect((await edit({ id, version: 1, options: ['Bolt'] })).errors?.[0]?.extensions.code).toBe('VALUES_WOULD_NOT_FIT');
    expect((await edit({ id, version: 1, options: ['Cord', 'Acme'] })).data).toMatchObject({
      editCustomField: { options: ['Cord', 'Acme'] },
    });
  });

  it('moves a field in the list, and the others make room', async () => {
    const { triager, add, edit } = await office();
    await add({ name: 'A', type: 'text' });
    await add({ name: 'B', type: 'text' });
    const third = await add({ name: 'C', type: 'text' });
    await edit({ id: third, version: 1, position: 0 });
    const { data } = await api.graphql<Listed>({ member: triager }, LIST);
    expect(data?.customFields.map(({ name }) => name)).toEqual(['C', 'A', 'B']);
  });

  it('tells the second editor that the field has changed', async () => {
    const { add, edit } = await office();
    const id = await add({ name: 'Cost', type: 'money' });
    await edit({ id, version: 1, name: 'Price' });
    expect((await edit({ id, version: 1, name: 'Fee' })).errors?.[0]?.extensions.code).toBe('CHANGED_MEANWHILE');
  });

  it('removes a field only when the reader saw how many cases lose a value, and each of them keeps it in its history', async () => {
    const { organisation, add, remove, hold } = await office();
    const id = await add({ name: 'Cost', type: 'money' });
    const useCase = await hold({ [id]: 12, other: 'kept' });
    expect((await remove(id)).data).toEqual({
      removeCustomField: { __typename: 'CustomFieldInUse', useCaseCount: 1, field: { name: 'Cost' } },
    });
    expect((await remove(id, 1)).data).toEqual({ removeCustomField: { __typename: 'CustomField', name: 'Cost' } });
    const [after] = await api.build.sql('SELECT custom_values, version FROM use_case WHERE id = $1', [useCase.id]);
    expect(after).toEqual({ custom_values: { other: 'kept' }, version: 2 });
    const audit = await api.build.sql('SELECT changes FROM audit_entry WHERE organisation_id = $1 AND subject_id = $2', [
      organisation.id,
      useCase.id,
    ]);
    expect(audit).toEqual([{ changes: { customValues: [{ [id]: 12 }, {}] } }]);
  });

  it('answers another organisation’s field exactly as an unknown one', async () => {
    const { edit, remove } = await office();
    const elsewhere = await office();
    const foreign = await elsewhere.add({ name: 'Secret', type: 'text' });
    const ask = async (id: string) =>
      [await edit({ id, version: 1, name: 'Mine' }), await remove(id, 99)].map(({ errors }) => [
        errors?.[0]?.message,
        errors?.[0]?.extensions.code,
      ]);
    expect(await ask(foreign)).toEqual(await ask('018f0000-0000-7000-8000-000000000000'));
    expect((await api.graphql<Listed>({ member: elsewhere.triager }, LIST)).data?.customFields).toHaveLength(1);
  });

  it('gives an import its fields in the order in which it asked, once', async () => {
    const { organisation, triager } = await office();
    const service = api.app.get(CustomFieldsService);
    const ensure = (options: string[]) =>
      api.app.get(Database).inOrganisation({ organisationId: organisation.id, memberId: triager.id }, (scope) =>
        service.ensureCustomFields(scope, [
          { name: 'Stage of development', type: 'choice', options },
          { name: 'Cost', type: 'money' },
        ]),
      );
    const first = await ensure(['Pilot']);
    const second = await ensure(['Pilot', 'Run']);
    expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect((await api.graphql<Listed>({ member: triager }, LIST)).data?.customFields[0]?.options).toEqual(['Pilot', 'Run']);
  });
});
