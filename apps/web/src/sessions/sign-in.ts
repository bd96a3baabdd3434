import { requestJson } from '../graphql/request';

export type SignInResult = 'signed-in' | 'wrong' | 'too-many' | 'unavailable';

/** The sign-in library answers with codes of its own; the page only needs to know which sentence to say. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  const { status } = await requestJson('/api/auth/sign-in/email', { email, password });
  if (status < 400) return 'signed-in';
  if (status === 429) return 'too-many';
  return status < 500 ? 'wrong' : 'unavailable';
}

/** Where to go after signing in: only a path of this application, never another site. */
export function safePath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';
}
