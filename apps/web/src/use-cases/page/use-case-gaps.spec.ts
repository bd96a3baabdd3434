import { describe, expect, it } from '@jest/globals';
import { findGaps, type GapFacts } from './use-case-gaps';

const idea: GapFacts = {
  stage: 'idea',
  status: null,
  need: 'Answer tenders faster',
  businessUnitId: 'u1',
  requesterName: 'Malo',
  ownerName: null,
  sponsorName: null,
  dataLevel: null,
  approach: null,
  sourcing: null,
  targetDate: null,
  probableDuplicateOf: null,
  score: null,
};

describe('findGaps', () => {
  it('an idea needs only what its requester knows', () => {
    expect(findGaps(idea)).toMatchObject({ missing: [], met: ['need', 'businessUnit', 'requestedBy'], nextStage: 'triage' });
  });

  it('a later stage still needs what an earlier one did', () => {
    const { missing } = findGaps({ ...idea, stage: 'triage', need: null, approach: 'bi' });
    expect(missing).toEqual(['need', 'owner', 'dataLevel', 'sourcing', 'scores']);
  });

  it('an undetermined approach is still to be chosen', () => {
    expect(findGaps({ ...idea, stage: 'triage', approach: 'undetermined' }).missing).toContain('approach');
  });

  it('scores are there when every criterion is assessed', () => {
    const score = { assessed: 22, criteria: 23, redFlags: [] };
    expect(findGaps({ ...idea, stage: 'triage', score }).missing).toContain('scores');
    expect(findGaps({ ...idea, stage: 'triage', score: { ...score, assessed: 23 } }).met).toContain('scores');
  });

  it('a status stands before red flags, and these before a likeness', () => {
    const score = { assessed: 3, criteria: 23, redFlags: ['R4'] };
    const { blockers } = findGaps({ ...idea, status: 'parked', probableDuplicateOf: 'TE-2', score });
    expect(blockers).toEqual(['status', 'redFlags', 'duplicate']);
  });

  it('asks nothing of a case that has left service', () => {
    expect(findGaps({ ...idea, stage: 'retired', need: null })).toMatchObject({ missing: [], met: [] });
  });

  it('asks nothing of a rejected case, and still asks a parked one, which may come back', () => {
    expect(findGaps({ ...idea, status: 'rejected', need: null })).toMatchObject({ missing: [], nextStage: undefined });
    expect(findGaps({ ...idea, status: 'parked', need: null })).toMatchObject({ missing: ['need'], nextStage: 'triage' });
  });

  it('nothing comes after run', () => {
    expect(findGaps({ ...idea, stage: 'run' }).nextStage).toBeUndefined();
    expect(findGaps({ ...idea, stage: 'retired' }).nextStage).toBeUndefined();
  });
});
