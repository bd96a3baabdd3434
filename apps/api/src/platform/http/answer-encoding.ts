import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { FastifyRequest } from 'fastify';

/** Bytes below which packing an answer costs more than it saves. */
export const WORTH_PACKING = 4096;
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The least effort: a list of 1,000 cases shrinks about tenfold, and more effort costs more time than it saves on the way. */
export const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } };
export const GZIP = { level: 1 };

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** How the caller wants the answer packed; undefined for as it stands. */
export function encodingFor({ headers }: Pick<FastifyRequest, 'headers'>): Encoding | undefined {
  const accepted = headers['accept-encoding'];
  return typeof accepted === 'string' ? ((negotiate(accepted, [...ENCODINGS]) as Encoding | null) ?? undefined) : undefined;
}

/** Off the main thread; a short text stays as it stands. */
export async function encode(text: string, encoding: Encoding | undefined): Promise<{ body: Buffer; encoding: Encoding | undefined }> {
  const body = Buffer.from(text);
  if (!encoding || body.length < WORTH_PACKING) return { body, encoding: undefined };
  return { body: encoding === 'br' ? await pack.br(body, BROTLI) : await pack.gzip(body, GZIP), encoding };
}
