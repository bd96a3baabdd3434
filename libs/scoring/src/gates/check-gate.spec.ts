import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkGate } from './check-gate.js';
import { decimal, percent } from './figures.js';
import { gateIds, type GateEvidence, type GateFacts, type GateId, type Signature } from './gate-evidence.js';
import { defaultGatePolicy, type GatePolicy } from './gate-policy.js';
import { validateGatePolicy } from './validate-gate-policy.js';

const signed: Signature = { on: '2026-11-22', by: 'A. Martin', decision: 'go' };
const paper = { on: '2026-11-20', owner: 'B. Durand' };

/** Everything that can be asked for, for a generative case facing the public on personal data in a bank. */
const facts: GateFacts = {
  need: 'Answer tenders faster',
  requester: 'C. Petit',
  entity: 'Retail',
  businessFunction: 'Sales',
  population: '200 sales staff',
  missingAnswers: [],
  prohibited: 'no',
  dataLevel: 'L2',
  approach: 'genai_rag',
  triageConfidence: 50,
  axes: { V: 60, F: 60, R: 60, S: 0 },
  coverage: { V: 0.6, F: 1, R: 1, S: 1 },
  primaryKpi: { baseline: 40, target: 20, actual: 30, n: 120 },
  hostingFeasible: true,
  aiActClass: 'transparency',
  pocData: 'real',
  personalData: true,
  exposure: 'public',
  errorCost: 'medium',
  humanReview: 'always',
  hallucinations: { errors: 0, n: 200 },
  costPerAnswer: 0.02,
  energyPerAnswer: 0.001,
  redFlags: ['R5'],
  waivers: ['R5'],
  tellsPersons: 'yes',
  fria: 'yes',
  pilotWeeks: 4,
  pilotUsers: 30,
  evaluationScore: 60,
  adoption: 0.2,
  trainedShare: 0.8,
  readiness: { technology: true, regulation: true, go_to_market: true, offer: true, follow_up: true, finance: true },
  financialEntity: true,
  criticalFunction: false,
  benefitRealised: -10,
  monthsSinceReview: 6,
};
const papers = Object.fromEntries(defaultGatePolicy.criteria.map(({ id }) => [id, paper]));
const signatures = (gate: GateId) => Object.fromEntries(defaultGatePolicy.signatories[gate].map((role) => [role, signed]));
const full = (gate: GateId, changes: GateFacts = {}): GateEvidence => ({
  facts: { ...facts, ...changes },
  documents: papers,
  signatures: signatures(gate),
});
const without = (gate: GateId, id: string, document?: object): GateEvidence => ({
  ...full(gate),
  documents: { ...papers, [id]: document },
});
const criterion = (gate: GateId, id: string, evidence: GateEvidence) => {
  const found = checkGate(gate, evidence).criteria.find((one) => one.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
};
const state = (gate: GateId, id: string, evidence: GateEvidence) => criterion(gate, id, evidence).state;

describe('a gate', () => {
  it.each(gateIds)('%s passes with everything it asks for, at the thresholds themselves', (gate) => {
    const result = checkGate(gate, full(gate));
    expect([result.unmet, result.missingSignatures, result.passed]).toEqual([[], [], true]);
  });

  it.each(gateIds)('%s without anything meets nothing', (gate) => {
    const result = checkGate(gate, {});
    expect([result.passed, result.criteria.every(({ state: one }) => one === 'unmet'), result.missingSignatures]).toEqual([
      false,
      true,
      defaultGatePolicy.signatories[gate],
    ]);
  });

  it.each(
    defaultGatePolicy.criteria
      .filter(({ id, measure }) => measure === undefined && id !== 'G1.route')
      .map(({ gate, id }) => [id, gate] as const),
  )('%s is explicit, dated and has an owner', (id, gate) => {
    expect(criterion(gate, id, without(gate, id)).reason.en).toBe('no evidence');
    expect(criterion(gate, id, without(gate, id, { owner: 'B' })).reason.en).toBe('evidence without a date');
    expect(criterion(gate, id, without(gate, id, { on: '2026-11-20', owner: ' ' })).reason.en).toBe('evidence without an owner');
    expect(checkGate(gate, without(gate, id)).unmet).toEqual([id]);
    expect(criterion(gate, id, full(gate))).toMatchObject({ state: 'met', owner: 'B. Durand', on: '2026-11-20' });
  });

  it('shows the unmet ones first', () => {
    expect(checkGate('G5', without('G5', 'G5.rollback')).criteria.map(({ id }) => id)[0]).toBe('G5.rollback');
  });

  it('a signature has a day and a name; a refusal is no missing signature', () => {
    const signing = (sponsor: Signature) => checkGate('G5', { ...full('G5'), signatures: { it_operations: signed, sponsor } });
    expect(signing({ ...signed, decision: 'no_go' })).toMatchObject({ passed: false, missingSignatures: [] });
    for (const partial of [
      { ...signed, on: undefined },
      { ...signed, by: ' ' },
      { ...signed, decision: undefined },
    ]) {
      expect(signing(partial)).toMatchObject({ passed: false, missingSignatures: ['sponsor'] });
    }
  });

  it('G4 is signed by HR, cyber and data beside the steering committee', () => {
    expect(defaultGatePolicy.signatories.G4).toEqual(['steering_committee', 'hr', 'cyber', 'data']);
  });
});

describe('what is measured', () => {
  it.each([
    ['G0', 'G0.need', { need: ' ' }, 'to complete'],
    ['G0', 'G0.requester', { requester: undefined }, 'to complete'],
    ['G0', 'G0.entity', { entity: '' }, 'to complete'],
    ['G0', 'G0.function', { businessFunction: undefined }, 'to complete'],
    ['G0', 'G0.population', { population: undefined }, 'to complete'],
    ['G1', 'G1.answers', { missingAnswers: ['task', 'input'] }, 'missing: task, input'],
    ['G1', 'G1.answers', { missingAnswers: undefined }, 'to complete'],
    ['G1', 'G1.art5', { prohibited: 'suspected' }, 'suspected: legal opinion expected'],
    ['G1', 'G1.art5', { prohibited: 'yes' }, 'prohibited'],
    ['G1', 'G1.art5', { prohibited: undefined }, 'to complete'],
    ['G1', 'G1.level', { dataLevel: undefined }, 'to complete'],
    ['G1', 'G1.triage', { approach: 'undetermined' }, 'to complete'],
    ['G2', 'G2.axes', { axes: { V: 60, F: 60, R: undefined } }, 'missing: R, S'],
    ['G2', 'G2.coverage', { coverage: { V: 0.5, F: 1, R: 1, S: 1 } }, '50%, 60% needed'],
    ['G2', 'G2.coverage', { coverage: { V: 1, F: 1, R: 1 } }, 'not measured'],
    ['G2', 'G2.baseline', { primaryKpi: { target: 20 } }, 'not measured'],
    ['G2', 'G2.hosting', { hostingFeasible: false }, 'to complete'],
    ['G2', 'G2.ai_act', { aiActClass: undefined }, 'to complete'],
    ['G2', 'G2.poc_data', { pocData: undefined }, 'to complete'],
    ['G3', 'G3.hallucination', { hallucinations: { errors: 4, n: 100 } }, '9.8% at most, 5% allowed'],
    ['G3', 'G3.hallucination', { hallucinations: undefined }, 'not measured'],
    ['G3', 'G3.cost', { costPerAnswer: NaN }, 'not measured'],
    ['G3', 'G3.energy', { energyPerAnswer: undefined }, 'not measured'],
    ['G3', 'G3.red_flags', { redFlags: ['R5', 'R2'] }, 'no waiver: R2'],
    ['G3', 'G3.red_flags', { redFlags: undefined }, 'to complete'],
    ['G4', 'G4.weeks', { pilotWeeks: 3.5 }, '3.5, 4 needed'],
    ['G4', 'G4.size', { pilotUsers: 29, pilotRequests: 499 }, '29, 30 needed'],
    ['G4', 'G4.evaluation', { evaluationScore: 59.9 }, '59.9, 60 needed'],
    ['G4', 'G4.hallucination', { hallucinations: { errors: 0, n: 188 } }, '2% at most, 2% allowed'],
    ['G4', 'G4.adoption', { adoption: 0.19 }, '19%, 20% needed'],
    ['G4', 'G4.kpi', { primaryKpi: { baseline: 40, target: 20, actual: 30 } }, 'sample size missing'],
    ['G4', 'G4.kpi', { primaryKpi: { baseline: 40, target: 40, actual: 30, n: 5 } }, 'not measured'],
    [
      'G4',
      'G4.readiness',
      { readiness: { technology: true, finance: false } },
      'missing: regulation, go_to_market, offer, follow_up, finance',
    ],
    ['G4', 'G4.dora_critical', { criticalFunction: undefined }, 'to complete'],
    ['G5', 'G5.trained', { trainedShare: 0.64 }, '64%, 80% needed'],
    ['G6', 'G6.period', { monthsSinceReview: 7 }, '7 months since the last one'],
    ['G6', 'G6.period', { monthsSinceReview: undefined }, 'to complete'],
    ['G6', 'G6.benefit', { benefitRealised: undefined }, 'not measured'],
  ] as const)('%s: %s is unmet with %j, and says "%s"', (gate, id, changes, reason) => {
    const found = criterion(gate, id, full(gate, changes as GateFacts));
    expect([found.state, found.reason.en]).toEqual(['unmet', reason]);
  });

  it('shows the figure and the one it takes', () => {
    expect(criterion('G5', 'G5.trained', full('G5', { trainedShare: 0.64 }))).toMatchObject({
      measured: 0.64,
      required: 0.8,
      reason: { fr: '64\u00a0%, il en faut 80\u00a0%' },
    });
    expect(criterion('G4', 'G4.kpi', full('G4')).reason.en).toBe('50% of the target');
  });

  it('G1: below 50 a decision of the committee passes, dated and signed', () => {
    const low = full('G1', { triageConfidence: 49 });
    expect(state('G1', 'G1.confidence', low)).toBe('met');
    const alone = { ...low, documents: { ...papers, 'G1.confidence': undefined } };
    expect(criterion('G1', 'G1.confidence', alone)).toMatchObject({ state: 'unmet', measured: 49, required: 50 });
    expect(state('G1', 'G1.confidence', { ...low, documents: { 'G1.confidence': { on: '2026-11-20' } } })).toBe('unmet');
    expect(state('G1', 'G1.confidence', { ...low, documents: { 'G1.confidence': { owner: 'B' } } })).toBe('unmet');
  });

  it('G4: 30 users or 500 requests', () => {
    expect(state('G4', 'G4.size', full('G4', { pilotUsers: undefined, pilotRequests: 500 }))).toBe('met');
    expect(state('G4', 'G4.size', full('G4', { pilotUsers: 30, pilotRequests: 1 }))).toBe('met');
  });
});

describe('what is asked for only then', () => {
  it.each([
    ['G1', 'G1.route', { approach: 'genai_rag' }, { approach: 'bi' }],
    ['G2', 'G2.dpia', { pocData: 'synthetic' }, { pocData: undefined }],
    ['G2', 'G2.dpia', { personalData: false }, { personalData: undefined }],
    ['G2', 'G2.dpo', { personalData: false }, {}],
    ['G3', 'G3.hallucination', { approach: 'ml_reco', hallucinations: undefined }, { approach: undefined, hallucinations: undefined }],
    ['G3', 'G3.notice', { tellsPersons: 'no' }, { tellsPersons: 'unknown' }],
    ['G3', 'G3.fria', { fria: 'no' }, { fria: undefined }],
    ['G3', 'G3.independent', { customerFacing: 'allowed' }, { customerFacing: undefined }],
    ['G3', 'G3.independent', { exposure: 'staff' }, { exposure: undefined }],
    ['G3', 'G3.independent', { approach: 'ml_reco' }, {}],
    ['G4', 'G4.dora_register', { financialEntity: false }, { financialEntity: undefined }],
  ] as const)('%s: %s is not concerned with %j, and is with %j', (gate, id, off, on) => {
    const bare = (changes: object): GateEvidence => ({ facts: { ...facts, ...changes }, documents: {} });
    expect(state(gate, id, bare(off))).toBe('not_applicable');
    expect(state(gate, id, bare(on))).toBe('unmet');
  });

  it('while it is not known, it says what to answer', () => {
    const asked = criterion('G3', 'G3.independent', { facts: { ...facts, exposure: undefined } });
    expect(asked.reason.en).toBe('say who receives the result (T09)');
    expect(state('G3', 'G3.independent', full('G3', { exposure: undefined }))).toBe('met');
  });

  it('the works council is informed and consulted before a pilot, or the reason is written', () => {
    expect(state('G3', 'G3.works_council', without('G3', 'G3.works_council', { ...paper, reason: 'No employee concerned' }))).toBe('met');
    expect(state('G3', 'G3.security', without('G3', 'G3.security', { ...paper, reason: 'No time' }))).toBe('unmet');
  });

  it('what does not apply does not keep the gate shut', () => {
    const result = checkGate('G3', { ...full('G3', { fria: 'no' }), documents: { ...papers, 'G3.fria': undefined } });
    expect(result.passed).toBe(true);
  });
});

describe('properties', () => {
  it('a fact or a document more never closes a gate that facts left open', () => {
    fc.assert(
      fc.property(fc.constantFrom(...gateIds), fc.subarray(Object.keys(papers)), (gate, ids) => {
        const documents = Object.fromEntries(ids.map((id) => [id, paper]));
        const fewer = checkGate(gate, { ...full(gate), documents });
        expect(fewer.unmet.every((id) => !ids.includes(id))).toBe(true);
        expect(checkGate(gate, full(gate)).unmet).toEqual([]);
      }),
    );
  });
});

describe('figures in a sentence', () => {
  it('have one decimal at most, rounded half up, with the comma in French', () => {
    expect([decimal(3.25), decimal(4), decimal(-0.04)]).toEqual([
      { en: '3.3', fr: '3,3' },
      { en: '4', fr: '4' },
      { en: '0', fr: '0' },
    ]);
    expect(percent(0.1235)).toEqual({ en: '12.4%', fr: '12,4\u00a0%' });
  });
});

describe('validateGatePolicy', () => {
  const found = (changes: Partial<GatePolicy>) =>
    validateGatePolicy({ ...defaultGatePolicy, ...changes }).map(({ code, path }) => [code, path]);
  const changed = (id: string, changes: object) => ({
    criteria: defaultGatePolicy.criteria.map((one) => (one.id === id ? { ...one, ...changes } : one)),
  });

  it('finds nothing to say about the default policy', () => {
    expect(found({})).toEqual([]);
  });

  it('refuses a gate that asks for nothing, or that nobody signs', () => {
    expect(found({ criteria: defaultGatePolicy.criteria.filter(({ gate }) => gate !== 'G7') })).toEqual([['gate_empty', 'gates.G7']]);
    expect(found({ signatories: { ...defaultGatePolicy.signatories, G6: [] } })).toEqual([['signatories_missing', 'signatories.G6']]);
  });

  it('refuses what does not exist, twice the same, and a name in one language', () => {
    expect(found(changed('G3.cost', { measure: 'luck' }))).toEqual([['measure_unknown', 'criteria.G3.cost.measure']]);
    expect(found(changed('G3.fria', { when: 'sunday' }))).toEqual([['condition_unknown', 'criteria.G3.fria.when']]);
    expect(found(changed('G3.cost', { gate: 'G8' }))).toEqual([['gate_unknown', 'criteria.G3.cost.gate']]);
    expect(found(changed('G3.cost', { id: 'G3.energy' }))).toEqual([['criterion_repeated', 'criteria.G3.energy']]);
    expect(found(changed('G3.cost', { name: { en: 'cost', fr: '' } }))).toEqual([['text_missing', 'criteria.G3.cost.name']]);
  });

  it('refuses a threshold outside its scale, in both languages', () => {
    const thresholds = { ...defaultGatePolicy.thresholds, trainedShare: 80, pilotWeeks: -1, coverage: NaN };
    expect(found({ thresholds })).toEqual([
      ['threshold_invalid', 'thresholds.coverage'],
      ['threshold_invalid', 'thresholds.trainedShare'],
      ['threshold_invalid', 'thresholds.pilotWeeks'],
    ]);
    expect(validateGatePolicy({ ...defaultGatePolicy, thresholds })[0]?.message.fr).toBe(
      'thresholds.coverage\u00a0: Ce seuil sort de son échelle. Corrigez-le.',
    );
  });
});
