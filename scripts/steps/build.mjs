import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';
import { Refusal, say } from './say.mjs';
import { decideAlone, fingerprint, isBuilt, noteBuilt } from './sources.mjs';

/** Nx without its service, its screen and its cloud: the same on a laptop and on a bare server. */
const quiet = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', NX_INTERACTIVE: 'false' };

export function runNx(args, options) {
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  return run(process.execPath, [nx, ...args], { cwd: root, env: { ...process.env, ...quiet }, ...options });
}

/** Builds what changed since the last build: all of it, or the named projects with what they need. */
export async function buildChanged(projects = []) {
  if (isBuilt()) return;
  const print = fingerprint();
  const only = projects.length > 0 ? [`--projects=${projects.join(',')}`] : [];
  await buildOnly(only);
  if (projects.length === 0) noteBuilt(print);
}

/** Builds the command `decide` alone, and says so: the screens and the API can wait. */
export async function buildDecide() {
  if (isBuilt(decideAlone)) return;
  say('Building the decision functions…');
  const print = fingerprint(decideAlone);
  await buildOnly(['--projects=@tamis/decide']);
  noteBuilt(print, decideAlone);
}

async function buildOnly(only) {
  const { code, output } = await runNx(['run-many', '-t', 'build', ...only]);
  if (code !== 0) throw new Refusal(`${output.trim()}\nThe build failed: the reason stands above.`);
}
