import type { QueryClient } from '@tanstack/react-query';
import { requestJson } from '../graphql/request';

/** Ends the session and forgets everything that was read under it. */
export async function signOut(client: QueryClient): Promise<void> {
  await requestJson('/api/auth/sign-out', {});
  client.clear();
}
