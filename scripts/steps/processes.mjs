import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The command line of a process, or an empty text: tells a living PostgreSQL from a process that took over its number. */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

const running = new Set();
/** Colours are for a person's terminal; a log stays plain. */
const plain = process.stderr.isTTY ? {} : { FORCE_COLOR: '0' };

/** Ends the programs that `run` started: a stopped command leaves nothing at work. */
export function endPrograms() {
  running.forEach((child) => child.kill('SIGTERM'));
}

/** Runs a program to its end and keeps what it printed; `onChunk` sees the output as it comes. */
export function run(program, args, { onChunk, env = process.env, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, env: { ...plain, ...env }, ...options });
    running.add(child);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      onChunk?.(chunk);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once('close', (code, signal) => running.delete(child) && resolve({ code: code ?? 1, signal, output }));
  });
}
