import type { Stage } from '@tamis/scoring';
import { daysSince, medianOf, waitsLong } from './stage-age';

interface Facts {
  stage: Stage;
  status: string | null;
  stageEnteredAt: string;
  score: { priority: number | null } | null;
}

export interface StageFigures {
  /** Cases on their path in the whole portfolio, whatever the filters. */
  active: number;
  scored: number;
  /** Median days in the stage; undefined for an empty one. */
  median: number | undefined;
  limit: number | null;
  /** Cases above the limit. */
  over: number;
}

export interface PortfolioFigures {
  active: number;
  scored: number;
  /** Cases that have been in their stage for more than twice its median age. */
  waiting: number;
  stages: ReadonlyMap<Stage, StageFigures>;
}

const working: readonly Stage[] = ['idea', 'triage', 'poc', 'pilot', 'industrialisation', 'run'];

/** What the page can say about the portfolio as it stands. A case in run does not wait for anything. */
export function measurePortfolio(
  rows: readonly Facts[],
  limits: readonly { stage: Stage; wipLimit: number | null }[],
  now = Date.now(),
): PortfolioFigures {
  const ages = new Map<Stage, number[]>(working.map((stage) => [stage, []]));
  const scored = new Map<Stage, number>();
  for (const row of rows) {
    if (row.status !== null) continue;
    ages.get(row.stage)?.push(daysSince(row.stageEnteredAt, now));
    if (row.score?.priority != null) scored.set(row.stage, (scored.get(row.stage) ?? 0) + 1);
  }
  const stages = new Map(working.map((stage) => [stage, figuresOf(ages.get(stage) ?? [], scored.get(stage) ?? 0, limitOf(stage, limits))]));
  const all = [...stages.values()];
  return {
    active: all.reduce((sum, { active }) => sum + active, 0),
    scored: all.reduce((sum, one) => sum + one.scored, 0),
    waiting: working.filter((stage) => stage !== 'run').reduce((sum, stage) => sum + countWaiting(ages.get(stage) ?? []), 0),
    stages,
  };
}

const limitOf = (stage: Stage, limits: readonly { stage: Stage; wipLimit: number | null }[]) =>
  limits.find((one) => one.stage === stage)?.wipLimit ?? null;

const figuresOf = (ages: readonly number[], scored: number, limit: number | null): StageFigures => ({
  active: ages.length,
  scored,
  median: medianOf(ages),
  limit,
  over: limit === null ? 0 : Math.max(0, ages.length - limit),
});

function countWaiting(ages: readonly number[]): number {
  const median = medianOf(ages);
  return ages.filter((days) => waitsLong(days, median, ages.length)).length;
}
