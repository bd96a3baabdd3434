import { criterionIds, type CriterionId } from '@tamis/scoring';
import { BadLine } from './bad-line.js';
import { readNumbers, refuseUnknown, under, type Fields } from './fields.js';

export const criteria: readonly CriterionId[] = criterionIds;

/** Reads scores by criterion, 0 to 5; a missing one is left out. */
export function readScores(fields: Fields, key: string, path = ''): Readonly<Partial<Record<CriterionId, number>>> | undefined {
  const scores = readNumbers(fields, key, path);
  if (scores === undefined) return undefined;
  const place = under(path, key);
  refuseUnknown(scores, criteria, place, 'criterion');
  const outside = Object.entries(scores).find(([, score]) => score < 0 || score > 5);
  if (outside === undefined) return scores;
  throw new BadLine(
    'out_of_range',
    under(place, outside[0]),
    `a score is a number from 0 to 5, found ${outside[1]}. Correct it, or leave it out.`,
  );
}
