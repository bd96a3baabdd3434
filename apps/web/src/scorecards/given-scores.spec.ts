import { describe, expect, it } from '@jest/globals';
import { showScores, toggleHalf } from './given-scores';

const known = (version: number, score: number | null) => ({
  ...{ criterion: 'V1', score, evidence: 'expert' as const, justification: null, assessorId: 'm1', assessorName: 'Inès' },
  ...{ updatedAt: '2026-11-20T09:30:00Z', version },
});
const given = { criterion: 'V1' as const, score: 4, evidence: 'poc' as const, justification: null };

describe('shown scores', () => {
  it('are what was just given, until the page has the version that holds it', () => {
    expect(showScores([known(1, 2)], { V1: given }).get('V1')?.score).toBe(4);
    expect(showScores([known(1, 2)], { V1: { ...given, savedVersion: 2 } }).get('V1')?.score).toBe(4);
    expect(showScores([known(2, 4)], { V1: { ...given, savedVersion: 2 } }).get('V1')?.by?.name).toBe('Inès');
  });

  it('are not hidden by one’s own once somebody scored after it', () => {
    expect(showScores([known(3, 1)], { V1: { ...given, savedVersion: 2 } }).get('V1')?.score).toBe(1);
  });

  it('gain or lose a half point, within the scale and never from nothing', () => {
    expect([2, 2.5, 5, 0, null, undefined].map(toggleHalf)).toEqual([2.5, 2, undefined, 0.5, undefined, undefined]);
  });
});
