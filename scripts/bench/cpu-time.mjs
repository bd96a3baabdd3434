import { readFileSync, readdirSync } from 'node:fs';

const tick = 10; // ms per clock tick: Linux's USER_HZ is 100

/** CPU time of a process so far, in milliseconds, with its ended children; undefined where /proc is missing. */
export function cpuOf(pid) {
  const fields = statOf(pid);
  if (!fields) return undefined;
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) * tick;
}

/** The server, its background workers and one process per connection. */
export function cpuOfPostgres(postmaster) {
  if (process.platform !== 'linux') return undefined;
  const children = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && statOf(pid)?.[1] === String(postmaster));
  return [postmaster, ...children].reduce((sum, pid) => sum + (cpuOf(pid) ?? 0), 0);
}

/** From the state on; the name before it may hold spaces. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
  } catch {
    return undefined;
  }
}

/** Memory that a process holds, in megabytes; undefined where /proc is missing. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return undefined;
  }
}
