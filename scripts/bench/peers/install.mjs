import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../steps/folders.mjs';
import { say } from '../../steps/say.mjs';

const folder = join(root, '.tamis', 'bench', 'peers');

/** A folder with these packages, installed for the bench alone. What a package expects beside it (Nest, GraphQL) is found among Tamis's own when `usesOurs`. */
export function install(name, dependencies, { usesOurs = false } = {}) {
  const place = join(folder, name);
  const wanted = JSON.stringify({ name: `bench-${name}`, private: true, type: 'module', dependencies });
  const [file, done] = [join(place, 'package.json'), join(place, 'installed.json')];
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return place;
  say(`Installing ${name} for the bench…`);
  mkdirSync(place, { recursive: true });
  writeFileSync(file, wanted);
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const options = ['--no-audit', '--no-fund', '--no-package-lock', ...(usesOurs ? ['--legacy-peer-deps'] : [])];
  const result = spawnSync(npm[0], [...npm.slice(1), 'install', ...options], { cwd: place, encoding: 'utf8' });
  if (result.status !== 0)
    throw new Error(`npm cannot install it (${/^npm error (?!code ).*$/m.exec(result.stderr)?.[0] ?? result.error?.message})`);
  writeFileSync(done, wanted);
  return place;
}
