import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, type BuiltMember, type BuiltOrganisation } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';

const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { path member { id state version } } }';
const EDIT = 'mutation ($input: EditMemberInput!) { editMember(input: $input) { role version } }';
const REMOVE = 'mutation ($id: ID!, $version: Int!) { removeMember(id: $id, version: $version) { state } }';
const FOUND = 'mutation ($input: FoundOrganisationInput!) { foundOrganisation(input: $input) { memberships { organisationSlug role } } }';

interface Invited {
  inviteMember: { path: string; member: { id: string; state: string; version: number } };
}

describe('members', () => {
  let api: TestApi;
  let organisation: BuiltOrganisation;
  let administrator: BuiltMember;
  beforeAll(async () => {
    api = await TestApi.start();
    organisation = await api.build.organisation();
    administrator = await api.build.member(organisation, { role: 'administrator' });
  });
  afterAll(async () => {
    await api.stop();
  });

  const invite = (email: string) =>
    api.graphql<Invited>({ member: administrator }, INVITE, { input: { email, name: 'Ada', role: 'assessor', language: 'fr' } });
  const accept = (path: string, password: string) =>
    api.app.inject({
      method: 'POST',
      url: '/api/invitations/accept',
      headers: { 'x-tamis-request': '1' },
      payload: { token: path.split('/').at(-1), password },
    });
  const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

  it('join by a link that holds a secret, works once, and shows them their organisation', async () => {
    const email = 'ada@example.org';
    const { data } = await invite(email);
    expect(data?.inviteMember.member.state).toBe('invited');
    expect((await accept(data!.inviteMember.path, 'a password of their own')).json()).toEqual({ email });
    const cookie = await api.signIn({ email }, 'a password of their own');
    const viewer = await api.graphql({ cookie }, '{ viewer { memberships { organisationSlug role } } }');
    expect(viewer.data).toEqual({ viewer: { memberships: [{ organisationSlug: organisation.slug, role: 'assessor' }] } });
    expect((await accept(data!.inviteMember.path, 'a password of their own')).json()).toMatchObject({
      error: { code: 'INVITATION_REFUSED' },
    });
  });

  it('keep the password of the account that they have already', async () => {
    const elsewhere = await api.build.member(await api.build.organisation());
    const { data } = await invite(elsewhere.email);
    expect((await accept(data!.inviteMember.path, 'a password of another')).statusCode).toBe(400);
    expect((await accept(data!.inviteMember.path, PASSWORD)).statusCode).toBe(200);
  });

  it('are invited in the same words whether or not they have an account', async () => {
    const elsewhere = await api.build.member(await api.build.organisation());
    const [known, unknown] = [await invite(elsewhere.email), await invite('somebody-new@example.org')];
    expect(Object.keys(known.data!.inviteMember)).toEqual(Object.keys(unknown.data!.inviteMember));
    expect(known.data!.inviteMember.path).toHaveLength(unknown.data!.inviteMember.path.length);
  });

  it('keep at least one administrator', async () => {
    const asked = { member: administrator };
    expect(codeOf(await api.graphql(asked, EDIT, { input: { id: administrator.id, version: 1, role: 'triager' } }))).toBe(
      'LAST_ADMINISTRATOR',
    );
    expect(codeOf(await api.graphql(asked, REMOVE, { id: administrator.id, version: 1 }))).toBe('LAST_ADMINISTRATOR');
  });

  it('lose their access at once when they are removed', async () => {
    const leaver = await api.build.member(organisation, { role: 'triager' });
    expect((await api.graphql({ member: leaver }, '{ useCaseList { id } }')).errors).toBeUndefined();
    await api.graphql({ member: administrator }, REMOVE, { id: leaver.id, version: 1 });
    expect(codeOf(await api.graphql({ member: leaver }, '{ useCaseList { id } }'))).toBe('NOT_FOUND');
  });

  it('are told when somebody else changed a member meanwhile', async () => {
    const member = await api.build.member(organisation);
    const edit = () => api.graphql({ member: administrator }, EDIT, { input: { id: member.id, version: 1, role: 'assessor' } });
    expect((await edit()).data).toEqual({ editMember: { role: 'assessor', version: 2 } });
    expect(codeOf(await edit())).toBe('CHANGED_MEANWHILE');
  });

  it('found another organisation when they administer one, with the default scoring model', async () => {
    const slug = `founded-${organisation.slug}`;
    const founded = await api.graphql({ member: administrator }, FOUND, { input: { name: 'Énergie Nord', slug } });
    expect(founded.data).toMatchObject({
      foundOrganisation: { memberships: expect.arrayContaining([{ organisationSlug: slug, role: 'administrator' }]) },
    });
    const models = await api.build.sql(
      'SELECT m.version FROM scoring_model m JOIN organisation o ON o.id = m.organisation_id WHERE o.slug = $1',
      [slug],
    );
    expect(models).toEqual([{ version: 1 }]);
    expect(codeOf(await api.graphql({ member: administrator }, FOUND, { input: { name: 'Again', slug } }))).toBe('SLUG_TAKEN');
    const triager = await api.build.member(organisation, { role: 'triager' });
    expect(codeOf(await api.graphql({ member: triager }, FOUND, { input: { name: 'Mine' } }))).toBe('NOT_ALLOWED');
  });

  it('choose language, theme and shortcuts for themselves', async () => {
    const member = await api.build.member(organisation, { language: 'en' });
    await api.graphql({ member }, 'mutation ($input: EditPreferencesInput!) { editPreferences(input: $input) { theme } }', {
      input: { language: 'fr', theme: 'dark', singleKeyShortcuts: false },
    });
    const viewer = await api.graphql({ member }, '{ viewer { memberships { preferences { language theme singleKeyShortcuts } } } }');
    expect(viewer.data).toEqual({
      viewer: { memberships: [{ preferences: { language: 'fr', theme: 'dark', singleKeyShortcuts: false } }] },
    });
  });
});
