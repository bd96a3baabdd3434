import type { Stage } from '@tamis/scoring';
import { daysSince, waitsLong } from '../list/stage-age';
import type { ListRow } from '../list/use-case-list.graphql';

/** The one line under a card: what its stage can answer today, or what stands in the way. */
export type CardFoot =
  | { kind: 'status'; status: NonNullable<ListRow['status']>; level: 'watch' | 'calm' }
  | { kind: 'redFlag'; criteria: readonly string[] }
  | { kind: 'overdue'; day: string }
  | { kind: 'waits'; days: number; median: number }
  | { kind: 'duplicate'; reference: string }
  | { kind: 'approach'; approach: NonNullable<ListRow['approach']> }
  | { kind: 'assessed'; assessed: number; criteria: number }
  | { kind: 'retired'; since: string }
  | { kind: 'needMissing' | 'ownerMissing' | 'toTriage' | 'approachMissing' | 'scoringToStart' | 'complete' };

type Facts = Pick<
  ListRow,
  'stage' | 'status' | 'stageEnteredAt' | 'targetDate' | 'probableDuplicateOf' | 'hasNeed' | 'ownerName' | 'approach' | 'score'
>;

export interface StageNorm {
  median: number | undefined;
  count: number;
}

/** Never more than one alarm: the strongest. */
export function footOf(row: Facts, exceeded: number | undefined, today: string, now = Date.now()): CardFoot {
  if (row.status) return { kind: 'status', status: row.status, level: row.status === 'blocked_legal' ? 'watch' : 'calm' };
  if (row.score && row.score.redFlags.length > 0) return { kind: 'redFlag', criteria: row.score.redFlags };
  return lateness(row, exceeded, today, now) ?? answers[row.stage](row);
}

/** The median of the stage for a case that waits longer than is usual there: the others have nothing to do with it, and are not drawn again when it changes. */
export function exceededMedian(
  { stageEnteredAt }: Pick<Facts, 'stageEnteredAt'>,
  { median, count }: StageNorm,
  now = Date.now(),
): number | undefined {
  return waitsLong(daysSince(stageEnteredAt, now), median, count) ? median : undefined;
}

function lateness(
  { stage, targetDate, stageEnteredAt }: Facts,
  median: number | undefined,
  today: string,
  now: number,
): CardFoot | undefined {
  if (stage === 'run' || stage === 'retired') return undefined;
  if (targetDate && targetDate < today) return { kind: 'overdue', day: targetDate };
  return median === undefined ? undefined : { kind: 'waits', days: daysSince(stageEnteredAt, now), median };
}

function ofIdea({ probableDuplicateOf, hasNeed, ownerName }: Facts): CardFoot {
  if (probableDuplicateOf) return { kind: 'duplicate', reference: probableDuplicateOf };
  if (!hasNeed) return { kind: 'needMissing' };
  return { kind: ownerName ? 'toTriage' : 'ownerMissing' };
}

const ofTriage = ({ approach }: Facts): CardFoot => (approach ? { kind: 'approach', approach } : { kind: 'approachMissing' });

function ofProject({ score }: Facts): CardFoot {
  if (!score || score.assessed === 0) return { kind: 'scoringToStart' };
  if (score.assessed < score.criteria) return { kind: 'assessed', assessed: score.assessed, criteria: score.criteria };
  return { kind: 'complete' };
}

const answers: Record<Stage, (row: Facts) => CardFoot> = {
  idea: ofIdea,
  triage: ofTriage,
  poc: ofProject,
  pilot: ofProject,
  industrialisation: ofProject,
  run: ofProject,
  retired: ({ stageEnteredAt }) => ({ kind: 'retired', since: stageEnteredAt }),
};
