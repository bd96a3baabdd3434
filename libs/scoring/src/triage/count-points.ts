import { sum } from '../scorecards/weights.js';
import type { TracedRule } from './triage-rules.js';
import type { PointsExplanation } from './triage-result.js';

interface PointsRule<Subject extends string> extends TracedRule {
  readonly points: Readonly<Partial<Record<Subject, number>>>;
}

/**
 * Adds the points that rules give to each subject and shows the sum, line by line.
 * Example: with TR03 alone, ml_supervised has score 8 and the line { id: 'TR03', points: 8 }.
 */
export function countPoints<Subject extends string>(
  subjects: readonly Subject[],
  fired: readonly PointsRule<Subject>[],
): readonly PointsExplanation<Subject>[] {
  return subjects.map((subject) => {
    const lines = fired.flatMap(({ id, points, reason, source }) => {
      const given = points[subject];
      return given === undefined ? [] : [{ id, points: given, reason, source }];
    });
    return { subject, score: sum(lines.map((line) => line.points)), lines };
  });
}

/** Adds the same points without the lines. Example: addPoints(['bi'], [rule TR07]) is { bi: 8 }. */
export function addPoints<Subject extends string>(
  subjects: readonly Subject[],
  fired: readonly PointsRule<Subject>[],
): Readonly<Record<Subject, number>> {
  const scores = Object.fromEntries(subjects.map((subject) => [subject, 0])) as Record<Subject, number>;
  for (const { points } of fired) {
    for (const subject in points) if (subject in scores) scores[subject] += points[subject] ?? 0;
  }
  return scores;
}

/** Puts subjects in the order of their points; equal points keep the order given. Example: rankByPoints(['a', 'b'], { a: 1, b: 2 }) is ['b', 'a']. */
export function rankByPoints<Subject extends string>(
  subjects: readonly Subject[],
  scores: Readonly<Partial<Record<Subject, number>>>,
): readonly Subject[] {
  return [...subjects].sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0));
}
