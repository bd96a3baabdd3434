import { describe, expect, it } from '@jest/globals';
import { sideStatuses, stages, stageStatuses } from '../vocabulary/stages.js';
import { findStageStatus, type StageStatusFacts } from './stage-status.js';
import { checkStopRules } from './stop-rules.js';

const plan = { owner: 'Inès', due: '2027-01-31' };
const poc: StageStatusFacts = { stage: 'poc', verdict: 'remediation', failedRemediations: 0, plan };

describe('correction H, stages: backlog and remediation are statuses', () => {
  it('of an active use case: neither a stage nor a side status', () => {
    const others: readonly string[] = [...stages, ...sideStatuses].map(({ id }) => id);
    expect(stageStatuses.map(({ id }) => id)).toEqual(['backlog', 'remediation']);
    expect(stageStatuses.filter(({ id }) => others.includes(id))).toEqual([]);
  });

  it('the backlog begins after G1, and ends with the stage', () => {
    expect(findStageStatus({ stage: 'triage', passedG1: true })).toMatchObject({ status: 'backlog', lacks: [] });
    expect(findStageStatus({ stage: 'triage', passedG1: false })).toBeUndefined();
    expect(findStageStatus({ stage: 'triage' })).toBeUndefined();
    expect(findStageStatus({ stage: 'idea', passedG1: true })).toBeUndefined();
    expect(findStageStatus({ stage: 'poc', passedG1: true })).toBeUndefined();
  });

  it.each(['poc', 'pilot', 'industrialisation', 'run'] as const)('an evaluation too low puts a %s in remediation', (stage) => {
    expect(findStageStatus({ ...poc, stage })).toMatchObject({ status: 'remediation', lacks: [] });
  });

  it.each(['idea', 'triage', 'retired'] as const)('nothing is evaluated in %s', (stage) => {
    expect(findStageStatus({ ...poc, stage })).toBeUndefined();
  });

  it('only a verdict of remediation does: a missing evaluation asks for nothing', () => {
    for (const verdict of ['continue', 'stop', undefined] as const) expect(findStageStatus({ ...poc, verdict })).toBeUndefined();
  });

  it('a remediation plan has an owner and a due date, and the reason asks for what lacks', () => {
    expect(findStageStatus({ ...poc, plan: undefined })?.lacks).toEqual(['owner', 'due']);
    expect(findStageStatus({ ...poc, plan: { owner: ' ', due: plan.due } })?.lacks).toEqual(['owner']);
    expect(findStageStatus({ ...poc, plan: { owner: plan.owner } })?.lacks).toEqual(['due']);
    expect(findStageStatus(poc)?.reason.en).toContain('under way');
    expect(findStageStatus({ ...poc, plan: {} })?.reason.fr).toContain('rédigez un plan de remédiation');
  });

  it('two cycles at most: then the stop rule speaks, and there is no third', () => {
    for (const [failedRemediations, status] of [
      [undefined, 'remediation'],
      [1, 'remediation'],
      [2, undefined],
      [3, undefined],
    ] as const) {
      expect(findStageStatus({ ...poc, failedRemediations })?.status).toBe(status);
      expect(checkStopRules({ failedRemediations }).triggered).toEqual(status === undefined ? ['remediation'] : []);
    }
    expect(findStageStatus({ ...poc, failedRemediations: 2 }, 3)?.status).toBe('remediation');
  });
});
