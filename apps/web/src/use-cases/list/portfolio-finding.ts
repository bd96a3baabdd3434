import type { Stage } from '@tamis/scoring';
import { daysSince, medianOf, waitsLong } from './stage-age';
import type { StageEntries } from './use-case-list.graphql';

interface StageLimit {
  readonly stage: Stage;
  readonly wipLimit: number | null;
}

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
export function measurePortfolio(rows: readonly Facts[], limits: readonly StageLimit[], now = Date.now()): PortfolioFigures {
  const entries = new Map(working.map((stage) => [stage, { stage, scoredCount: 0, enteredAt: [] as number[] }]));
  for (const row of rows) {
    const stage = row.status === null ? entries.get(row.stage) : undefined;
    if (!stage) continue;
    stage.enteredAt.push(Date.parse(row.stageEnteredAt) / 1000);
    if (row.score?.priority != null) stage.scoredCount += 1;
  }
  return measureStages([...entries.values()], limits, now);
}

/** The same from what is known of each stage before its cases are. */
export function measureStages(entries: readonly StageEntries[], limits: readonly StageLimit[], now = Date.now()): PortfolioFigures {
  const measured = working.map((stage) => {
    const { enteredAt, scoredCount } = entries.find((one) => one.stage === stage) ?? { enteredAt: [], scoredCount: 0 };
    const ages = enteredAt.map((seconds) => daysSince(seconds * 1000, now));
    return { stage, ages, figures: figuresOf(ages, scoredCount, limitOf(stage, limits)) };
  });
  const sum = (of: (one: (typeof measured)[number]) => number) => measured.reduce((total, one) => total + of(one), 0);
  return {
    active: sum(({ figures }) => figures.active),
    scored: sum(({ figures }) => figures.scored),
    waiting: sum(({ stage, ages, figures }) => (stage === 'run' ? 0 : countWaiting(ages, figures.median))),
    stages: new Map(measured.map(({ stage, figures }) => [stage, figures])),
  };
}

/** Cases on their path: what a list shows that nothing narrows. */
export const countActive = (entries: readonly StageEntries[]): number =>
  entries.reduce((sum, { stage, enteredAt }) => sum + (working.includes(stage) ? enteredAt.length : 0), 0);

const limitOf = (stage: Stage, limits: readonly StageLimit[]) => limits.find((one) => one.stage === stage)?.wipLimit ?? null;

const figuresOf = (ages: readonly number[], scored: number, limit: number | null): StageFigures => ({
  active: ages.length,
  scored,
  median: medianOf(ages),
  limit,
  over: limit === null ? 0 : Math.max(0, ages.length - limit),
});

const countWaiting = (ages: readonly number[], median: number | undefined): number =>
  ages.filter((days) => waitsLong(days, median, ages.length)).length;
