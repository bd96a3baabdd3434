import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltMember } from './platform/testing/build.js';
import { TestApi } from './platform/testing/test-api.js';

const MOVE = `mutation ($input: MoveUseCaseInput!) { moveUseCase(input: $input) {
  __typename ... on UseCase { id stage version stageEnteredAt stageChanges { toStage changedAt } } } }`;
/** As the board asks: nothing but what a move changes. */
const BOARD_MOVE = `mutation ($input: MoveUseCaseInput!) { moveUseCase(input: $input) {
  __typename ... on UseCase { id reference stage status version stageEnteredAt updatedAt canEdit }
  ... on UseCaseConflict { fields { field yours theirs } } } }`;
const SUBMIT = 'mutation ($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id reference title } }';
const TWO = `mutation ($first: SubmitUseCaseInput!, $second: SubmitUseCaseInput!) {
  first: submitUseCase(input: $first) { reference } second: submitUseCase(input: $second) { reference } }`;

describe('a change that carries an idempotency-key', () => {
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
    const colleague = await api.build.member(organisation, { role: 'triager' });
    const { id } = await api.build.useCase(organisation);
    return { organisation, triager, colleague, id };
  }

  const send = (member: BuiltMember, key: string, query: string, variables: Record<string, unknown>) =>
    api.graphql({ member, headers: { 'idempotency-key': key } }, query, variables);
  const history = (id: string) => api.build.sql('SELECT to_stage FROM use_case_stage_change WHERE use_case_id = $1', [id]);

  it('has one effect and one answer, also after somebody else went on', async () => {
    const { triager, colleague, id } = await office();
    const key = randomUUID();
    const variables = { input: { id, version: 1, stage: 'poc' } };
    const first = await send(triager, key, MOVE, variables);
    expect(first.data).toMatchObject({ moveUseCase: { stage: 'poc', version: 2 } });
    await api.graphql({ member: colleague }, MOVE, { input: { id, version: 2, stage: 'pilot' } });
    expect(await send(triager, key, MOVE, variables)).toEqual(first);
    expect(await history(id)).toHaveLength(2);
  });

  it('has one effect and one answer as a move on the board too, in one round', async () => {
    const { organisation, triager, colleague, id } = await office();
    const key = randomUUID();
    const variables = { input: { id, version: 1, stage: 'poc' } };
    const revisions = () =>
      api.build.sql('SELECT sum(writes)::int AS writes FROM organisation_revision WHERE organisation_id = $1', [organisation.id]);
    await send(triager, 'the-first-forgets', SUBMIT, { input: { title: 'Before' } });
    const [before, statements] = [await revisions(), api.statements.total];
    const first = await send(triager, key, BOARD_MOVE, variables);
    expect(first.data).toMatchObject({
      moveUseCase: { stage: 'poc', version: 2, canEdit: true, stageEnteredAt: expect.stringMatching(/Z$/) },
    });
    expect(api.statements.total - statements).toBe(1);
    expect(await revisions()).toEqual([{ writes: Number(before[0]!['writes']) + 1 }]);
    await api.graphql({ member: colleague }, BOARD_MOVE, { input: { id, version: 2, stage: 'pilot' } });
    expect(await send(triager, key, BOARD_MOVE, variables)).toEqual(first);
    expect(await history(id)).toHaveLength(2);
    const audit = await api.build.sql("SELECT 1 FROM audit_entry WHERE subject_id = $1 AND verb = 'use-case.move'", [id]);
    expect(audit).toHaveLength(2);
    const other = await send(triager, key, BOARD_MOVE, { input: { id, version: 3, stage: 'run' } });
    expect(other.errors?.[0]?.extensions.code).toBe('KEY_OF_ANOTHER_REQUEST');
    expect(await history(id)).toHaveLength(2);
  });

  it('is one move when it arrives twice at the same time, and a conflict that is told twice in the same words', async () => {
    const { triager, colleague, id } = await office();
    const moves = Array.from({ length: 6 }, () => send(triager, 'moved-at-once', BOARD_MOVE, { input: { id, version: 1, stage: 'poc' } }));
    const answers = await Promise.all(moves);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(answers[0]!.data).toMatchObject({ moveUseCase: { stage: 'poc', version: 2 } });
    expect(await history(id)).toHaveLength(1);
    const late = () => send(colleague, 'came-too-late', BOARD_MOVE, { input: { id, version: 1, stage: 'pilot' } });
    const told = [await late(), await late()];
    expect(told[0]!.data).toMatchObject({ moveUseCase: { __typename: 'UseCaseConflict', fields: [{ field: 'stage', theirs: 'poc' }] } });
    expect(told[1]).toEqual(told[0]);
  });

  it('answers a case that has a score', async () => {
    const { triager, id } = await office();
    const assess = 'mutation ($input: AssessCriterionInput!) { assessCriterion(input: $input) { __typename } }';
    await api.graphql({ member: triager }, assess, { input: { useCaseId: id, criterion: 'V1', score: 3, evidence: 'expert' } });
    const variables = { input: { id, version: 1, stage: 'poc' } };
    const moved = 'mutation ($input: MoveUseCaseInput!) { moveUseCase(input: $input) { ... on UseCase { version score { assessed } } } }';
    const answers = [await send(triager, 'scored-case-1', moved, variables), await send(triager, 'scored-case-1', moved, variables)];
    expect(answers.map(({ data }) => data)).toEqual(Array(2).fill({ moveUseCase: { version: 2, score: { assessed: 1 } } }));
  });

  it('is made once when it arrives twice at the same time', async () => {
    const { triager, organisation } = await office();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(triager, key, SUBMIT, { input: { title: 'Once' } })));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(answers[0]!.errors).toBeUndefined();
    expect(await api.build.sql("SELECT 1 FROM use_case WHERE organisation_id = $1 AND title = 'Once'", [organisation.id])).toHaveLength(1);
  });

  it('answers each change of a document that holds several', async () => {
    const { triager, organisation } = await office();
    const key = randomUUID();
    const variables = { first: { title: 'One of two' }, second: { title: 'Two of two' } };
    const first = await send(triager, key, TWO, variables);
    expect(await send(triager, key, TWO, variables)).toEqual(first);
    expect(
      await api.build.sql("SELECT 1 FROM use_case WHERE organisation_id = $1 AND title LIKE '%of two'", [organisation.id]),
    ).toHaveLength(2);
  });

  it('is refused when its key was used for another one, and is free to another member', async () => {
    const { triager, colleague } = await office();
    const key = randomUUID();
    await send(triager, key, SUBMIT, { input: { title: 'First' } });
    const other = await send(triager, key, SUBMIT, { input: { title: 'Second' } });
    expect(other.errors?.[0]?.extensions.code).toBe('KEY_OF_ANOTHER_REQUEST');
    expect((await send(colleague, key, SUBMIT, { input: { title: 'Second' } })).data).toMatchObject({ submitUseCase: { title: 'Second' } });
  });

  it('keeps nothing of a change that was refused, and refuses a key of another shape', async () => {
    const { triager, id } = await office();
    const key = randomUUID();
    const move = { input: { id, version: 1, stage: 'retired' } };
    expect((await send(triager, key, MOVE, move)).errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(await api.build.sql('SELECT 1 FROM idempotency_key WHERE key = $1', [key])).toEqual([]);
    expect((await send(triager, 'short', MOVE, move)).errors?.[0]?.message).toMatch(/8 to 100 characters/);
  });

  it('is forgotten after a day', async () => {
    const { triager, organisation } = await office();
    await api.build.sql(
      `INSERT INTO idempotency_key (organisation_id, member_id, key, step, operation_hash, created_at)
       VALUES ($1, $2, 'of-yesterday', 0, 'x', now() - interval '25 hours'), ($1, $2, 'of-this-morning', 0, 'x', now() - interval '5 hours')`,
      [organisation.id, triager.id],
    );
    await send(triager, 'of-now-000', SUBMIT, { input: { title: 'Now' } });
    const keys = await api.build.sql('SELECT key FROM idempotency_key WHERE organisation_id = $1 ORDER BY key', [organisation.id]);
    expect(keys).toEqual([{ key: 'of-now-000' }, { key: 'of-this-morning' }]);
  });

  it('has one effect when the answer is lost on the way and the request is sent again', async () => {
    const { triager, organisation, id } = await office();
    await api.app.listen(0, '127.0.0.1');
    const { proxy, port } = await dropFirstAnswer(new URL(await api.app.getUrl()).port);
    const cookie = await api.signIn(triager);
    const key = randomUUID();
    const ask = () =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-tamis-request': '1',
          'x-tamis-organisation': organisation.slug,
          'idempotency-key': key,
          connection: 'close',
          cookie,
        },
        body: JSON.stringify({ query: MOVE, variables: { input: { id, version: 1, stage: 'poc' } } }),
      });
    await expect(ask()).rejects.toThrow();
    expect(await history(id)).toHaveLength(1);
    expect(await (await ask()).json()).toMatchObject({ data: { moveUseCase: { stage: 'poc', version: 2 } } });
    expect(await history(id)).toHaveLength(1);
    proxy.close();
  });
});

/** Passes the first request on, waits for its answer, and cuts the line instead of giving it. */
async function dropFirstAnswer(port: string): Promise<{ proxy: Server; port: number }> {
  let dropped = false;
  const proxy = createServer((client) => {
    const drops = !dropped;
    dropped = true;
    const server = connect(Number(port), '127.0.0.1');
    client.pipe(server);
    if (drops) server.once('data', () => client.destroy());
    else server.pipe(client);
    [client, server].forEach((socket) => socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return { proxy, port: (proxy.address() as AddressInfo).port };
}
