import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, print, validate, type DocumentNode } from 'graphql';
import type { KnownOperation } from '../../build/known-operations';

const root = resolve('apps/web');
// As the build does it, in a process of its own: the build tool does not run inside a test's own global scope.
const COLLECT = `
  const { collectOperations } = await import('./build/known-operations.ts');
  process.stdout.write(JSON.stringify([...(await collectOperations(process.cwd()))]));`;

describe('the operations that the server is told of', () => {
  let files: Map<string, Record<string, KnownOperation>>;
  beforeAll(() => {
    const args = ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', COLLECT];
    const printed = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    files = new Map(JSON.parse(printed) as [string, Record<string, KnownOperation>][]);
  });

  it('are all those of the web, as they are written', async () => {
    const written = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.graphql.ts'));
    expect(written.length).toBeGreaterThan(10);
    expect([...files.keys()].sort()).toEqual(written.map((file) => join(root, 'src', file)).sort());
    for (const [file, operations] of files) {
      const documents = (await import(file)) as Record<string, DocumentNode>;
      expect(Object.fromEntries(Object.entries(operations).map(([name, { text }]) => [name, text]))).toEqual(
        Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, print(document)])),
      );
    }
  });

  it('are understood by the API', () => {
    const schema = buildSchema(readFileSync(join(root, '../api/schema.graphql'), 'utf8'));
    const wrong = [...files.values()]
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ name, text }) => validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`));
    expect(wrong).toEqual([]);
  });

  it('have names and hashes of their own', () => {
    const all = [...files.values()].flatMap((operations) => Object.values(operations));
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
