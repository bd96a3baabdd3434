import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** Recognised by scanners of leaked secrets, and by people. */
const PREFIX = 'tamis_';

export const newTokenSecret = (): string => PREFIX + randomBytes(32).toString('base64url');

/** A secret of 256 random bits needs no slow hash: nobody can try them. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What follows `Authorization: Bearer`; undefined when the request does not come from a program. */
export function bearerOf(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const { authorization } = request.headers;
  return authorization === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
}
