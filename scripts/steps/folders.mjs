import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything that must survive lives: `.tamis/`, or TAMIS_DATA_DIR. */
export function dataFolder(...names) {
  const start = process.env.TAMIS_DATA_DIR ? resolve(process.env.TAMIS_DATA_DIR) : join(root, '.tamis');
  mkdirSync(start, { recursive: true });
  return join(start, ...names);
}

/** The folder of the test database, always inside the clone: tests never touch TAMIS_DATA_DIR. */
export function testFolder() {
  return join(root, '.tamis', 'test');
}
