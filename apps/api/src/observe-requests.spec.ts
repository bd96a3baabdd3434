import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { createApp } from './create-app.js';
import { observeRequests } from './observe-requests.js';
import { TestApi } from './platform/testing/test-api.js';

describe('what an operator sees', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    delete process.env['TAMIS_METRICS_TOKEN'];
    await api.stop();
  });

  const metrics = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
    api.app.inject({ url: '/metrics', headers, remoteAddress });

  it('counts and times requests by operation and status, and shows the connections and the process', async () => {
    const member = await api.build.member(await api.build.organisation(), { role: 'triager' });
    await api.graphql({ member }, 'query Everything { useCaseList { id } }');
    const { body, statusCode } = await metrics();
    expect(statusCode).toBe(200);
    expect(body).toMatch(/tamis_request_duration_seconds_count\{operation="Everything",status="200"\} 1/);
    expect(body).toMatch(/tamis_database_connections\{pool="reads",state="open"\} [1-9]/);
    expect(body).toMatch(/nodejs_eventloop_lag_p99_seconds/);
  });

  it('hides the figures from other machines and from whoever comes through a proxy', async () => {
    expect((await metrics({}, '192.0.2.7')).statusCode).toBe(404);
    expect((await metrics({ 'x-forwarded-for': '192.0.2.7' })).statusCode).toBe(404);
  });

  it('shows them to whoever has the token, when one is set', async () => {
    process.env['TAMIS_METRICS_TOKEN'] = 'a token for the figures';
    const app = await createApp(false);
    const ask = async (authorization: string) => (await app.inject({ url: '/metrics', headers: { authorization } })).statusCode;
    expect([await ask('Bearer a token for the figures'), await ask('Bearer another'), await ask('')]).toEqual([200, 404, 404]);
    await app.close();
  });

  it('logs who asked what, how it ended and how long it took: no body, no cookie, no header', async () => {
    const lines: string[] = [];
    let respond: ((request: unknown, reply: unknown) => Promise<void>) | undefined;
    const fastify = { addHook: (_name: string, hook: typeof respond) => (respond = hook), get: () => undefined };
    const app = { get: () => ({ connections: () => [] }), getHttpAdapter: () => ({ getInstance: () => fastify }) };
    observeRequests(app as never, { log: pino({ base: null }, { write: (line: string) => lines.push(line) }), metricsToken: undefined });
    const request = {
      id: 'the-id',
      method: 'POST',
      headers: { cookie: 'secret-cookie', authorization: 'secret-token' },
      body: { query: 'mutation MoveOnBoard { x }', variables: { title: 'secret-title' } },
      routeOptions: { url: '/graphql' },
      access: { actor: { organisationId: 'the-organisation', memberId: 'the-member', name: 'secret-name' } },
    };
    await respond!(request, { statusCode: 503, elapsedTime: 12.34 });
    expect(JSON.parse(lines[0]!)).toMatchObject({
      id: 'the-id',
      operation: 'MoveOnBoard',
      status: 503,
      ms: 12.3,
      organisationId: 'the-organisation',
    });
    expect(lines.join()).not.toMatch(/secret/);
  });
});
