import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply } from 'fastify';
import { languageOf, type GuardedRequest } from '../access/request-access.js';
import { explainError } from './graphql-errors.js';

/**
 * What fails before a handler runs (a body that cannot be read, a refused request) is told in the same shape as what fails in one.
 * Nest would set its own handler after its routes exist, too late for Fastify to use it on them.
 */
export function answerErrors(adapter: FastifyAdapter): void {
  adapter.getInstance().setErrorHandler((thrown: FastifyError, request, reply: FastifyReply) => {
    const { status, ...answer } = explainError(thrown, languageOf(request as GuardedRequest), request.id);
    if (answer.retryAfter) reply.header('retry-after', answer.retryAfter);
    return reply.status(status).send({ error: answer });
  });
  adapter.setErrorHandler = () => adapter.getInstance() as never;
}
