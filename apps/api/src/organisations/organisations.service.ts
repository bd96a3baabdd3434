import { stages } from '@tamis/scoring';
import { Injectable } from '@nestjs/common';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import type { SetWipLimitInput } from './organisation.inputs.js';
import type { OrganisationType, StageSetting } from './organisation.type.js';

type Row = Omit<OrganisationType, 'stages'> & { limits: Record<string, number | null> };

const ORGANISATION = {
  name: 'organisation',
  text: `SELECT o.id, o.slug, o.name, o.reference_prefix AS "referencePrefix", o.language, o.currency,
                (SELECT coalesce(sum(writes), 0)::int FROM organisation_revision WHERE organisation_id = $1) AS revision,
                (SELECT count(*)::int FROM use_case WHERE organisation_id = $1) AS "useCaseCount",
                (SELECT count(*)::int FROM use_case WHERE organisation_id = $1 AND is_demo) AS "demoUseCaseCount",
                (SELECT coalesce(jsonb_object_agg(stage, wip_limit), '{}') FROM stage_setting WHERE organisation_id = $1) AS limits
         FROM organisation o
         WHERE o.id = $1`,
};

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  async current(actor: Actor): Promise<OrganisationType> {
    const [row] = await this.database.readRows<Row>(actor, ORGANISATION);
    const { limits, ...organisation } = row!;
    return { ...organisation, stages: stages.map(({ id: stage }): StageSetting => ({ stage, wipLimit: limits[stage] ?? null })) };
  }

  async setWipLimit(actor: Actor, { stage, wipLimit }: SetWipLimitInput): Promise<OrganisationType> {
    await this.database.inOrganisation(actor, async (scope) => {
      const [before] = await scope.sql<{ wip_limit: number | null }>(
        'SELECT wip_limit FROM stage_setting WHERE organisation_id = $1 AND stage = $2',
        [stage],
      );
      await scope.sql(
        `INSERT INTO stage_setting (organisation_id, stage, wip_limit) VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id, stage) DO UPDATE SET wip_limit = excluded.wip_limit`,
        [stage, wipLimit ?? null],
      );
      const changes = { [`wipLimit.${stage}`]: [before?.wip_limit ?? null, wipLimit ?? null] as const };
      await this.auditTrail.record(scope, { verb: 'organisation.configure', subjectId: actor.organisationId, changes });
    });
    return this.current(actor);
  }
}
