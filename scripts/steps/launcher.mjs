import { readFileSync } from 'node:fs';
import { commandLine } from './processes.mjs';

/**
 * Tells whether the npm that runs this command was killed: it cannot forward that, and an orphan would keep port and data.
 * npm may have put a shell between. Elsewhere than on Linux only a directly started command notices.
 */
export function watchLauncher() {
  const shell = process.ppid;
  if (!process.env.npm_lifecycle_event) return () => false;
  if (process.platform !== 'linux' || isNpm(shell)) return () => process.ppid !== shell;
  const npm = parentOf(shell);
  if (!npm || !isNpm(npm)) return () => false;
  return () => process.ppid !== shell || parentOf(shell) !== npm;
}

const isNpm = (pid) => /\bnpm\b/.test(commandLine(pid));

function parentOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1);
    return Number(afterName.split(' ')[1]);
  } catch {
    return undefined;
  }
}
