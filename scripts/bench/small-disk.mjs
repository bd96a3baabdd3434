import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const megabyte = 1024 * 1024;
/** Initial files of PostgreSQL, one small organisation and its log need some 110 MB. */
const size = 192;
const apart = 'TAMIS_BENCH_APART';

/**
 * A file system of its own that may be filled without harm: the one that TAMIS_SMALL_DISK names, or one in memory where mounting is
 * allowed. `{ folder, release }`, or `{ why }`.
 */
export function openSmallDisk() {
  const given = process.env.TAMIS_SMALL_DISK;
  if (given) return givenDisk(given);
  const folder = join(tmpdir(), `tamis-small-disk-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const { status, stderr, error } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], { encoding: 'utf8' });
  const release = () => {
    if (status === 0) spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (status === 0) return { folder, release };
  release();
  const said = (error?.message ?? stderr).trim().split('\n')[0].replace(/\.$/, '');
  return {
    why: `This machine lets this account mount no small disk (${said}): run as root, or name an empty file system of 128 to 1,024 MB in TAMIS_SMALL_DISK.`,
  };
}

/** Filling a disk that others use is no test. */
function givenDisk(given) {
  const { blocks, bsize } = statfsSync(given);
  const total = Math.round((blocks * bsize) / megabyte);
  const parent = statfsSync(join(given, '..'));
  if (total < 128 || total > 1_024 || parent.blocks === blocks)
    return { why: `TAMIS_SMALL_DISK names ${given}, on a file system of ${total} MB: it must be one of its own, of 128 to 1,024 MB.` };
  const folder = join(given, `tamis-${process.pid}`);
  mkdirSync(folder);
  return { folder, release: () => rmSync(folder, { recursive: true, force: true }) };
}

/** An ordinary account may mount inside namespaces of its own, where the kernel allows them: the whole command moves there, once. */
export function namespacesToMountIn() {
  if (process.platform !== 'linux' || process.env[apart] || process.env.TAMIS_SMALL_DISK || process.getuid() === 0) return undefined;
  const prefix = ['--user', '--map-root-user', '--mount', '--'];
  if (spawnSync('unshare', [...prefix, 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status !== 0) return undefined;
  return { program: 'unshare', args: [...prefix, process.execPath, ...process.argv.slice(1)], env: { ...process.env, [apart]: '1' } };
}
