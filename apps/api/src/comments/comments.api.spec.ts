import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltMember } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';

const LIST = 'query ($id: ID!) { comments(useCaseId: $id) { id body authorName editedAt version canEdit canRemove } }';
const WRITE = 'mutation ($input: WriteCommentInput!) { writeComment(input: $input) { id body authorName version canEdit canRemove } }';
const EDIT = 'mutation ($input: EditCommentInput!) { editComment(input: $input) { body version editedAt } }';
const REMOVE = 'mutation ($id: ID!) { removeComment(id: $id) { id authorName } }';
const UNKNOWN = '018f0000-0000-7000-8000-000000000000';

interface Written {
  writeComment: { id: string; body: string };
}

describe('comments', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function office() {
    const organisation = await api.build.organisation();
    const author = await api.build.member(organisation, { role: 'executive', name: 'Inès' });
    const triager = await api.build.member(organisation, { role: 'triager', name: 'Malo' });
    const useCase = await api.build.useCase(organisation);
    const write = (member: BuiltMember, body: string, useCaseId = useCase.id) =>
      api.graphql<Written>({ member }, WRITE, { input: { useCaseId, body } });
    return { organisation, author, triager, useCase, write };
  }

  it('answers NOT_SIGNED_IN without a session', async () => {
    expect((await api.graphql({ organisation: 'any' }, LIST, { id: UNKNOWN })).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('every member comments, and the case says that it happened, without the words', async () => {
    const { organisation, author, useCase, write } = await office();
    const { data } = await write(author, ' **Agreed** ');
    expect(data?.writeComment).toMatchObject({ body: '**Agreed**', authorName: 'Inès', canEdit: true, canRemove: true });
    const audit = await api.build.sql('SELECT verb, subject_id, changes FROM audit_entry WHERE organisation_id = $1', [organisation.id]);
    expect(audit).toEqual([{ verb: 'comment.write', subject_id: useCase.id, changes: { comment: [null, data!.writeComment.id] } }]);
  });

  it('lists the comments of a case, oldest first, in one statement', async () => {
    const { author, triager, useCase, write } = await office();
    await write(author, 'First');
    await write(triager, 'Second');
    await api.graphql({ member: author }, LIST, { id: useCase.id });
    const before = api.statements.total;
    const { data } = await api.graphql({ member: author }, LIST, { id: useCase.id });
    expect(api.statements.total - before).toBe(1);
    expect(data).toMatchObject({
      comments: [
        { body: 'First', canEdit: true, canRemove: true },
        { body: 'Second', canEdit: false, canRemove: false },
      ],
    });
  });

  it('a case without comments answers an empty list, an unknown one that it was not found', async () => {
    const { author, useCase } = await office();
    expect((await api.graphql({ member: author }, LIST, { id: useCase.id })).data).toEqual({ comments: [] });
    expect((await api.graphql({ member: author }, LIST, { id: UNKNOWN })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('keeps whom a comment mentions, and refuses a person who is not a member', async () => {
    const { organisation, author, triager, write } = await office();
    const elsewhere = await office();
    const { data } = await write(author, `Ask @[Malo](member:${triager.id})`);
    const [row] = await api.build.sql('SELECT mentions FROM comment WHERE organisation_id = $1 AND id = $2', [
      organisation.id,
      data!.writeComment.id,
    ]);
    expect(row).toEqual({ mentions: [triager.id] });
    const foreign = await write(author, `Ask @[Malo](member:${elsewhere.triager.id})`);
    expect(foreign.errors?.[0]?.message).toContain('“Malo” is not a member');
  });

  it('an author edits their own comment, others do not', async () => {
    const { author, triager, write } = await office();
    const id = (await write(author, 'Draft')).data!.writeComment.id;
    const edit = (member: BuiltMember, version: number) => api.graphql({ member }, EDIT, { input: { id, version, body: 'Final' } });
    expect((await edit(triager, 1)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await edit(author, 1)).data).toMatchObject({ editComment: { body: 'Final', version: 2, editedAt: expect.any(String) } });
    expect((await edit(author, 1)).errors?.[0]?.extensions.code).toBe('CHANGED_MEANWHILE');
  });

  it('an administrator removes any comment, others only their own', async () => {
    const { organisation, author, triager, write } = await office();
    const administrator = await api.build.member(organisation, { role: 'administrator' });
    const id = (await write(author, 'Off topic')).data!.writeComment.id;
    expect((await api.graphql({ member: triager }, REMOVE, { id })).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await api.graphql({ member: administrator }, REMOVE, { id })).data).toEqual({ removeComment: { id, authorName: 'Inès' } });
    expect((await api.graphql({ member: author }, REMOVE, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('answers another organisation’s case and comment exactly as unknown ones', async () => {
    const { author, write } = await office();
    const elsewhere = await office();
    const secret = (await elsewhere.write(elsewhere.author, 'Secret')).data!.writeComment.id;
    const ask = async (useCaseId: string, id: string) =>
      [
        await api.graphql({ member: author }, LIST, { id: useCaseId }),
        await write(author, 'Hello', useCaseId),
        await api.graphql({ member: author }, EDIT, { input: { id, version: 1, body: 'Mine' } }),
        await api.graphql({ member: author }, REMOVE, { id }),
      ].map(({ errors }) => [errors?.[0]?.message, errors?.[0]?.extensions.code]);
    expect(await ask(elsewhere.useCase.id, secret)).toEqual(await ask(UNKNOWN, UNKNOWN));
  });
});
