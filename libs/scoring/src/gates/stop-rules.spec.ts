import { describe, expect, it } from '@jest/globals';
import { checkStopRules, type StopFacts } from './stop-rules.js';

const healthy: StopFacts = {
  failedRemediations: 1,
  evaluationScore: 40,
  prohibited: 'no',
  unwaivedRedFlags: 0,
  pilotEnded: true,
  attainment: 0.25,
  pilotWeeks: 8,
  adoption: 0.2,
  costPerAnswer: 2,
  valuePerAnswer: 1,
  sponsorAbsentDays: 59,
  cheaperApproachPasses: false,
};

describe('checkStopRules (domain H.4)', () => {
  it('stops nothing at the thresholds themselves', () => {
    expect(checkStopRules(healthy)).toMatchObject({ stop: false, triggered: [], unknown: [] });
    expect(checkStopRules(healthy).rules.every(({ state }) => state === 'clear')).toBe(true);
  });

  it.each([
    ['remediation', { failedRemediations: 2 }],
    ['evaluation', { evaluationScore: 39.9 }],
    ['prohibited', { prohibited: 'yes' }],
    ['prohibited', { unwaivedRedFlags: 1 }],
    ['attainment', { attainment: 0.24 }],
    ['adoption', { adoption: 0.19 }],
    ['cost', { costPerAnswer: 2.01 }],
    ['sponsor', { sponsorAbsentDays: 60 }],
    ['cheaper', { cheaperApproachPasses: true }],
  ] as const)('%s alone is enough: %j', (id, changes) => {
    expect(checkStopRules({ ...healthy, ...changes })).toMatchObject({ stop: true, triggered: [id] });
    expect(checkStopRules(changes)).toMatchObject(
      id === 'attainment' || id === 'adoption' || id === 'cost' ? { stop: false } : { stop: true },
    );
  });

  it.each([
    ['remediation', 'failedRemediations'],
    ['evaluation', 'evaluationScore'],
    ['prohibited', 'prohibited'],
    ['prohibited', 'unwaivedRedFlags'],
    ['attainment', 'pilotEnded'],
    ['attainment', 'attainment'],
    ['adoption', 'pilotWeeks'],
    ['adoption', 'adoption'],
    ['cost', 'costPerAnswer'],
    ['cost', 'valuePerAnswer'],
    ['sponsor', 'sponsorAbsentDays'],
    ['cheaper', 'cheaperApproachPasses'],
  ] as const)('%s is unknown without %s, and stops nothing', (id, key) => {
    expect(checkStopRules({ ...healthy, [key]: undefined })).toMatchObject({ stop: false, unknown: [id] });
  });

  it('what is too early to tell is not due', () => {
    const stateOf = (changes: StopFacts, id: string) =>
      checkStopRules({ ...healthy, ...changes }).rules.find((rule) => rule.id === id)?.state;
    expect(stateOf({ pilotEnded: false, attainment: 0 }, 'attainment')).toBe('not_due');
    expect(stateOf({ pilotWeeks: 7.9, adoption: 0 }, 'adoption')).toBe('not_due');
    expect(stateOf({ prohibited: 'suspected' }, 'prohibited')).toBe('unknown');
    expect(stateOf({ evaluationScore: NaN }, 'evaluation')).toBe('unknown');
    expect(stateOf({ valuePerAnswer: Infinity }, 'cost')).toBe('unknown');
  });

  it('correction H, attainment: the primary KPI alone is read, another one stops nothing', () => {
    const others = { secondaryAttainment: 0, attainments: [0.9, 0], kpis: [{ attainment: 0 }] };
    expect(checkStopRules({ ...healthy, attainment: 0.9, ...others })).toEqual(checkStopRules({ ...healthy, attainment: 0.9 }));
    const { attainment: _, ...unmeasured } = healthy;
    expect(checkStopRules({ ...unmeasured, ...others }).rules.find(({ id }) => id === 'attainment')?.state).toBe('unknown');
    const rule = checkStopRules({ ...healthy, attainment: 0.1 }).rules.find(({ id }) => id === 'attainment');
    expect([rule?.reason.en, rule?.reason.fr]).toEqual([expect.stringContaining('Primary KPI'), expect.stringContaining('KPI principal')]);
  });

  it('records what is not spent', () => {
    expect(checkStopRules({ budget: 100, spent: 30 }).notSpent).toBe(70);
    expect(checkStopRules({ budget: 100, spent: 130 }).notSpent).toBe(0);
    expect([checkStopRules({ budget: 100 }).notSpent, checkStopRules({ spent: 1 }).notSpent]).toEqual([undefined, undefined]);
  });
});
