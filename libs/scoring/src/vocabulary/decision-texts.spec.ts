import { describe, expect, it } from '@jest/globals';
import * as scoring from '../index.js';
import { textsIn } from '../testing/localised-texts.js';
import { goldenTriage } from '../testing/golden-triage.js';

const policy = scoring.defaultHostingPolicy;
const modifiers = scoring.modifierIds;

/** What the data say, and what results say of them. */
const spoken = [
  scoring.defaultTriageRules,
  goldenTriage.cases.map(({ answers }) => scoring.proposeTriage({ answers })),
  scoring.validateTriageRules({ ...scoring.defaultTriageRules, questions: [], sobrietyOrder: [] }),
  scoring.validateTriageAnswers({ task: 'sing', colour: 'red' }),
  policy,
  scoring.hostingMeasures,
  (['L0', 'L1', 'L2', 'L3'] as const).map((level) => scoring.assessHosting({ level, modifiers, lineageDue: true, stateBody: true })),
  scoring.assessHosting({ level: 'L1', modifiers: ['F-R1'], allowedCountries: ['MA'], countries: { H4: ['FR'] } }),
  scoring.assessHosting({}),
  scoring.validateHostingPolicy({ ...policy, options: [] }),
  scoring.aiActQuestions,
  scoring.aiActCalendar,
  scoring.aiActDocuments,
  [scoring.aiActClasses, scoring.annex3Points, scoring.prohibitedPractices, scoring.legalMark],
  [scoring.dpiaCriteria, scoring.article35Cases, scoring.gdprDuties],
  scoring.annex3Points.map(({ id }) => scoring.classifyAiAct({ annex3: id, builds: true, interacts_public: true, modifies_gpai: true })),
  scoring.classifyAiAct({ art5: 'f' }),
  scoring.classifyAiAct({ ai_system: false, approach: 'ml_optim' }),
  scoring.applicableDates(scoring.classifyAiAct({ annex3: '5b' }), { placedOn: '2026-01-01' }),
  scoring.validateAiActAnswers({ annex3: '9', builds: 3, compute_ratio: -1, approach: 3, colour: 'red' }),
  scoring.assessDpia({ personal_data: true, art35_3: true, cnil_list: true, criteria: { evaluation: true } }),
  scoring.defaultGatePolicy,
  scoring.gateIds.map((gate) => scoring.checkGate(gate, { facts: { trainedShare: 0.645, prohibited: 'suspected', redFlags: ['R5'] } })),
  scoring.validateGatePolicy({ ...scoring.defaultGatePolicy, criteria: [] }),
  scoring.checkStopRules({}),
  scoring.findStageStatus({ stage: 'triage', passedG1: true }),
  scoring.findStageStatus({ stage: 'poc', verdict: 'remediation' }),
  scoring.findStageStatus({ stage: 'poc', verdict: 'remediation', plan: { owner: 'Inès', due: '2027-01-31' } }),
  [scoring.evaluationHeadings, scoring.selfReportCaution, scoring.hallucinationThreshold({ gate: 'G3' })],
];

describe('the texts of the decision rules', () => {
  it('are written in both languages', () => {
    const french = textsIn(spoken, 'fr');
    const english = textsIn(spoken, 'en');
    expect(french.length).toBe(english.length);
    for (const text of [...french, ...english]) expect(text.trim()).not.toBe('');
  });

  it('French keeps its signs with the word before: U+202F before ; ! ?, U+00A0 before : and %', () => {
    for (const text of textsIn(spoken, 'fr')) expect(text).not.toMatch(/(?<!\u202f)[;!?]|(?<!\u00a0)[%]|(?<!\u00a0)[:](?=\s)|'/);
  });

  it('English does not put spaces before its signs', () => {
    for (const text of textsIn(spoken, 'en')) expect(text).not.toMatch(/\s[;:!?%]|[\u202f\u00a0]/);
  });
});
