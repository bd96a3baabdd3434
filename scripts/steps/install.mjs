import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.tamis-stamp');

/** Installs the packages of the lock file, unless this very lock, Node and platform were installed before. */
export async function installPackages() {
  const stamp = currentStamp();
  const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
  if (found === stamp) return;
  if (samePlatform(found, stamp) && installedMatchesLock()) return writeFileSync(stampFile, stamp);
  say('Installing the packages of package-lock.json (about half a minute)…');
  rmSync(stampFile, { force: true });
  const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    throw new Refusal(`${output.trim()}\nThe packages could not be installed: check the network and npm's registry, then start again.`);
  writeFileSync(stampFile, stamp);
}

function currentStamp() {
  const lock = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${process.platform}-${process.arch} node ${process.versions.modules} lock ${lock}`;
}

function samePlatform(found, stamp) {
  const platformOf = (text) => text.slice(0, text.indexOf(' lock '));
  return found === undefined || platformOf(found) === platformOf(stamp);
}

/** A developer's own `npm install` also counts: npm notes what it installed in a hidden lock file. */
function installedMatchesLock() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages);
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return wanted
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, entry]) => (installed[path] ? installed[path].version === entry.version : entry.optional === true));
}

function runNpm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], { cwd: root });
  return run('npm', args, { cwd: root, shell: process.platform === 'win32' });
}
