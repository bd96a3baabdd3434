import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const registry = new URL('./spec-registry.mjs', import.meta.url).href;
const doneFile = 'transpiled';

/** Turns the TypeScript of the working folder, mutants and specs, into modules that Node runs; once per folder. */
export function transpile() {
  if (existsSync(doneFile)) return;
  const paths = readdirSync('src', { recursive: true }).map((path) => join('src', path));
  for (const file of paths.filter((path) => path.endsWith('.ts'))) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      module: { type: 'es6' },
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(file.replace(/\.ts$/, '.js'), code.replaceAll(/(["'])@jest\/globals\1/g, JSON.stringify(registry)));
  }
  writeFileSync(doneFile, '');
}
