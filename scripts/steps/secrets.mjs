import { join } from 'node:path';
import { dataFolder } from './folders.mjs';
import { newSecret, readPrivate, writePrivate } from './private-file.mjs';

/** Made once per data folder and readable by its owner alone; TAMIS_AUTH_SECRET wins where it is set. */
export function secrets() {
  const file = join(dataFolder(), 'secrets.json');
  const known = readPrivate(file) ?? {};
  const complete = { authSecret: known.authSecret ?? newSecret(), applicationPassword: known.applicationPassword ?? newSecret() };
  if (!known.authSecret || !known.applicationPassword) writePrivate(file, complete);
  return { ...complete, authSecret: process.env.TAMIS_AUTH_SECRET ?? complete.authSecret };
}
