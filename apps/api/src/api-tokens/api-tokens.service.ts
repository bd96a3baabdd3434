import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { hashOfSecret, newTokenSecret } from '../platform/access/token-secret.js';
import { Database, type ReadStatement } from '../platform/database/database.js';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import { AccessService } from '../members/access.service.js';
import { ApiTokenNotFound, TokenMakesNoToken } from './api-token.errors.js';
import type { CreateApiTokenInput } from './api-token.inputs.js';
import type { ApiTokenType, CreatedApiToken } from './api-token.type.js';

const COLUMNS = `t.id, t.name, t.role, t.created_at AS "createdAt", t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt",
  m.name AS "createdByName",
  CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN t.expires_at <= now() THEN 'expired' ELSE 'active' END AS state`;
const WITH_CREATOR = 'JOIN member m ON m.organisation_id = $1 AND m.id = t.created_by';

const TOKENS: ReadStatement = {
  name: 'api_tokens',
  text: `SELECT ${COLUMNS} FROM api_token t ${WITH_CREATOR} WHERE t.organisation_id = $1 ORDER BY t.created_at DESC`,
};

/** What programs enter with. Who a token is, is found out at the door (members/access.service.ts). */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
    private readonly access: AccessService,
  ) {}

  async list(actor: Actor): Promise<ApiTokenType[]> {
    return this.database.readRows<ApiTokenType>(actor, TOKENS);
  }

  /** Not answered twice from what was kept: the secret is kept nowhere. */
  async create({ askedOnce: _key, ...actor }: Actor, input: CreateApiTokenInput): Promise<CreatedApiToken> {
    if (actor.tokenId) throw new TokenMakesNoToken();
    const secret = newTokenSecret();
    const name = input.name.trim();
    const token = await this.database.inOrganisation(actor, async (scope) => {
      const [created] = await scope.sql<ApiTokenType>(
        `WITH t AS (
           INSERT INTO api_token (organisation_id, name, role, secret_hash, created_by, expires_at)
           VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) RETURNING *)
         SELECT ${COLUMNS} FROM t ${WITH_CREATOR}`,
        [name, input.role, hashOfSecret(secret), actor.memberId, input.days],
      );
      const changes = { name: [null, name], role: [null, input.role] } as const;
      await this.auditTrail.record(scope, { verb: 'api-token.create', subjectId: created!.id, changes });
      return created!;
    });
    return { token, secret };
  }

  async revoke(actor: Actor, id: string): Promise<ApiTokenType> {
    if (actor.tokenId) throw new TokenMakesNoToken();
    const token = await this.database.inOrganisation(actor, async (scope) => {
      const [revoked] = await scope.sql<ApiTokenType>(
        `WITH t AS (
           UPDATE api_token SET revoked_at = coalesce(revoked_at, now()) WHERE organisation_id = $1 AND id::text = $2 RETURNING *)
         SELECT ${COLUMNS} FROM t ${WITH_CREATOR}`,
        [id],
      );
      if (!revoked) throw new ApiTokenNotFound();
      await this.auditTrail.record(scope, { verb: 'api-token.revoke', subjectId: revoked.id, changes: { state: ['active', 'revoked'] } });
      return revoked;
    });
    this.access.forgetActors();
    return token;
  }
}
