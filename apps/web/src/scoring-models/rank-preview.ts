import { rankUseCases, type AxisDefinition, type AxisId } from '@tamis/scoring';
import type { RankedCase } from './scoring-models.graphql';

export interface PreviewedRank {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly priority: number;
  readonly rank: number;
  readonly before: number;
}

const scoreOf: Readonly<Record<AxisId, (score: NonNullable<RankedCase['score']>) => number | null>> = {
  V: (score) => score.value,
  F: (score) => score.feasibility,
  R: (score) => score.risk,
  S: (score) => score.sobriety,
};

/** The order of the cases under other axis weights, from their stored axis scores; a case without a priority has no rank. */
export function previewRanks(cases: readonly RankedCase[], axes: readonly Pick<AxisDefinition, 'id' | 'weight'>[]): PreviewedRank[] {
  const sum = axes.reduce((total, axis) => total + axis.weight, 0);
  const priorityOf = ({ score }: RankedCase) => (score && sum > 0 ? weigh(score, axes, sum) : undefined);
  const before = new Map(
    rankUseCases(cases.map((one) => ({ ...one, priority: one.score?.priority }))).map(({ item, rank }) => [item.id, rank]),
  );
  return rankUseCases(cases.map((one) => ({ ...one, priority: priorityOf(one) }))).flatMap(({ item, rank }) => {
    const { id, reference, title, priority } = item;
    return rank === undefined || priority === undefined ? [] : [{ id, reference, title, priority, rank, before: before.get(id) ?? rank }];
  });
}

/** Cases in the order they are saved in, those without a priority last. */
export function orderAsSaved(cases: readonly RankedCase[]): string[] {
  return rankUseCases(cases.map(({ id, score }) => ({ id, priority: score?.priority }))).map(({ item }) => item.id);
}

function weigh(
  score: NonNullable<RankedCase['score']>,
  axes: readonly Pick<AxisDefinition, 'id' | 'weight'>[],
  sum: number,
): number | undefined {
  let priority = 0;
  for (const { id, weight } of axes) {
    const axis = scoreOf[id](score);
    if (weight > 0 && axis === null) return undefined;
    priority += (weight / sum) * (axis ?? 0);
  }
  return priority;
}
