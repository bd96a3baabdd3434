import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { languageOf, type GuardedRequest } from '../access/request-access.js';
import { explainError } from './graphql-errors.js';

/** The same error shape for the few REST routes; GraphQL errors pass through to their formatter. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'http' | 'graphql'>() === 'graphql') return thrown;
    const http = host.switchToHttp();
    const request = http.getRequest<GuardedRequest>();
    const { status, ...answer } = explainError(thrown, languageOf(request), request.id);
    const reply = http.getResponse<FastifyReply>();
    if (answer.retryAfter) reply.header('retry-after', answer.retryAfter);
    return reply.status(status).send({ error: answer });
  }
}
