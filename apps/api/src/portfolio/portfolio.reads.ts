import { stages } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import type { Database, ReadStatement } from '../platform/database/database.js';
import type { FunnelStage, PortfolioSummary } from './portfolio.type.js';

// The rows are read once and kept: row-level security makes PostgreSQL expect one row, and an aggregate of a join would be run for each.
const SUMMARY: ReadStatement = {
  name: 'portfolio_summary',
  text: `
    WITH scored AS MATERIALIZED (
      SELECT u.id, u.reference, u.title, u.stage, u.status, u.business_unit_id, s.priority, s.value, s.feasibility, s.risk, s.sobriety
      FROM use_case u LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id
      WHERE u.organisation_id = $1
    )
    SELECT
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT stage, count(*) FILTER (WHERE status IS NULL) AS active, count(status) AS aside FROM scored GROUP BY stage) x) AS funnel,
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT m.business_unit_id AS "businessUnitId", b.name, m."useCaseCount", m."scoredCount", m.priority, m.value, m.feasibility, m.risk, m.sobriety
         FROM (SELECT business_unit_id, count(*) AS "useCaseCount", count(priority) AS "scoredCount", avg(priority) AS priority, avg(value) AS value,
                 avg(feasibility) AS feasibility, avg(risk) AS risk, avg(sobriety) AS sobriety
               FROM scored WHERE status IS NULL GROUP BY business_unit_id) m
         LEFT JOIN business_unit b ON b.organisation_id = $1 AND b.id = m.business_unit_id
         ORDER BY b.name NULLS LAST, b.id) x) AS "businessUnits",
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT id, reference, title, stage, business_unit_id AS "businessUnitId", priority FROM scored
         WHERE status IS NULL AND stage <> 'retired' AND priority IS NOT NULL ORDER BY priority DESC, reference LIMIT 10) x) AS top`,
};

/** One statement from stored scores, whatever the number of cases. */
export async function readPortfolioSummary(database: Database, actor: Actor): Promise<PortfolioSummary> {
  const [row] = await database.readRows<Pick<PortfolioSummary, 'funnel' | 'businessUnits' | 'top'>>(actor, SUMMARY);
  const { businessUnits, top } = row!;
  const funnel = stages.map(({ id }) => row!.funnel.find(({ stage }) => stage === id) ?? { stage: id, active: 0, aside: 0 });
  const activeCount = sumOf(funnel, ({ active }) => active);
  const scoredCount = sumOf(businessUnits, (unit) => unit.scoredCount);
  return {
    useCaseCount: activeCount + sumOf(funnel, (level: FunnelStage) => level.aside),
    activeCount,
    scoredCount,
    funnel,
    businessUnits,
    top,
  };
}

const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
