import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../testing/build.js';
import { TestApi } from '../testing/test-api.js';

describe('every request', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  const ask = (headers: Record<string, string>, url = '/graphql', payload = '{"query":"{__typename}"}') =>
    api.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', host: 'localhost:3000', ...headers }, payload });

  it('is answered with strict headers and no way to be framed, guessed or evaluated', async () => {
    const { headers } = await ask({});
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy.replace(/style-src[^;]*/, '')).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('has one correlation id, in its header and in what was refused', async () => {
    const answer = await ask({}, '/graphql', '{"query":"{ members { id } }"}');
    expect(answer.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.json().errors[0].extensions.correlationId).toBe(answer.headers['x-correlation-id']);
    const forged = await ask({ origin: 'https://elsewhere.example' });
    expect([forged.statusCode, forged.json().errors[0].extensions.correlationId]).toEqual([403, forged.headers['x-correlation-id']]);
  });

  it('lets no other site read its answer (C10)', async () => {
    for (const origin of ['https://elsewhere.example', 'null', 'http://localhost:3000.elsewhere.example', 'http://evil-localhost:3000']) {
      const answer = await ask({ origin });
      expect([origin, answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([origin, 403, undefined]);
      const preflight = await api.app.inject({
        method: 'OPTIONS',
        url: '/graphql',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-tamis-request' },
      });
      expect([preflight.statusCode >= 400, preflight.headers['access-control-allow-origin']]).toEqual([true, undefined]);
    }
  });

  it('opens no socket', async () => {
    const answer = await api.app.inject({
      method: 'GET',
      url: '/graphql',
      headers: {
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'x3JJHMbDL1EzLkh9GBhXDw==',
        'sec-websocket-version': '13',
      },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('NO_SOCKET');
  });

  it('is refused in the reader’s language and in one shape, wherever it fails', async () => {
    const french = { 'accept-language': 'fr', 'x-tamis-request': '1' };
    const unknownRoute = await ask(french, '/api/nowhere', '{}');
    expect(unknownRoute.json()).toEqual({
      error: { code: 'NOT_FOUND', message: 'Il n’y a rien à cette adresse.', correlationId: unknownRoute.headers['x-correlation-id'] },
    });
    const unreadable = await ask(french, '/api/invitations/accept', '{"token":');
    expect(unreadable.statusCode).toBe(400);
    expect(unreadable.json().error).toMatchObject({ code: 'BAD_REQUEST', message: 'La requête est illisible.' });
    const forged = await ask({ ...french, origin: 'https://elsewhere.example' }, '/api/imports', '{}');
    expect(forged.json().error).toMatchObject({ code: 'FORGED_REQUEST', message: 'Cette requête ne vient pas de Tamis.' });
  });
});

describe('behind TLS, an answer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({ TAMIS_ORIGIN: 'https://tamis.example' });
  });
  afterAll(async () => {
    await api.stop();
  });

  it('binds the browser to TLS, and gives a cookie that travels only there (C9)', async () => {
    const member = await api.build.member(await api.build.organisation());
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { 'content-type': 'application/json', origin: 'https://tamis.example', host: 'tamis.example' },
      payload: { email: member.email, password: PASSWORD },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=31536000/);
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Secure-tamis[^;]*;.*HttpOnly.*$/i);
    expect(String(answer.headers['set-cookie'])).toMatch(/Secure;?.*SameSite=Lax|SameSite=Lax.*Secure/i);
  });
});
