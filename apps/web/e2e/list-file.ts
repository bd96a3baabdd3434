import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const sample = fileURLToPath(new URL('../../../samples/us-federal-2024-extract.csv', import.meta.url));

/** The list that a newcomer brings: the public extract of samples/, or a longer one named by TAMIS_BIG_LIST. */
export const listPath = process.env['TAMIS_BIG_LIST'] ?? sample;
export const listName = basename(listPath);
export const readList = (): string => readFileSync(listPath).toString('base64');
