import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

const projects = ['apps/api', 'apps/web', 'libs/scoring', 'migrations'];
const outputs = ['apps/api/dist/main.js', 'apps/web/dist/index.html', 'libs/scoring/dist/index.js', 'migrations/dist/index.js'];
const alsoRead = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'scripts/precompress.mjs'];
const skipped = new Set(['dist', 'node_modules', 'e2e']);
const noteFile = join(root, 'node_modules', '.tamis-built');

/** Whether everything was built from the files as they are: asking Nx costs two seconds, asking the file system a few milliseconds. */
export function isBuilt() {
  return outputs.every((file) => existsSync(join(root, file))) && existsSync(noteFile) && readFileSync(noteFile, 'utf8') === fingerprint();
}

/** Taken before a build: what changes during it is built again next time. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...alsoRead, ...projects.flatMap(filesOf)].sort()) {
    // Editors write beside a file and rename: what vanished since it was listed is left out.
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    if (found) hash.update(`${file} ${found.size} ${found.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function noteBuilt(print) {
  writeFileSync(noteFile, print);
}

function filesOf(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}
