import { closedTargets } from './closed-lists.js';
import { headerScores, type HeaderRule } from './column-words.js';
import { distinctShare, isDateLike, isNumeric, isYesNo, shareOf, type ColumnProfile } from './column-profile.js';
import { closedShare, contentFit } from './content-fit.js';
import { orderUnitColumns } from './guess-units.js';

export type GuessReason = 'heading' | 'heading_and_content' | 'content' | 'first_distinct_text';

/** What a column seems to be, how sure (0 to 1), and why. Columns without a guess become custom fields. */
export interface ColumnGuess {
  readonly index: number;
  readonly target: HeaderRule['target'];
  /** Storey of the path, 1 at the top; only for business units. */
  readonly level: number | null;
  readonly confidence: number;
  readonly reason: GuessReason;
}

interface Candidate {
  readonly profile: ColumnProfile;
  readonly target: HeaderRule['target'];
  readonly score: number;
  readonly reason: GuessReason;
}

const threshold = 0.5;

function candidatesOf(profile: ColumnProfile): Candidate[] {
  if (profile.filled === 0) return [];
  return [...headerScores(profile.words)].map(([target, score]) => {
    const fit = contentFit(profile, target);
    return { profile, target, score: score * fit, reason: fit > 0.9 ? 'heading_and_content' : 'heading' };
  });
}

/** A closed list without a telling heading is still recognised when most of its values are known words. */
function candidatesByContent(profiles: readonly ColumnProfile[], headed: readonly Candidate[]): Candidate[] {
  const missing = closedTargets.filter(
    (target) => !headed.some((candidate) => candidate.target === target && candidate.score >= threshold),
  );
  const short = profiles.filter(
    ({ counts, filled, meanLength }) => filled >= 3 && counts.size >= 2 && counts.size <= 30 && meanLength <= 60,
  );
  return missing.flatMap((target) =>
    short.flatMap((profile): Candidate[] => {
      const share = closedShare(profile, target);
      return share >= 0.7 ? [{ profile, target, score: 0.5 + 0.1 * share, reason: 'content' }] : [];
    }),
  );
}

/** Best pairs first; a target that takes one column is given once, a column once. */
function assign(candidates: readonly Candidate[]): Map<number, Candidate> {
  const byColumn = new Map<number, Candidate>();
  const given = new Set<string>();
  const ranked = [...candidates]
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.profile.index - b.profile.index);
  for (const candidate of ranked) {
    if (byColumn.has(candidate.profile.index) || given.has(candidate.target)) continue;
    byColumn.set(candidate.profile.index, candidate);
    if (candidate.target !== 'businessUnit') given.add(candidate.target);
  }
  return byColumn;
}

/** No heading speaks of a title: the first column of short texts that hardly repeat is the best bet. */
function titleByContent(profiles: readonly ColumnProfile[]): Candidate | undefined {
  const rows = profiles[0]?.texts.length ?? 0;
  const profile = profiles.find((column) => {
    const wording = shareOf(column, (text) => isYesNo(text) || isNumeric(text) || isDateLike(text)) < 0.2;
    return wording && column.filled >= 0.8 * rows && column.meanLength >= 6 && column.meanLength <= 150 && distinctShare(column) >= 0.7;
  });
  return profile && { profile, target: 'title', score: 0.4, reason: 'first_distinct_text' };
}

function toGuess({ profile, target, score, reason }: Candidate, level: number | null): ColumnGuess {
  return { index: profile.index, target, level, confidence: Math.round(score * 100) / 100, reason };
}

export function guessColumns(profiles: readonly ColumnProfile[]): ColumnGuess[] {
  const headed = profiles.flatMap(candidatesOf);
  const assigned = assign([...headed, ...candidatesByContent(profiles, headed)]);
  const fallback = [...assigned.values()].some(({ target }) => target === 'title') ? undefined : titleByContent(profiles);
  if (fallback) assigned.set(fallback.profile.index, fallback);
  const units = orderUnitColumns([...assigned.values()].filter(({ target }) => target === 'businessUnit').map(({ profile }) => profile));
  return [...assigned.values()].flatMap((candidate): ColumnGuess[] => {
    if (candidate.target !== 'businessUnit') return [toGuess(candidate, null)];
    const storey = units.indexOf(candidate.profile);
    return storey < 0 ? [] : [toGuess(candidate, storey + 1)];
  });
}
