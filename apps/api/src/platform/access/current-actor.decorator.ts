import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { askedOnceOf } from './asked-once.js';
import { accessOf, requestOf } from './request-access.js';
import type { Actor, SignedIn } from './actor.js';

/** The member who asks; the guard has put it there, so a handler without a rule never receives one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = accessOf(context);
  if (!actor) throw new Error('CurrentActor is used on an operation that requires no permission');
  const askedOnce = askedOnceOf(requestOf(context));
  return askedOnce ? { ...actor, askedOnce } : actor;
});

/** The account of the session. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { account } = accessOf(context);
  if (!account) throw new Error('CurrentAccount is used on a public operation');
  return account;
});
