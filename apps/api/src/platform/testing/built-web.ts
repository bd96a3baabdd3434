import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuiltWeb {
  /** The folder that a production server serves. */
  readonly folder: string;
  /** The hash of each operation. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A folder as the build of the web leaves it, that knows these operations by name. */
export function builtWeb(texts: Readonly<Record<string, string>>): BuiltWeb {
  const folder = mkdtempSync(join(tmpdir(), 'tamis-web-'));
  const operations = Object.entries(texts).map(([name, text]) => ({
    id: createHash('sha256').update(text).digest('hex'),
    name,
    kind: 'query',
    text,
  }));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, '.operations.json'), JSON.stringify({ operations }));
  return { folder, ids: Object.fromEntries(operations.map(({ name, id }) => [name, id])) };
}
