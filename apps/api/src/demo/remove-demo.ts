import { Injectable } from '@nestjs/common';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';

/** Takes every demo row away in one transaction; what real cases or members still use stays, and loses its demo mark. */
@Injectable()
export class RemoveDemo {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async remove(actor: Actor): Promise<number> {
    return this.database.inOrganisation(actor, async (scope) => {
      const removed = await scope.sql<{ id: string }>('DELETE FROM use_case WHERE organisation_id = $1 AND is_demo RETURNING id');
      await scope.sql(
        `UPDATE member SET state = 'removed', account_id = NULL, version = version + 1
         WHERE organisation_id = $1 AND is_demo AND state <> 'removed' AND id <> $2`,
        [actor.memberId],
      );
      await scope.sql('UPDATE member SET is_demo = false WHERE organisation_id = $1 AND is_demo AND id = $2', [actor.memberId]);
      await scope.sql('UPDATE member SET business_unit_id = NULL WHERE organisation_id = $1 AND (is_demo OR id = $2)', [actor.memberId]);
      await removeUnusedUnits(scope);
      await scope.sql(
        `DELETE FROM custom_field f WHERE f.organisation_id = $1 AND f.is_demo
           AND NOT EXISTS (SELECT FROM use_case u WHERE u.organisation_id = $1 AND u.custom_values ? f.id::text)`,
      );
      await scope.sql('UPDATE custom_field SET is_demo = false WHERE organisation_id = $1 AND is_demo');
      await scope.sql('UPDATE business_unit SET is_demo = false WHERE organisation_id = $1 AND is_demo');
      const changes = { demoUseCases: [removed.length, 0] as const };
      await this.auditTrail.record(scope, { verb: 'demo.remove', subjectId: actor.organisationId, changes });
      return removed.length;
    });
  }
}

/** From the leaves up, as long as something goes. */
async function removeUnusedUnits(scope: OrganisationScope): Promise<void> {
  const gone = await scope.sql<{ id: string }>(
    `DELETE FROM business_unit b WHERE b.organisation_id = $1 AND b.is_demo
       AND NOT EXISTS (SELECT FROM business_unit c WHERE c.organisation_id = $1 AND c.parent_id = b.id)
       AND NOT EXISTS (SELECT FROM use_case u WHERE u.organisation_id = $1 AND u.business_unit_id = b.id)
       AND NOT EXISTS (SELECT FROM member m WHERE m.organisation_id = $1 AND m.business_unit_id = b.id) RETURNING b.id`,
  );
  if (gone.length > 0) await removeUnusedUnits(scope);
}
