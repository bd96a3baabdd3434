import { describe, expect, it } from '@jest/globals';
import { exceededMedian, footOf } from './card-foot';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const norm = { median: 10, count: 8 };
const ago = (days: number) => new Date(NOW - days * 86_400_000).toISOString();
type Facts = Parameters<typeof footOf>[0];
const score = (given: { assessed?: number; redFlags?: string[] }) =>
  ({ assessed: 21, criteria: 23, redFlags: [], ...given }) as unknown as NonNullable<Facts['score']>;
const facts = (given: Partial<Facts>): Facts => ({
  stage: 'idea',
  status: null,
  stageEnteredAt: ago(3),
  targetDate: null,
  probableDuplicateOf: null,
  hasNeed: true,
  ownerName: 'Inès Kerbrat',
  approach: null,
  score: null,
  ...given,
});
const foot = (given: Partial<Facts>) => footOf(facts(given), exceededMedian(facts(given), norm, NOW), '2026-11-22', NOW);

describe('the foot line of a card', () => {
  it('an idea says which case it resembles, else what its description lacks', () => {
    expect(foot({ probableDuplicateOf: 'TE-12' })).toEqual({ kind: 'duplicate', reference: 'TE-12' });
    expect(foot({ hasNeed: false })).toEqual({ kind: 'needMissing' });
    expect(foot({ ownerName: null })).toEqual({ kind: 'ownerMissing' });
    expect(foot({})).toEqual({ kind: 'toTriage' });
  });

  it('a case in triage says its approach, or that one is to be proposed', () => {
    expect(foot({ stage: 'triage', approach: 'bi' })).toEqual({ kind: 'approach', approach: 'bi' });
    expect(foot({ stage: 'triage' })).toEqual({ kind: 'approachMissing' });
  });

  it('a PoC says how many criteria are scored, and never takes none for zero', () => {
    expect(foot({ stage: 'poc', score: score({}) })).toEqual({ kind: 'assessed', assessed: 21, criteria: 23 });
    expect(foot({ stage: 'poc', score: score({ assessed: 23 }) })).toEqual({ kind: 'complete' });
    expect(foot({ stage: 'poc' })).toEqual({ kind: 'scoringToStart' });
  });

  it('a red flag comes before lateness, and a side status before both', () => {
    const late = { stage: 'poc' as const, stageEnteredAt: ago(40), score: score({ redFlags: ['R5'] }) };
    expect(foot(late)).toEqual({ kind: 'redFlag', criteria: ['R5'] });
    expect(foot({ ...late, status: 'parked' })).toEqual({ kind: 'status', status: 'parked', level: 'calm' });
  });

  it('a case that waits more than twice the median says so; one in run does not', () => {
    expect(foot({ stage: 'poc', stageEnteredAt: ago(21) })).toEqual({ kind: 'waits', days: 21, median: 10 });
    expect(foot({ stage: 'run', stageEnteredAt: ago(400) })).toEqual({ kind: 'scoringToStart' });
  });

  it('a target date is passed the day after', () => {
    expect(foot({ stage: 'pilot', targetDate: '2026-11-21' })).toEqual({ kind: 'overdue', day: '2026-11-21' });
    expect(foot({ stage: 'pilot', targetDate: '2026-11-22' }).kind).toBe('scoringToStart');
  });
});
