import { stages } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import type { Database, ReadStatement } from '../platform/database/database.js';
import type { BoardOpening, StageEntries } from './board-opening.type.js';
import { readFirstUseCases } from './use-case.reads.js';

const USUAL = 30;
const MOST = 100;

// Moments and not medians: what waits for long depends on the time of reading, and the answer is kept until something is written.
const ENTRIES: ReadStatement = {
  name: 'stage_entries',
  text: `SELECT u.stage, count(s.priority)::int AS "scoredCount", array_agg(floor(extract(epoch FROM u.stage_entered_at))::float8) AS "enteredAt"
         FROM use_case u LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id
         WHERE u.organisation_id = $1 AND u.status IS NULL GROUP BY u.stage`,
};

/** Two statements, whose answers hardly grow with the number of cases: a board is drawn from them while the whole list is on its way. */
export async function readBoardOpening(database: Database, actor: Actor, perStage = USUAL): Promise<BoardOpening> {
  const [entries, useCases] = await Promise.all([
    database.readRows<StageEntries>(actor, ENTRIES),
    readFirstUseCases(database, actor, Math.min(Math.max(perStage, 1), MOST)),
  ]);
  const entriesOf = (stage: StageEntries['stage']) =>
    entries.find((one) => one.stage === stage) ?? { stage, scoredCount: 0, enteredAt: [] };
  return { stages: stages.map(({ id }) => entriesOf(id)), useCases };
}
