import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Question } from '../http/kept-answers.js';
import type { Actor, Language, SignedIn } from './actor.js';

/** What the access guard found out about a request. */
export interface RequestAccess {
  account?: SignedIn;
  actor?: Actor;
  /** A program asks, by its token; there is no account then. */
  tokenId?: string;
}

export type GuardedRequest = FastifyRequest & {
  access?: RequestAccess;
  /** The version of the answer, while it has no errors. */
  version?: string;
  /** What is asked, when others may be given the same answer. */
  question?: Question;
  /** Gives its place among the operations of the process to the next one. */
  leavePlace?: () => void;
};

export interface RequestContext {
  readonly request: GuardedRequest;
}

/** The HTTP request behind a GraphQL operation or a REST handler. */
export function requestOf(context: ExecutionContext): GuardedRequest {
  if (context.getType<'http' | 'graphql'>() === 'graphql') return GqlExecutionContext.create(context).getContext<RequestContext>().request;
  return context.switchToHttp().getRequest<GuardedRequest>();
}

export function accessOf(context: ExecutionContext): RequestAccess {
  return requestOf(context).access ?? {};
}

/** The reader's language: the member's, else what the browser asks for, else English. */
export function languageOf(request: GuardedRequest | undefined): Language {
  const chosen = request?.access?.actor?.language;
  if (chosen) return chosen;
  return /^\s*fr\b/i.test(request?.headers['accept-language'] ?? '') ? 'fr' : 'en';
}
