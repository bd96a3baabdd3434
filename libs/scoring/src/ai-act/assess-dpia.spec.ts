import { describe, expect, it } from '@jest/globals';
import { assessDpia, type DpiaAnswers } from './assess-dpia.js';
import { classifyAiAct } from './classify-ai-act.js';
import { legalMark } from './legal-mark.js';

const outcome = (answers: DpiaAnswers, classification?: Parameters<typeof assessDpia>[1]) => {
  const { outcome: found, dpia, provisional } = assessDpia(answers, classification);
  return [found, dpia, provisional];
};

describe('corrections 2.5: four rows beside the class', () => {
  it('K24 credit scoring: high risk, a case of art. 35(3): required', () => {
    const classification = classifyAiAct({ builds: true, annex3: '5b', profiling: true });
    const answers = { personal_data: true, art35_3: true, criteria: { evaluation: true, prevents_right: true } };
    expect([classification.class, ...outcome(answers, classification)]).toEqual(['high_risk_annex3', 'required', true, false]);
    expect(outcome({ personal_data: true }, classification)).toEqual(['required', true, false]);
  });

  it('K28 insurance fraud: minimal under the AI Act, and a DPIA all the same (profiling, exclusion from a contract)', () => {
    const classification = classifyAiAct({ builds: true });
    const answers = { personal_data: true, criteria: { evaluation: true, matching: true, prevents_right: true } };
    expect([classification.class, ...outcome(answers, classification)]).toEqual(['minimal', 'required_unless_justified', true, false]);
  });

  it('K14 claims files: generative on personal data at large scale makes two criteria', () => {
    const classification = classifyAiAct({ builds: true });
    const answers = { personal_data: true, generative: true, criteria: { large_scale: true } };
    expect([classification.class, ...outcome(answers, classification)]).toEqual(['minimal', 'required_unless_justified', true, false]);
    expect(assessDpia(answers).met).toEqual(['large_scale', 'innovative_use']);
  });

  it('K17 meeting minutes: innovative use alone is one criterion, recommended', () => {
    const classification = classifyAiAct({});
    const answers = { personal_data: true, generative: true };
    expect([classification.class, ...outcome(answers, classification)]).toEqual(['minimal', 'recommended', false, false]);
    expect(outcome({ ...answers, criteria: { vulnerable: true } })).toEqual(['required_unless_justified', true, false]);
  });
});

describe('corrections 2.5: the formula', () => {
  it('without personal data, or on the exemption list, nothing is required', () => {
    expect(outcome({ personal_data: false, art35_3: true, cnil_list: true })).toEqual(['not_required', false, false]);
    expect(outcome({ personal_data: true, cnil_list: true, cnil_exemption: true })).toEqual(['not_required', false, false]);
    expect(assessDpia({ personal_data: false }).reasons[0]?.en).toBe('No personal data');
    expect(assessDpia({ personal_data: true, cnil_exemption: true }).reasons[0]?.en).toContain('needs no DPIA');
  });

  it.each(['art35_3', 'cnil_list'] as const)('%s alone requires it', (key) => {
    expect(outcome({ personal_data: true, [key]: true, justification: 'none needed' })).toEqual(['required', true, false]);
  });

  it('two criteria require it unless a written justification says why not; one recommends it', () => {
    const two = { personal_data: true, criteria: { evaluation: true, monitoring: true } };
    expect(outcome(two)).toEqual(['required_unless_justified', true, false]);
    expect(outcome({ ...two, justification: ' ' })).toEqual(['required_unless_justified', true, false]);
    expect(outcome({ ...two, justification: 'Two hundred persons, dated study' })).toEqual(['justified_without', false, false]);
    expect(outcome({ personal_data: true, criteria: { evaluation: true } })).toEqual(['recommended', false, false]);
    expect(outcome({ personal_data: true })).toEqual(['not_required', false, false]);
  });

  it('generative AI is an innovative use by default, overridden with a reason only', () => {
    const generative = { personal_data: true, generative: true };
    expect(assessDpia(generative).met).toEqual(['innovative_use']);
    expect(assessDpia({ ...generative, criteria: { innovative_use: false } }).met).toEqual(['innovative_use']);
    expect(assessDpia({ ...generative, mature_use_reason: 'In service since 2022' }).met).toEqual([]);
  });

  it('what is unknown never relieves, and says what decides', () => {
    expect(assessDpia({ art35_3: true })).toMatchObject({ outcome: 'required', provisional: true, deciding: ['personal_data'] });
    expect(assessDpia({ personal_data: true, cnil_list: 'unknown' })).toMatchObject({
      outcome: 'required',
      provisional: true,
      deciding: ['cnil_list'],
    });
    expect(assessDpia({ personal_data: true, criteria: { evaluation: true, matching: 'unknown' } })).toMatchObject({
      outcome: 'required',
      provisional: true,
      deciding: ['matching'],
      possible: ['matching'],
    });
    expect(assessDpia({ personal_data: true, art35_3: true, cnil_exemption: 'unknown' })).toMatchObject({
      outcome: 'required',
      provisional: true,
      deciding: ['cnil_exemption'],
    });
    expect(outcome({ personal_data: true, art35_3: true, cnil_list: 'unknown' })).toEqual(['required', true, false]);
    expect(outcome({ personal_data: true }, classifyAiAct({ annex3: 'unknown' }))).toEqual(['required', true, true]);
  });
});

describe('what the GDPR asks for besides', () => {
  it('always the basis, the information, the record and the opinion of the DPO', () => {
    const answers = { personal_data: true, processor: false };
    expect(assessDpia(answers).duties).toEqual(['lawful_basis', 'information', 'record', 'dpo_advice']);
    expect(assessDpia({ ...answers, personal_data: false }).duties).toEqual([]);
  });

  it('the processor contract, art. 22 and art. 36 when they are concerned', () => {
    const all = { personal_data: true, processor: true, residual_risk_high: true, criteria: { automated_decision: true } } as const;
    expect(assessDpia(all).duties.slice(4)).toEqual(['processor_contract', 'automated_decision', 'prior_consultation']);
    expect(assessDpia(all).mark).toBe(legalMark);
  });
});
