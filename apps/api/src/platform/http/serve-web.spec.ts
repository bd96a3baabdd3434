import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtWeb } from '../testing/built-web.js';
import { TestApi } from '../testing/test-api.js';
import { inlineScriptsOf } from './serve-web.js';

const SCRIPT = 'document.title = "é";\n';
const hashOf = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;

describe('the page of the web', () => {
  const { folder } = builtWeb({ Viewer: '{ viewer { id } }' });
  let api: TestApi;
  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), `<!doctype html><script>${SCRIPT}</script><script src="/assets/app.js"></script>`);
    api = await TestApi.start({ TAMIS_WEB_FOLDER: folder });
  });
  afterAll(async () => {
    await api.stop();
  });

  it('may run the script that stands in it, and no other that somebody would write there', async () => {
    const { headers, body } = await api.app.inject({ method: 'GET', url: '/mervane/use-cases', headers: { accept: 'text/html' } });
    const policy = String(headers['content-security-policy']);
    expect(body).toContain(SCRIPT);
    expect(policy.match(/script-src ([^;]*)/)?.[1]?.split(' ')).toEqual(["'self'", "'wasm-unsafe-eval'", hashOf(SCRIPT)]);
  });

  it('is asked for by name when a folder holds none', () => {
    const empty = mkdtempSync(join(tmpdir(), 'tamis-web-'));
    expect(() => inlineScriptsOf(empty)).toThrow(/The web is not built: .* holds no index\.html\. Run npm start/);
  });
});
