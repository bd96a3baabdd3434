import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply } from 'fastify';
import type { GuardedRequest } from '../platform/access/request-access.js';

/** What a query that takes seconds owes to those who wait, and what it may hear of the one who asked. */
export interface LongQuery {
  /** Gives its place among the queries of the process to the next one: from here on it keeps only the solver busy. */
  readonly giveWay: () => void;
  /** Whoever asked has hung up. */
  readonly signal: AbortSignal;
}

interface Context {
  readonly request: GuardedRequest;
  readonly reply: FastifyReply;
}

export const AsLongQuery = createParamDecorator((_: unknown, context: ExecutionContext): LongQuery => {
  const { request, reply } = GqlExecutionContext.create(context).getContext<Context>();
  const asked = new AbortController();
  // After the answer as well, which then changes nothing.
  reply.raw.once('close', () => asked.abort());
  return { giveWay: () => request.leavePlace?.(), signal: asked.signal };
});
