import { defaultScoringModel, validateScoringModel } from '@tamis/scoring';
import { Injectable } from '@nestjs/common';
import { AuditTrailService } from '../audit-trail/audit-trail.service.js';
import type { Actor, Language } from '../platform/access/actor.js';
import { mayRole } from '../platform/access/permissions.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { recomputeScores } from '../scorecards/scorecards.service.js';
import { changedWeights, revisedDefinition } from './revised-definition.js';
import type { ScoringModel } from './scoring-model.entity.js';
import { InvalidScoringModel, NoteNeeded, NothingRevised, ScoringModelNotFound, ScoringModelOutdated } from './scoring-model.errors.js';
import type { ReviseScoringModelInput } from './scoring-model.inputs.js';
import type { ScoringModelType, ScoringModelVersion } from './scoring-model.type.js';

const CURRENT = '(SELECT max(version) FROM scoring_model WHERE organisation_id = $1)';

const COLUMNS = `s.version, s.name, s.note, s.created_at AS "createdAt", m.name AS "createdByName", s.version = ${CURRENT} AS "isCurrent"`;

const FROM = `FROM scoring_model s LEFT JOIN member m ON m.organisation_id = $1 AND m.id = s.created_by WHERE s.organisation_id = $1`;

const VERSIONS = { name: 'scoring_models', text: `SELECT ${COLUMNS} ${FROM} ORDER BY s.version DESC` };

const ONE = { name: 'scoring_model', text: `SELECT ${COLUMNS}, s.definition ${FROM} AND s.version = coalesce($2::int, ${CURRENT})` };

@Injectable()
export class ScoringModelsService {
  constructor(
    private readonly database: Database,
    private readonly auditTrail: AuditTrailService,
  ) {}

  /** Without their content, newest first. */
  async list(actor: Actor): Promise<ScoringModelVersion[]> {
    return this.database.readRows<ScoringModelVersion>(actor, VERSIONS);
  }

  /** The current version when none is asked for. */
  async find(actor: Actor, version?: number | null): Promise<ScoringModelType> {
    const [row] = await this.database.readRows<Omit<ScoringModelType, 'canRevise'>>(actor, ONE, [version ?? null]);
    if (!row) throw new ScoringModelNotFound();
    return { ...row, canRevise: row.isCurrent && mayRole(actor.role, 'scoring-model.revise') };
  }

  /** Adds a version with other weights and computes every stored score again with it: all or nothing. */
  async revise(actor: Actor, input: ReviseScoringModelInput): Promise<ScoringModelType> {
    if (!input.note.trim()) throw new NoteNeeded();
    await this.database.inOrganisation(actor, async (scope) => {
      const current = await lockCurrent(scope);
      if (current.version !== input.basedOn) throw new ScoringModelOutdated(current.version);
      const name = input.name?.trim() || current.name;
      const definition = revisedDefinition(current.definition, name, input);
      const problems = validateScoringModel(definition);
      if (problems.length > 0) throw new InvalidScoringModel(problems);
      const weights = changedWeights(current.definition, definition);
      if (Object.keys(weights).length === 0 && name === current.name) throw new NothingRevised();
      const version = current.version + 1;
      await insertVersion(scope, { version, name, definition, note: input.note.trim(), createdBy: actor.memberId });
      const recomputed = await recomputeScores(scope);
      await this.auditTrail.record(scope, {
        verb: 'scoring-model.revise',
        subjectId: actor.organisationId,
        changes: {
          version: [current.version, version],
          note: [null, input.note.trim()],
          ...(name === current.name ? {} : { name: [current.name, name] as const }),
          ...weights,
          recomputed: [null, recomputed],
        },
      });
    });
    return this.find(actor);
  }
}

/** Version 1 of a new organisation, named in its language. Called in the transaction that creates the organisation. */
export async function createDefaultScoringModel(scope: OrganisationScope, language: Language): Promise<void> {
  const name = defaultScoringModel.name[language];
  await insertVersion(scope, { version: 1, name, definition: defaultScoringModel, note: null, createdBy: null });
}

async function insertVersion(scope: OrganisationScope, model: Omit<ScoringModel, 'organisationId' | 'createdAt'>): Promise<void> {
  await scope.sql(
    'INSERT INTO scoring_model (organisation_id, version, name, definition, note, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
    [model.version, model.name, JSON.stringify(model.definition), model.note, model.createdBy],
  );
}

/** Holds back every computation of a score until the commit; two revisions wait for each other. */
async function lockCurrent(scope: OrganisationScope): Promise<Pick<ScoringModel, 'version' | 'name' | 'definition'>> {
  await scope.sql(
    'SELECT pg_advisory_xact_lock(hashtextextended(organisation_id::text, 7)) FROM reference_counter WHERE organisation_id = $1',
  );
  const [current] = await scope.sql<Pick<ScoringModel, 'version' | 'name' | 'definition'>>(
    'SELECT version, name, definition FROM scoring_model WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1',
  );
  return current!;
}
