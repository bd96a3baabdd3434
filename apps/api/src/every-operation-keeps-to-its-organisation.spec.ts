import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildWorld, CALLS, type World } from './operation-fixtures.js';
import { idPaths, operationsOf, replaceAt, type Operation } from './platform/testing/operations.js';
import { TestApi, type GraphqlAnswer } from './platform/testing/test-api.js';

/** Asked before an organisation is chosen. */
const OUTSIDE = ['viewer', 'foundOrganisation'];

/** Generated over the whole schema: a new operation is covered the day it appears, or fails for want of a call in operation-fixtures.ts. */
describe('every operation', () => {
  let api: TestApi;
  let operations: Operation[];
  let foreign: World;
  beforeAll(async () => {
    api = await TestApi.start();
    operations = operationsOf(api.app.get(GraphQLSchemaHost).schema);
    foreign = await buildWorld(api.build, 'FOREIGN');
  });
  afterAll(async () => {
    await api.stop();
  });

  const call = (member: World['administrator'], operation: Operation, variables: Record<string, unknown>) =>
    api.graphql({ member }, operation.document, variables);

  it('has a call in operation-fixtures.ts', () => {
    expect(operations.map(({ name }) => name).filter((name) => !CALLS[name])).toEqual([]);
    expect(Object.keys(CALLS).filter((name) => !operations.some((operation) => operation.name === name))).toEqual([]);
  });

  it('works in its own organisation, so that the walls below are tested with calls that would pass', async () => {
    for (const operation of operations) {
      const own = await buildWorld(api.build, 'OWN');
      const answer = await call(own.administrator, operation, CALLS[operation.name]!(own));
      expect([operation.name, answer.errors]).toEqual([operation.name, undefined]);
    }
  });

  it('answers the id of another organisation exactly as an unknown id, and changes nothing there', async () => {
    const before = await fingerprint(api, foreign);
    for (const operation of operations) {
      const probe = await buildWorld(api.build, 'OWN');
      const foreignValues = CALLS[operation.name]!(foreign);
      for (const path of idPaths(operation.args, CALLS[operation.name]!(probe))) {
        const [own, other] = [await buildWorld(api.build, 'OWN'), await buildWorld(api.build, 'OWN')];
        const withForeign = replaceAt(CALLS[operation.name]!(own), path, valueAt(foreignValues, path));
        const withUnknown = replaceAt(CALLS[operation.name]!(other), path, randomUUID());
        const answers = [await call(own.administrator, operation, withForeign), await call(other.administrator, operation, withUnknown)];
        expect([operation.name, path, shapeOf(answers[0]!)]).toEqual([operation.name, path, shapeOf(answers[1]!)]);
        expect(JSON.stringify(answers[0])).not.toContain('FOREIGN');
      }
    }
    expect(await fingerprint(api, foreign)).toBe(before);
  }, 240_000);

  it('opens no organisation to a member of another', async () => {
    const own = await buildWorld(api.build, 'OWN');
    for (const operation of operations.filter(({ name }) => !OUTSIDE.includes(name))) {
      const variables = CALLS[operation.name]!(foreign);
      const asked = await api.graphql(
        { member: own.administrator, organisation: foreign.organisation.slug },
        operation.document,
        variables,
      );
      const unknown = await api.graphql({ member: own.administrator, organisation: 'no-such-organisation' }, operation.document, variables);
      expect([operation.name, asked.errors?.[0]?.extensions.code]).toEqual([operation.name, 'NOT_FOUND']);
      expect(shapeOf(asked)).toEqual(shapeOf(unknown));
    }
  });

  it('shows only rows of its own organisation, whatever the path from the root', async () => {
    const own = await buildWorld(api.build, 'OWN');
    for (const operation of operations.filter(({ kind }) => kind === 'query')) {
      const answer = await call(own.administrator, operation, CALLS[operation.name]!(own));
      expect([operation.name, JSON.stringify(answer).includes('FOREIGN')]).toEqual([operation.name, false]);
    }
  });
});

const valueAt = (variables: Record<string, unknown>, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], variables);

/** What a caller can tell apart: status, codes and sentences, and which parts of the answer are empty. */
function shapeOf(answer: GraphqlAnswer): unknown {
  const errors = answer.errors?.map(({ message, extensions }) => [message, extensions.code, extensions.details === undefined]);
  const data =
    answer.data && Object.fromEntries(Object.entries(answer.data).map(([name, value]) => [name, value === null ? null : typeof value]));
  return { status: answer.status, errors, data };
}

/** All rows of an organisation, as one hash. */
async function fingerprint(api: TestApi, { organisation }: World): Promise<string> {
  const tables = await api.build.sql<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organisation_id' ORDER BY 1",
  );
  const hashes: string[] = [];
  for (const { name } of tables) {
    const [row] = await api.build.sql<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} t WHERE organisation_id = $1`,
      [organisation.id],
    );
    hashes.push(`${name}:${row!.hash}`);
  }
  return hashes.join('\n');
}
