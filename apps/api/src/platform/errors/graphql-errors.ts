import type { FastifyReply } from 'fastify';
import { HttpException, Logger, NotFoundException } from '@nestjs/common';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { languageOf, type GuardedRequest } from '../access/request-access.js';
import type { Language } from '../access/actor.js';
import { troubleOf } from '../database/database-trouble.js';
import { DomainError, refusalOfDatabase } from './domain-error.js';

const log = new Logger('graphql');

const INTERNAL = {
  en: 'Something went wrong on our side. Nothing was changed. Try again, and quote the reference if it lasts.',
  fr: 'Une erreur est survenue de notre côté. Rien n’a été modifié. Réessayez, et indiquez la référence si cela dure.',
};
const NOTHING_HERE = { en: 'Nothing is at this address.', fr: 'Il n’y a rien à cette adresse.' };
const UNREADABLE = { en: 'The request could not be read.', fr: 'La requête est illisible.' };

export interface ErrorAnswer {
  readonly message: string;
  readonly code: string;
  readonly status: number;
  readonly correlationId: string;
  readonly details?: unknown;
  /** Seconds; also told in the header of that name. */
  readonly retryAfter?: number;
}

/** The only translator from what was thrown to what is told. Unknown errors keep nothing but a correlation id. */
export function explainError(error: unknown, language: Language, correlationId: string): ErrorAnswer {
  const thrown = refusalOfDatabase(error) ?? troubleOf(error) ?? error;
  if (thrown instanceof DomainError) {
    const { sentence, code, status, details, retryAfter } = thrown;
    return { message: sentence[language], code, status, correlationId, details, retryAfter };
  }
  if (thrown instanceof NotFoundException) return { message: NOTHING_HERE[language], code: 'NOT_FOUND', status: 404, correlationId };
  if (thrown instanceof HttpException && thrown.getStatus() < 500)
    return { message: UNREADABLE[language], code: 'BAD_REQUEST', status: thrown.getStatus(), correlationId };
  const status = (thrown as { statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { message: UNREADABLE[language], code: 'BAD_REQUEST', status, correlationId };
  log.error(`${correlationId} ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`);
  return { message: INTERNAL[language], code: 'INTERNAL', status: 500, correlationId };
}

/** Mercurius' error formatter: one shape, no stack, no SQL, no suggestions. */
export function formatGraphqlErrors(execution: ExecutionResult, context: unknown): { statusCode: number; response: object } {
  const { request, reply } = (context ?? {}) as { request?: GuardedRequest; reply?: FastifyReply };
  const language = languageOf(request);
  const correlationId = request?.id ?? 'none';
  // What failed has no version.
  if (request) request.version = undefined;
  let statusCode = 200;
  const errors = (execution.errors ?? []).flatMap((error) => {
    const original = error.originalError ?? error;
    // A refused document carries its reasons in `errors`: they name the caller's own words, so they are told, without "Did you mean".
    const nested = (original as { errors?: readonly GraphQLError[] }).errors;
    const isRefusedDocument = Array.isArray(nested) && String((original as { code?: string }).code).startsWith('MER_');
    const isDocumentError = isRefusedDocument || (error instanceof GraphQLError && !error.path && !error.originalError);
    if (isDocumentError) {
      statusCode = 400;
      const reasons = isRefusedDocument ? nested!.slice(0, 3) : [error];
      return reasons.map((reason: Error) => ({
        message: reason.message.replace(/ Did you mean .*$/s, '').slice(0, 300),
        extensions: { code: 'BAD_REQUEST', correlationId },
      }));
    }
    const { message, status, ...extensions } = explainError(original, language, correlationId);
    if (extensions.retryAfter) reply?.header('retry-after', extensions.retryAfter);
    if (!execution.data || Object.values(execution.data).every((value) => value === null)) statusCode = status;
    return [{ message, path: error.path, extensions }];
  });
  return { statusCode, response: { data: execution.data ?? null, errors } };
}
