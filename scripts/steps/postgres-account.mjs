import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';
import { Refusal } from './say.mjs';

/** PostgreSQL refuses to run as root. These accounts are tried in its place; nobody exists everywhere. */
const accounts = ['postgres', '_postgres', 'nobody'];

/**
 * How to start PostgreSQL's programs from this account: `{ prefix, identity, claim }`.
 * As root, a user namespace is preferred: the files stay root's and may lie below a closed home folder.
 */
export function postgresAccount(clusterFolder, binaries) {
  if (process.getuid?.() !== 0) return { prefix: [], identity: {}, claim: () => {} };
  const owner = existingOwner(clusterFolder);
  if (owner && owner.uid !== 0) return ordinaryAccount(owner);
  return userNamespace() ?? reachableAccount(clusterFolder, binaries) ?? refuseRoot(clusterFolder);
}

function existingOwner(clusterFolder) {
  const files = statSync(`${clusterFolder}/files`, { throwIfNoEntry: false });
  return files && { uid: files.uid, gid: files.gid };
}

function userNamespace() {
  for (const account of accounts.map(lookUp).filter(Boolean)) {
    const prefix = ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--'];
    if (spawnSync(prefix[0], [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0) {
      return { prefix, identity: {}, claim: () => {} };
    }
  }
  return undefined;
}

function reachableAccount(clusterFolder, binaries) {
  for (const account of accounts.map(lookUp).filter(Boolean)) {
    const probe = spawnSync('/bin/sh', ['-c', 'cd "$1" && "$2" --version', 'sh', clusterFolder, `${binaries}/postgres`], {
      ...account,
      stdio: 'ignore',
    });
    if (probe.status === 0) return ordinaryAccount(account);
  }
  return undefined;
}

function ordinaryAccount(account) {
  return { prefix: [], identity: account, claim: (path) => chownSync(path, account.uid, account.gid) };
}

function lookUp(name) {
  const id = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function refuseRoot(clusterFolder) {
  throw new Refusal(
    `PostgreSQL refuses to run as root, user namespaces are closed here, and no ordinary account can reach ${clusterFolder}: ` +
      'run Tamis as an ordinary user, move it to a folder that every account can read, or set DATABASE_URL and DATABASE_MIGRATION_URL.',
  );
}
