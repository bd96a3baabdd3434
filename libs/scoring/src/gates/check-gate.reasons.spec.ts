import { describe, expect, it } from '@jest/globals';
import { checkGate } from './check-gate.js';
import { gateConditions } from './gate-conditions.js';
import { gateIds, type GateFacts } from './gate-evidence.js';
import { defaultGatePolicy } from './gate-policy.js';
import { gateProblem } from './gate-problems.js';
import { gateTexts } from './gate-texts.js';

describe('a gate', () => {
  it.each(gateIds)('%s asks for its own criteria and for no other', (gate) => {
    const wanted = defaultGatePolicy.criteria.filter((criterion) => criterion.gate === gate).map(({ id }) => id);
    expect(
      checkGate(gate, {})
        .criteria.map(({ id }) => id)
        .sort(),
    ).toEqual([...wanted].sort());
  });

  it('a signature without a name, a day or a decision is missing', () => {
    const role = defaultGatePolicy.signatories.G2[0] ?? '';
    const complete = { on: '2026-11-22', by: 'A', decision: 'go' } as const;
    for (const name of ['on', 'by', 'decision']) {
      const { signatures } = checkGate('G2', { signatures: { [role]: { ...complete, [name]: undefined } } });
      expect(signatures[0]?.state).toBe('missing');
    }
    expect(checkGate('G2', { signatures: { [role]: { ...complete, by: ' ' } } }).signatures[0]?.state).toBe('missing');
    expect(checkGate('G2', { signatures: { [role]: complete } }).signatures[0]?.state).toBe('signed');
  });

  it('a document that is not there, not dated or not owned says which', () => {
    const criterion = defaultGatePolicy.criteria.find(({ measure, when }) => measure === undefined && when === undefined);
    const reasonWith = (document?: object) =>
      checkGate(criterion?.gate ?? 'G0', { documents: { [criterion?.id ?? '']: document } }).criteria.find(({ id }) => id === criterion?.id)
        ?.reason;
    expect(reasonWith()).toEqual(gateTexts.noDocument);
    expect(reasonWith({ owner: 'A' })).toEqual(gateTexts.noDate);
    expect(reasonWith({ on: '2026-11-22', owner: ' ' })).toEqual(gateTexts.noOwner);
    expect(reasonWith({ on: '2026-11-22', owner: 'A' })).toEqual(gateTexts.evidenced);
  });
});

describe('a condition', () => {
  const when = (id: keyof typeof gateConditions, facts: GateFacts) => gateConditions[id].holds(facts);

  it('is unknown while what it reads is', () => {
    for (const id of Object.keys(gateConditions) as (keyof typeof gateConditions)[]) expect([id, when(id, {})]).toEqual([id, 'unknown']);
    expect(when('generative', { approach: 'undetermined' })).toBe('unknown');
    expect(when('pocOnPersonalData', { personalData: true })).toBe('unknown');
    expect(when('gatedPublic', { exposure: 'public' })).toBe('unknown');
  });

  it('holds for a generative approach or an assistant, in front of the public where that is gated', () => {
    expect([when('generative', { approach: 'assistant_shelf' }), when('generative', { approach: 'genai_rag' })]).toEqual(['yes', 'yes']);
    expect(when('generative', { approach: 'ml_reco' })).toBe('no');
    const facing = { approach: 'genai_rag', exposure: 'public' } as const;
    expect([when('gatedPublic', facing), when('gatedPublic', { ...facing, customerFacing: 'gated' })]).toEqual(['yes', 'yes']);
    expect([when('gatedPublic', { ...facing, customerFacing: 'allowed' }), when('gatedPublic', { ...facing, exposure: 'staff' })]).toEqual([
      'no',
      'no',
    ]);
  });

  it('tells what to answer while it is unknown and the criterion unmet', () => {
    for (const gate of gateIds) {
      const found = checkGate(gate, {}).criteria;
      for (const { id, when: condition } of defaultGatePolicy.criteria.filter((criterion) => criterion.gate === gate)) {
        const reason = found.find((one) => one.id === id)?.reason;
        if (condition !== undefined) expect([id, reason]).toEqual([id, gateConditions[condition].ask]);
      }
    }
  });
});

describe('a measure', () => {
  const reason = (gate: 'G1' | 'G3' | 'G4', id: string, facts: GateFacts) =>
    checkGate(gate, { facts }).criteria.find((one) => one.id === id)?.reason;

  it('of an indicator needs a sample of one at least', () => {
    const primaryKpi = { baseline: 40, target: 20, actual: 30 };
    expect(reason('G4', 'G4.kpi', { primaryKpi: { ...primaryKpi, n: 0 } })).toEqual(gateTexts.sampleMissing);
    expect(reason('G4', 'G4.kpi', { primaryKpi: { ...primaryKpi, n: 1 } })?.en).toBe('50% of the target');
  });

  it('that is missing or no number is not measured', () => {
    for (const evaluationScore of [undefined, NaN, Infinity])
      expect(reason('G4', 'G4.evaluation', { evaluationScore })).toEqual(gateTexts.notMeasured);
  });

  it('of a review tells the months in both languages', () => {
    const found = checkGate('G6', { facts: { monthsSinceReview: 7 } }).criteria.find(({ id }) => id === 'G6.period');
    expect(found?.reason).toEqual({ en: '7 months since the last one', fr: '7 mois depuis la dernière' });
  });

  it('lists what lacks a waiver, in both languages', () => {
    const found = reason('G3', 'G3.red_flags', { redFlags: ['R1', 'R2', 'R5'], waivers: ['R2'] });
    expect(found).toEqual({ en: 'no waiver: R1, R5', fr: 'sans dérogation\u00a0: R1, R5' });
  });
});

it('a problem of a policy is told with its place', () => {
  expect(gateProblem('gate_empty', 'gates.G7').message.en).toBe('gates.G7: This gate asks for nothing. Give it a criterion.');
});
