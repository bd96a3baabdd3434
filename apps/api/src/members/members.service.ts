import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedIn } from '../platform/access/actor.js';
import { PERMISSIONS, mayRole, type Permission, type Role } from '../platform/access/permissions.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { AuditTrailService, changesBetween } from '../audit-trail/audit-trail.service.js';
import { AccessService } from './access.service.js';
import { Member } from './member.entity.js';
import { AlreadyMember, LastAdministrator, MemberChanged, MemberNotFound } from './member.errors.js';
import type { EditMemberInput, EditPreferencesInput, InviteMemberInput } from './member.inputs.js';
import type { Invitation, Membership, MemberType, Preferences, Viewer } from './member.type.js';

const INVITATION_DAYS = 14;

const MEMBERSHIPS = {
  name: 'memberships',
  text: `SELECT m.id AS "memberId", o.slug AS "organisationSlug", o.name AS "organisationName", m.role,
                m.language, m.theme, m.single_key_shortcuts AS "singleKeyShortcuts"
         FROM member m JOIN organisation o ON o.id = m.organisation_id
         WHERE m.account_id = $1 AND m.state = 'active' ORDER BY lower(o.name)`,
};

const MEMBERS = {
  name: 'members',
  text: `SELECT id, name, email, role, state, business_unit_id AS "businessUnitId", is_demo AS "isDemo", version
         FROM member WHERE organisation_id = $1 AND state <> 'removed' ORDER BY lower(name)`,
};

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
    private readonly access: AccessService,
  ) {}

  async viewer(account: SignedIn): Promise<Viewer> {
    const rows = await this.database.readBeforeOrganisation<Omit<Membership, 'abilities' | 'preferences'> & Preferences>(
      'tamis.account_id',
      account.accountId,
      MEMBERSHIPS,
      [account.accountId],
    );
    const memberships = rows.map(({ language, theme, singleKeyShortcuts, ...membership }) => ({
      ...membership,
      preferences: { language, theme, singleKeyShortcuts },
      abilities: abilitiesOf(membership.role),
    }));
    return { ...account, memberships };
  }

  async list(actor: Actor): Promise<MemberType[]> {
    return this.database.readRows<MemberType>(actor, MEMBERS);
  }

  /** Asked again it makes another link: the secret of the first is kept nowhere. */
  async invite({ askedOnce: _key, ...actor }: Actor, input: InviteMemberInput): Promise<Invitation> {
    const email = input.email.trim().toLowerCase();
    const secret = randomBytes(24).toString('base64url');
    const invitation = { invitationHash: hashOf(secret), invitationExpiresAt: new Date(Date.now() + INVITATION_DAYS * 86_400_000) };
    const member = await this.database.inOrganisation(actor, async (scope) => {
      const members = scope.repository(Member);
      const known = await members.findOne({ email });
      if (known?.state === 'active') throw new AlreadyMember(email);
      const { name, role, language } = input;
      const values = {
        name,
        role,
        language,
        businessUnitId: input.businessUnitId ?? null,
        state: 'invited' as const,
        accountId: null,
        ...invitation,
      };
      if (known) await members.update(known.id, known.version, values);
      const invited = known ? { ...known, ...values, version: known.version + 1 } : await members.insert({ email, ...values });
      await this.auditTrail.record(scope, {
        verb: 'member.invite',
        subjectId: invited.id,
        changes: { email: [null, email], role: [null, role] },
      });
      return invited;
    });
    return { member, path: `/invitations/${secret}` };
  }

  async edit(actor: Actor, { id, version, ...changes }: EditMemberInput): Promise<MemberType> {
    const edited = await this.database.inOrganisation(actor, async (scope) => {
      const member = await scope.repository(Member).findForUpdate(id);
      if (!member || member.state === 'removed') throw new MemberNotFound();
      if (changes.role && changes.role !== 'administrator') await this.#keepAnAdministrator(scope, member);
      if (!(await scope.repository(Member).update(id, version, changes))) throw new MemberChanged();
      await this.auditTrail.record(scope, { verb: 'member.edit', subjectId: id, changes: changesBetween(member, changes) });
      return { ...member, ...changes, version: version + 1 };
    });
    this.access.forgetActors();
    return edited;
  }

  async remove(actor: Actor, id: string, version: number): Promise<MemberType> {
    const removed = await this.database.inOrganisation(actor, async (scope) => {
      const member = await scope.repository(Member).findForUpdate(id);
      if (!member || member.state === 'removed') throw new MemberNotFound();
      await this.#keepAnAdministrator(scope, member);
      const values = { state: 'removed' as const, accountId: null, invitationHash: null };
      if (!(await scope.repository(Member).update(id, version, values))) throw new MemberChanged();
      await this.auditTrail.record(scope, { verb: 'member.remove', subjectId: id, changes: { state: [member.state, 'removed'] } });
      return { ...member, ...values, version: version + 1 };
    });
    this.access.forgetActors();
    return removed;
  }

  async editPreferences(actor: Actor, input: EditPreferencesInput): Promise<Preferences> {
    const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as Partial<Preferences>;
    const preferences = await this.database.inOrganisation(actor, async (scope) => {
      const member = await scope.repository(Member).findForUpdate(actor.memberId);
      if (!member) throw new MemberNotFound();
      await scope.repository(Member).update(member.id, member.version, changes);
      await this.auditTrail.record(scope, { verb: 'preferences.edit', subjectId: member.id, changes: changesBetween(member, changes) });
      const { language, theme, singleKeyShortcuts } = { ...member, ...changes };
      return { language, theme, singleKeyShortcuts };
    });
    this.access.forgetActors();
    return preferences;
  }

  async #keepAnAdministrator(scope: OrganisationScope, member: Member): Promise<void> {
    if (member.role !== 'administrator') return;
    const others = await scope.sql<{ id: string }>(
      "SELECT id FROM member WHERE organisation_id = $1 AND role = 'administrator' AND state = 'active' AND id <> $2 FOR UPDATE",
      [member.id],
    );
    if (others.length === 0) throw new LastAdministrator();
  }
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const abilitiesOf = (role: Role): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => mayRole(role, permission));
