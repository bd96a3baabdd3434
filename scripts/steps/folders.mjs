import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './say.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything that must survive lives: `.tamis/`, or TAMIS_DATA_DIR. */
export function dataFolder(...names) {
  const start = process.env.TAMIS_DATA_DIR ? resolve(process.env.TAMIS_DATA_DIR) : join(root, '.tamis');
  makeFolder(start);
  return join(start, ...names);
}

/** The folder of the test database, always inside the clone: tests never touch TAMIS_DATA_DIR. */
export function testFolder() {
  return join(root, '.tamis', 'test');
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Refusal(`The data folder ${folder} cannot be created (${error.code}): set TAMIS_DATA_DIR to a folder that you may write.`);
  }
}
