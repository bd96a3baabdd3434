import type { AsyncLocalStorage } from 'node:async_hooks';
import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

let atWork = 0;

/**
 * Runs a piece of the sign-in library. It keeps what it is doing in three `AsyncLocalStorage`s: once one of them has run, Node before 24
 * calls a hook at every promise of the whole process, a tenth of the processor time of a small request, for as long as the storage is
 * not disabled. So they rest while nobody signs in or is looked up; the next piece wakes them itself.
 */
export async function withSignInLibrary<Result>(piece: () => Promise<Result>): Promise<Result> {
  const storages = await Promise.all([
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
    getRequestStateAsyncLocalStorage(),
  ]);
  atWork += 1;
  try {
    return await piece();
  } finally {
    atWork -= 1;
    if (atWork === 0) storages.forEach((storage) => (storage as AsyncLocalStorage<unknown>).disable());
  }
}
