import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';

/** What is built together: from which projects, to which files, and where it is noted. */
export const everything = {
  projects: ['apps/api', 'apps/decide', 'apps/web', 'libs/scoring', 'libs/solver', 'migrations'],
  outputs: [
    'apps/api/dist/main.js',
    'apps/decide/dist/main.js',
    'apps/web/dist/index.html',
    'libs/scoring/dist/index.js',
    'libs/solver/dist/thread.js',
    'migrations/dist/index.js',
  ],
  note: '.tamis-built',
};
export const decideAlone = {
  projects: ['apps/decide', 'libs/scoring', 'libs/solver'],
  outputs: ['apps/decide/dist/main.js', 'libs/scoring/dist/index.js', 'libs/solver/dist/thread.js'],
  note: '.tamis-built-decide',
};
const alsoRead = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'scripts/precompress.mjs'];
const skipped = new Set(['dist', 'node_modules', 'e2e']);
const noteFile = ({ note }) => join(root, 'node_modules', note);

/** Whether everything was built from the files as they are: asking Nx costs two seconds, asking the file system a few milliseconds. */
export function isBuilt(part = everything) {
  const file = noteFile(part);
  const isThere = part.outputs.every((output) => existsSync(join(root, output)));
  return isThere && existsSync(file) && readFileSync(file, 'utf8') === fingerprint(part);
}

/** Taken before a build: what changes during it is built again next time. */
export function fingerprint({ projects } = everything) {
  const hash = createHash('sha256');
  for (const file of [...alsoRead, ...projects.flatMap(filesOf)].sort()) {
    // Editors write beside a file and rename: what vanished since it was listed is left out.
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    if (found) hash.update(`${file} ${found.size} ${found.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function noteBuilt(print, part = everything) {
  writeFileSync(noteFile(part), print);
}

function filesOf(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesOf(path) : [path];
  });
}
