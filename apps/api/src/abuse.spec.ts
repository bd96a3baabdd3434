import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltMember } from './platform/testing/build.js';
import { builtWeb } from './platform/testing/built-web.js';
import { TestApi } from './platform/testing/test-api.js';

/** The heaviest operation there is: the whole list with its scores. */
const HEAVY = 'useCaseList { id title tags customValues score { priority value feasibility risk sobriety criteria } }';
const repeat = (count: number, part: (at: number) => string) => Array.from({ length: count }, (_, at) => part(at)).join(' ');
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}
type Given = { headers?: Record<string, string>; method?: 'GET' | 'POST'; url?: string };
type Send = (payload: string, given?: Given) => Promise<Answer>;

const ran = ({ statusCode, body }: Answer) => statusCode === 200 && /"data":[{[]/.test(body) && !body.includes('"errors"');
const ask = (send: Send, query: string) => send(JSON.stringify({ query }));

/** Nineteen ways to make a GraphQL server work, talk or trust too much. Each answers true when it got nowhere. */
const ABUSES: Record<string, (send: Send) => Promise<boolean>> = {
  'the list of all types': async (send) => !ran(await ask(send, '{ __schema { types { name } } }')),
  'the fields of one type': async (send) => !ran(await ask(send, '{ __type(name: "Query") { fields { name } } }')),
  'a guess that asks to be corrected': async (send) => !/did you mean/i.test((await ask(send, '{ useCaseLis { i } memberz { id } }')).body),
  'a thousand aliases': async (send) => !ran(await ask(send, `{ ${repeat(1_000, (at) => `a${at}: __typename`)} }`)),
  'the heaviest field fifty times': async (send) => !ran(await ask(send, `{ ${repeat(50, (at) => `a${at}: ${HEAVY}`)} }`)),
  'a hundred operations at once': async (send) => !ran(await send(JSON.stringify(Array(100).fill({ query: '{ __typename }' })))),
  'five hundred directives': async (send) => {
    const answer = await ask(send, `{ __typename ${'@skip(if: false) '.repeat(500)} }`);
    return answer.statusCode >= 400 && answer.body.length < 5_000;
  },
  'fragments in a circle': async (send) => {
    const answer = await ask(send, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    return answer.statusCode >= 400 && answer.statusCode < 500;
  },
  'one field five thousand times': async (send) => !ran(await ask(send, `{ ${'__typename '.repeat(5_000)} }`)),
  'types of types of types': async (send) => !ran(await ask(send, `{ __schema { types ${nested(10, '{ fields { type ', '} }')} } }`)),
  'a question in an address, as a link would': async (send) =>
    !ran(await send('', { method: 'GET', url: '/graphql?query={__typename}', headers: {} })),
  'a change in an address': async (send) =>
    !ran(
      await send('', {
        method: 'GET',
        url: `/graphql?query=${encodeURIComponent('mutation { removeDemoData { __typename } }')}`,
        headers: { 'x-tamis-request': '1' },
      }),
    ),
  'a form': async (send) => !ran(await send('query={__typename}', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })),
  'plain text that is JSON': async (send) => !ran(await send('{"query":"{__typename}"}', { headers: { 'content-type': 'text/plain' } })),
  'a stack in an answer': async (send) =>
    !/\.[jt]s:\d|node_modules|at Object/.test((await ask(send, '{')).body + (await ask(send, '{ useCase(reference: "x") { id } }')).body),
  'the database’s words in an answer': async (send) =>
    !/invalid input syntax|\bSELECT\b|\brelation\b|QueryFailed|driver/.test((await ask(send, '{ comments(useCaseId: "x") { id } }')).body),
  'half a JSON': async (send) => [400, 415].includes((await send('{"query":')).statusCode),
  'twenty megabytes': async (send) =>
    !ran(await send(JSON.stringify({ query: '{ __typename }', variables: { x: 'a'.repeat(20_000_000) } }))),
  'all of that, to be down afterwards': async (send) => ran(await ask(send, '{__typename}')),
};

describe('abuse', () => {
  const web = builtWeb({ heavy: `{ ${HEAVY} }` });
  let api: TestApi;
  let member: BuiltMember;
  let cookie: string;
  let token: string;
  beforeAll(async () => {
    api = await TestApi.start();
    member = await api.build.member(await api.build.organisation(), { role: 'administrator' });
    const made = await api.graphql<{ createApiToken: { secret: string } }>(
      { member },
      'mutation { createApiToken(input: { name: "Abuse", role: administrator, days: 1 }) { secret } }',
    );
    token = made.data!.createApiToken.secret;
    await api.app.close();
    const { createApp } = await import('./create-app.js');
    process.env['TAMIS_WEB_FOLDER'] = web.folder;
    Object.assign(api, { app: await createApp(false) });
    for (let made = 0; made < 50; made += 1) await api.build.useCase(member.organisation);
    cookie = await api.signIn(member);
  });
  afterAll(async () => {
    await api.stop();
    rmSync(web.folder, { recursive: true });
  });

  const sendAs = (who: Record<string, string>): Send => {
    return (payload, { headers = { 'content-type': 'application/json' }, method = 'POST', url = '/graphql' } = {}) =>
      api.app.inject({ method, url, headers: { ...who, ...headers }, ...(method === 'POST' && { payload }) });
  };
  const asMember = () => sendAs({ cookie, 'x-tamis-organisation': member.organisation.slug });
  const asProgram = () => sendAs({ authorization: `Bearer ${token}` });
  const succeeded = async (send: Send) => {
    const names = [];
    for (const [name, gotNowhere] of Object.entries(ABUSES)) if (!(await gotNowhere(send))) names.push(name);
    return names;
  };

  it('gets nowhere with a member’s cookie: 19 of 19 (B1, B2, B4, B6, B8)', async () => {
    expect(Object.keys(ABUSES)).toHaveLength(19);
    expect(await succeeded(asMember())).toEqual([]);
  });

  it('gets nowhere with a token’s own words: 19 of 19', async () => {
    expect(ran(await ask(asProgram(), `{ ${HEAVY} }`))).toBe(true);
    expect(await succeeded(asProgram())).toEqual([]);
  });

  it('by depth or cost is refused before anything is read, and told the limit (B3)', async () => {
    const before = api.statements.total;
    const lists = repeat(8, (at) => `a${at}: ${HEAVY}`);
    const costly = await ask(asProgram(), `{ ${lists} }`);
    expect([costly.statusCode, costly.body.slice(0, 200)]).toEqual([400, expect.stringMatching(/costs \d+, more than the 40000 allowed/)]);
    const hidden = await ask(
      asProgram(),
      `{ ${repeat(8, (at) => `a${at}: useCaseList { ...F }`)} } fragment F on UseCaseRow { ${HEAVY.slice(14, -1)} }`,
    );
    expect(hidden.statusCode).toBe(400);
    const several = await ask(
      asProgram(),
      repeat(8, (at) => `query Q${at} { a${at}: ${HEAVY} b${at}: ${HEAVY} }`),
    );
    expect(several.statusCode).toBe(400);
    const deep = await ask(asProgram(), `{ ${'useCase(reference: "x") { '.repeat(12)} id ${'}'.repeat(12)} }`);
    expect(deep.statusCode).toBe(400);
    expect(api.statements.total - before).toBe(0);
  });

  it('is refused before it costs: many aliases, of nothing or of the heaviest field, reach no data', async () => {
    const before = api.statements.total;
    for (const query of [`{ ${repeat(1_000, (at) => `a${at}: __typename`)} }`, `{ ${repeat(50, (at) => `a${at}: ${HEAVY}`)} }`]) {
      const refused = await ask(asProgram(), query);
      expect([refused.statusCode, refused.body.length < 5_000]).toEqual([400, true]);
    }
    expect(api.statements.total - before).toBe(0);
  });

  it('by JSON reaches no prototype and no depth (B10)', async () => {
    const submit = (customValues: string) =>
      asProgram()(
        `{"query":"mutation ($v: JSON!) { submitUseCase(input: { title: \\"x\\", customValues: $v }) { id } }","variables":{"v":${customValues}}}`,
      );
    for (const value of [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '['.repeat(10_000) + ']'.repeat(10_000),
    ])
      expect((await submit(value)).statusCode).toBe(400);
    const literal = 'mutation { submitUseCase(input: { title: "x", customValues: { __proto__: { polluted: 1 } } }) { id } }';
    expect((await ask(asProgram(), literal)).statusCode).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('by an expensive argument is refused or bounded (B9)', async () => {
    const rows = (offset: string, limit: string) =>
      ask(asProgram(), `{ importRows(importRunId: "${member.id}", filter: all, offset: ${offset}, limit: ${limit}) { total } }`);
    for (const [offset, limit] of [
      ['0', '100000'],
      ['0', '-1'],
      ['-1', '10'],
      ['0', '99999999999'],
    ] as const)
      expect([limit, (await rows(offset, limit)).statusCode >= 400]).toEqual([limit, true]);
    const title = 'a'.repeat(900_000);
    expect((await ask(asProgram(), `mutation { submitUseCase(input: { title: "${title}" }) { id } }`)).statusCode).toBe(400);
  });
});
