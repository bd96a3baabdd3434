import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildChanged } from '../steps/build.mjs';
import { root } from '../steps/folders.mjs';
import { installPackages } from '../steps/install.mjs';
import { Refusal, say } from '../steps/say.mjs';

const folder = join(root, 'libs', 'scoring', 'bench');

/** Runs one measure of the scoring functions, by its name; 1 when it misses its limit. */
export async function benchScoring(name) {
  const file = join(folder, `${name}.bench.mjs`);
  if (!existsSync(file)) throw new Refusal(`There is no measure named "${name}". Choose one of: ${names().join(', ')}.`);
  await installPackages();
  await buildChanged(['@tamis/scoring']);
  const { runBench } = await import(pathToFileURL(file).href);
  const { rows, limit, isMet } = await runBench(say);
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ rows, limit, isMet }, undefined, 2)}\n`);
  else console.table(rows);
  say(`${limit}: ${isMet ? 'met' : 'missed'}.`);
  return isMet ? 0 : 1;
}

function names() {
  return readdirSync(folder).flatMap((file) => (file.endsWith('.bench.mjs') ? [file.slice(0, -'.bench.mjs'.length)] : []));
}
