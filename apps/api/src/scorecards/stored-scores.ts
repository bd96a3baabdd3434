import { computeScorecard, type Scorecard as ComputedScorecard, type Scores, type ScoringModelDefinition } from '@tamis/scoring';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { ROUND } from './assessment.entity.js';

const ROWS_PER_STATEMENT = 1_000;
/** Numbers travel through PostgreSQL unchanged; a library or processor of another make may differ in the last digits. */
const TOLERANCE = 1e-9;

export interface CurrentModel {
  readonly version: number;
  readonly definition: ScoringModelDefinition;
}

export type ComputedScore = readonly [useCaseId: string, computed: ComputedScorecard];

/** A case whose stored totals are not those of its assessments; `fields` are columns, or `row` when it is missing or should not be there. */
export interface WrongScore {
  readonly useCaseId: string;
  readonly fields: readonly string[];
}

/**
 * Computes the stored scores again, of all cases or of the given ones, from the assessments that count and the current model.
 * For an import, demo data and a revision of the model; returns how many cases have a score.
 */
export async function recomputeScores(scope: OrganisationScope, useCaseIds?: readonly string[]): Promise<number> {
  const model = await holdCurrentModel(scope);
  const computed = await computeScores(scope, model, useCaseIds);
  for (let start = 0; start < computed.length; start += ROWS_PER_STATEMENT)
    await storeScores(scope, model.version, computed.slice(start, start + ROWS_PER_STATEMENT));
  return computed.length;
}

/** Compares what is stored with what the assessments give now, case by case; an organisation that is well gives none. */
export async function findWrongScores(scope: OrganisationScope): Promise<WrongScore[]> {
  const model = await holdCurrentModel(scope);
  const computed = await computeScores(scope, model);
  const rows = await scope.sql<{ useCaseId: string; row: Stored }>(
    'SELECT use_case_id AS "useCaseId", to_jsonb(s) AS row FROM use_case_score s WHERE organisation_id = $1',
  );
  const stored = new Map(rows.map(({ useCaseId, row }) => [useCaseId, row]));
  const wrong = computed.map((one): WrongScore => {
    const row = stored.get(one[0]);
    stored.delete(one[0]);
    return { useCaseId: one[0], fields: row ? differences({ ...toRow(one), model_version: model.version }, row) : ['row'] };
  });
  return [...wrong.filter(({ fields }) => fields.length > 0), ...[...stored.keys()].map((useCaseId) => ({ useCaseId, fields: ['row'] }))];
}

/** Makes what is stored agree with the assessments: wrong totals are written anew, totals without any assessment are taken away. */
export async function repairScores(scope: OrganisationScope, wrong: readonly WrongScore[]): Promise<void> {
  if (wrong.length === 0) return;
  const ids = wrong.map(({ useCaseId }) => useCaseId);
  await scope.sql('DELETE FROM use_case_score WHERE organisation_id = $1 AND use_case_id = ANY ($2::uuid[])', [ids]);
  await recomputeScores(scope, ids);
}

async function computeScores(scope: OrganisationScope, model: CurrentModel, useCaseIds?: readonly string[]): Promise<ComputedScore[]> {
  const rows = await scope.sql<{ useCaseId: string; scores: Scores }>(
    `SELECT use_case_id AS "useCaseId", coalesce(jsonb_object_agg(criterion, score) FILTER (WHERE score IS NOT NULL), '{}') AS scores
     FROM (SELECT DISTINCT ON (use_case_id, criterion) use_case_id, criterion, score FROM assessment
           WHERE organisation_id = $1 AND round = $2 AND ($3::uuid[] IS NULL OR use_case_id = ANY ($3))
           ORDER BY use_case_id, criterion, version DESC) counting
     GROUP BY use_case_id`,
    [ROUND, useCaseIds ?? null],
  );
  return rows.map(({ useCaseId, scores }): ComputedScore => [useCaseId, computeScorecard(model.definition, scores)]);
}

type Stored = Readonly<Record<string, unknown>>;

function differences(computed: Stored, stored: Stored): string[] {
  return Object.keys(computed).filter((field) => !isSame(computed[field] ?? null, stored[field] ?? null));
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one));
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  return one === other;
}

/** The current model, which no revision replaces until this transaction ends: a score is never stored under a model already left. */
async function holdCurrentModel(scope: OrganisationScope): Promise<CurrentModel> {
  await scope.sql(
    'SELECT pg_advisory_xact_lock_shared(hashtextextended(organisation_id::text, 7)) FROM reference_counter WHERE organisation_id = $1',
  );
  const [model] = await scope.sql<CurrentModel>(
    'SELECT version, definition FROM scoring_model WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1',
  );
  return model!;
}

/** Writes totals as they were computed, in one statement. */
export async function storeScores(scope: OrganisationScope, modelVersion: number, computed: readonly ComputedScore[]): Promise<void> {
  await scope.sql(
    `INSERT INTO use_case_score (organisation_id, use_case_id, model_version, value, feasibility, risk, sobriety, coverage, priority,
       priority_low, priority_high, product, quadrant, red_flags, amber, redesign, assessed, criteria)
     SELECT $1, r.use_case_id, $2, r.value, r.feasibility, r.risk, r.sobriety, r.coverage, r.priority,
       r.priority_low, r.priority_high, r.product, r.quadrant, r.red_flags, r.amber, r.redesign, r.assessed, r.criteria
     FROM jsonb_to_recordset($3::jsonb) AS r (use_case_id uuid, value double precision, feasibility double precision, risk double precision, sobriety double precision, coverage double precision[],
       priority double precision, priority_low double precision, priority_high double precision, product double precision, quadrant text, red_flags text[], amber boolean,
       redesign boolean, assessed integer, criteria integer)
     ON CONFLICT (organisation_id, use_case_id) DO UPDATE SET model_version = excluded.model_version, value = excluded.value,
       feasibility = excluded.feasibility, risk = excluded.risk, sobriety = excluded.sobriety, coverage = excluded.coverage,
       priority = excluded.priority, priority_low = excluded.priority_low, priority_high = excluded.priority_high,
       product = excluded.product, quadrant = excluded.quadrant, red_flags = excluded.red_flags, amber = excluded.amber,
       redesign = excluded.redesign, assessed = excluded.assessed, criteria = excluded.criteria, computed_at = now()`,
    [modelVersion, JSON.stringify(computed.map(toRow))],
  );
}

function toRow([useCaseId, { axes, coverage, interval, ...card }]: ComputedScore): Stored {
  return {
    use_case_id: useCaseId,
    value: axes.V,
    feasibility: axes.F,
    risk: axes.R,
    sobriety: axes.S,
    coverage: [coverage.V, coverage.F, coverage.R, coverage.S],
    priority: card.priority,
    priority_low: interval.low,
    priority_high: interval.high,
    product: card.product,
    quadrant: card.quadrant,
    red_flags: card.redFlags,
    amber: card.amber,
    redesign: card.redesign,
    assessed: card.assessed,
    criteria: card.total,
  };
}
