import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayRole } from '../platform/access/permissions.js';
import { requestOf, type GuardedRequest, type RequestAccess } from '../platform/access/request-access.js';
import { ACCESS, type AccessRule } from '../platform/access/requires.decorator.js';
import { NotAllowed, NotFound, NotSignedIn } from '../platform/errors/domain-error.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AccessService } from './access.service.js';

const ORGANISATION = { en: 'This organisation', fr: 'Cette organisation' };

/** Stands before every operation and fails closed: one without a rule is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly access: AccessService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (!rule) throw new NotAllowed();
    if (rule === 'public') return true;
    const request = requestOf(context);
    const access = (request.access ??= {});
    access.account ??= await this.sessions.accountOf(request.headers.cookie);
    if (!access.account) throw new NotSignedIn();
    if (rule === 'signed-in') return true;
    access.actor ??= await this.#actorOf(request, access);
    if (!mayRole(access.actor.role, rule.permission)) throw new NotAllowed();
    return true;
  }

  async #actorOf(request: GuardedRequest, access: RequestAccess) {
    const slug = request.headers['x-tamis-organisation'];
    const actor = typeof slug === 'string' ? await this.access.actorOf(access.account!, slug) : undefined;
    if (!actor) throw new NotFound(ORGANISATION);
    return actor;
  }
}
