import type { CriterionId } from '@tamis/scoring';
import type { Assessment, EvidenceId, GivenScore } from './scorecards.graphql';

/** A score as the page shows it: what the API has, or what the reader has just given. */
export interface ShownScore {
  readonly criterion: string;
  readonly score: number | null;
  readonly evidence: EvidenceId | null;
  readonly justification: string | null;
  /** Absent while it is being saved. */
  readonly by?: { readonly name: string; readonly at: string };
}

/** Scores on their way; the version is known once saved, and the page has it as soon as it shows that version. */
export type Pending = Readonly<Partial<Record<CriterionId, GivenScore & { readonly savedVersion?: number }>>>;

/** What was typed or chosen before there is a score to save it with. */
export type Drafts = Readonly<Partial<Record<CriterionId, Partial<Pick<GivenScore, 'evidence' | 'justification'>>>>>;

/** The scores of the API under those on their way to it. */
export function showScores(assessments: readonly Assessment[], pending: Pending): ReadonlyMap<string, ShownScore> {
  const known = assessments.map(({ assessorName, updatedAt, ...one }): [string, ShownScore] => [
    one.criterion,
    { ...one, by: { name: assessorName, at: updatedAt } },
  ]);
  const versions = new Map(assessments.map(({ criterion, version }) => [criterion, version]));
  const given = Object.values(pending).flatMap((one): [string, ShownScore][] =>
    !one || (versions.get(one.criterion) ?? 0) >= (one.savedVersion ?? Infinity) ? [] : [[one.criterion, one]],
  );
  return new Map([...known, ...given]);
}

/** One half point more, or the half point taken back: 2 gives 2.5, 2.5 gives 2; 5 stays, and nothing comes from nothing. */
export function toggleHalf(score: number | null | undefined): number | undefined {
  if (score === null || score === undefined) return undefined;
  if (!Number.isInteger(score)) return Math.floor(score);
  return score < 5 ? score + 0.5 : undefined;
}
