import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import { AccessService } from './access.service.js';
import { Member } from './member.entity.js';
import { InvitationRefused } from './member.errors.js';
import { hashOf } from './members.service.js';

const INVITED = {
  name: 'invited_member',
  text: `SELECT organisation_id AS "organisationId", id AS "memberId", email, name FROM member
         WHERE invitation_hash = $1 AND state = 'invited' AND invitation_expires_at > now()`,
};

interface Invited {
  organisationId: string;
  memberId: string;
  email: string;
  name: string;
}

/** The answer is the same whether or not the person has an account already: a stranger learns nothing from it. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly auditTrail: AuditTrailService,
    private readonly access: AccessService,
  ) {}

  async accept(secret: string, password: string): Promise<{ email: string }> {
    const hash = hashOf(secret);
    const [invited] = await this.database.readBeforeOrganisation<Invited>('tamis.invitation_hash', hash, INVITED, [hash]);
    if (!invited) throw new InvitationRefused();
    const accountId = await this.#accountFor(invited, password);
    await this.database.inOrganisation(invited, async (scope) => {
      const member = await scope.repository(Member).findForUpdate(invited.memberId);
      if (member?.invitationHash !== hash) throw new InvitationRefused();
      const accepted = { accountId, state: 'active' as const, invitationHash: null, invitationExpiresAt: null };
      await scope.repository(Member).update(member.id, member.version, accepted);
      await this.auditTrail.record(scope, { verb: 'member.accept', subjectId: member.id, changes: { state: ['invited', 'active'] } });
    });
    this.access.forgetActors();
    return { email: invited.email };
  }

  async #accountFor(invited: Invited, password: string): Promise<string> {
    const known = await this.sessions.accountByEmail(invited.email);
    if (!known) return this.sessions.createAccount({ email: invited.email, name: invited.name, password });
    if (!(await this.sessions.isPassword(known, password))) throw new InvitationRefused();
    return known;
  }
}
