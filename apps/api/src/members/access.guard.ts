import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayRole } from '../platform/access/permissions.js';
import { requestOf } from '../platform/access/request-access.js';
import { ACCESS, type AccessRule } from '../platform/access/requires.decorator.js';
import { NotAllowed, NotFound, NotSignedIn } from '../platform/errors/domain-error.js';
import { AccessService } from './access.service.js';

const ORGANISATION = { en: 'This organisation', fr: 'Cette organisation' };

/** Stands before every operation and fails closed: one without a rule is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (!rule) throw new NotAllowed();
    if (rule === 'public') return true;
    const { account, actor, tokenId } = await this.access.identify(requestOf(context));
    if (!account && !tokenId) throw new NotSignedIn();
    if (rule === 'signed-in') return this.#isPerson(account);
    if (!actor) throw new NotFound(ORGANISATION);
    if (!mayRole(actor.role, rule.permission)) throw new NotAllowed();
    return true;
  }

  /** What is asked before an organisation is chosen is a person's: a token is of one organisation already. */
  #isPerson(account: unknown): true {
    if (!account) throw new NotAllowed();
    return true;
  }
}
