import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { yesNoKeys, type AiActAnswers } from './ai-act-answers.js';
import { aiActClasses, annex3Points, prohibitedPractices } from './ai-act-lists.js';
import { aiActQuestions } from './ai-act-questions.js';
import { classifyAiAct } from './classify-ai-act.js';
import { legalMark } from './legal-mark.js';
import { validateAiActAnswers } from './validate-ai-act-answers.js';

const classOf = (answers: AiActAnswers) => {
  const { class: found, rule, provisional } = classifyAiAct(answers);
  return [found, rule, provisional];
};
const duties = (answers: AiActAnswers) => classifyAiAct(answers).obligations.map(({ id }) => id);
const regimes = (answers: AiActAnswers) => classifyAiAct(answers).regimes.map(({ id, certain }) => (certain ? id : `${id}?`));

describe('corrections 2.2: one class is displayed, the regimes add up', () => {
  it('high risk, art. 50, a general-purpose model and the GDPR apply together', () => {
    const answers = { builds: true, annex3: '4a', interacts_public: true, modifies_gpai: true, compute_ratio: 0.5, personal_data: true };
    expect(classOf(answers)).toEqual(['high_risk_annex3', 'AR5', false]);
    expect(regimes(answers)).toEqual(['high_risk_annex3', 'transparency', 'gpai', 'literacy', 'gdpr']);
    expect(duties(answers)).toEqual(['literacy', 'provider_file', 'deployer', 'interaction', 'gpai']);
  });

  it('both annexes may apply; a sectoral act does not hide Annex III', () => {
    const product = { annex1_product: true, annex1_third_party: true };
    expect(regimes({ ...product, annex1_section: 'A', annex3: '1' })).toEqual(['high_risk_annex1', 'high_risk_annex3', 'literacy']);
    expect(duties({ ...product, annex1_section: 'A' })).toEqual(['literacy', 'deployer']);
    const sectoral = { ...product, annex1_section: 'B', annex3: '5b' } as const;
    expect(classOf(sectoral)).toEqual(['high_risk_sectoral', 'AR4b', false]);
    expect(duties(sectoral)).toEqual(['sectoral', 'deployer', 'fria']);
  });

  it('what is out of scope keeps the GDPR, and what is prohibited is stopped', () => {
    expect(regimes({ ai_system: false, interacts_public: true, personal_data: true })).toEqual(['gdpr']);
    expect(regimes({ art5: 'c', annex3: '5b', interacts_public: true })).toEqual(['prohibited']);
    expect(duties({ art5: 'c', annex3: '5b', interacts_public: true })).toEqual(['prohibited']);
  });
});

describe('corrections 2.2: unknown never lowers the class', () => {
  it.each([
    [{ art5: 'unknown' }, 'prohibited', ['art5']],
    [{ annex3: 'unknown' }, 'high_risk_annex3', ['annex3']],
    [{ ai_system: 'unknown', annex3: '5b' }, 'high_risk_annex3', ['ai_system']],
    [{ military_only: 'unknown', builds: true }, 'minimal', ['military_only']],
    [{ interacts_public: 'unknown' }, 'transparency', ['interacts_public']],
    [{ crewed_aviation: 'unknown', annex3: '2' }, 'high_risk_annex3', ['crewed_aviation']],
    [{ annex1_product: true }, 'high_risk_annex1', ['annex1_third_party', 'annex1_section']],
    [{ annex3: '4a', art6_3: 'a' }, 'high_risk_annex3', ['no_significant_risk', 'profiling']],
    [{ annex3: '4a', art6_3: 'unknown', no_significant_risk: true, profiling: false }, 'high_risk_annex3', ['art6_3']],
    [{ research_only: true }, 'minimal', ['real_world_test']],
    [{ open_source: 'unknown' }, 'minimal', ['open_source']],
    [{ builds: 'unknown' }, 'minimal', ['builds']],
    [{ uses: 'unknown' }, 'minimal', ['uses']],
    [{ modifies_gpai: true }, 'minimal', ['compute_ratio']],
    [{ modifies_gpai: 'unknown' }, 'minimal', ['modifies_gpai']],
    [{ personal_data: 'unknown' }, 'minimal', ['personal_data']],
    [{ annex3: '9' }, 'high_risk_annex3', ['annex3']],
  ] as const)('%j is %s, provisional until %j', (answers, expected, deciding) => {
    const result = classifyAiAct(answers as AiActAnswers);
    expect([result.class, result.provisional, result.deciding]).toEqual([expected, true, deciding]);
    expect(result.possible).toContain(expected);
  });

  it('an exemption that an answer already rules out is not waited for', () => {
    expect(classOf({ annex3: '4a', art6_3: 'a', profiling: true })).toEqual(['high_risk_annex3', 'AR5', false]);
    expect(classOf({ annex3: '4a', art6_3: 'a', no_significant_risk: false })).toEqual(['high_risk_annex3', 'AR5', false]);
    expect(classOf({ annex3: 'unknown', art5: 'f' })).toEqual(['prohibited', 'AR3', false]);
  });

  it('a screening question left out is read as not raised, and listed', () => {
    const { provisional, assumed } = classifyAiAct({ annex3: 'no', builds: false });
    expect([provisional, assumed.includes('art5'), assumed.includes('annex3'), assumed.includes('builds')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it.each([
    [{ emotion_or_biometric: true, public_text: 'unknown' }, ['public_text']],
    [{ builds: true, synthetic_content: true, generative_provider: 'unknown' }, ['generative_provider']],
    [{ annex3: '3', public_body: 'unknown' }, ['public_body']],
  ] as const)('a duty that is open makes the result provisional: %j', (answers, deciding) => {
    expect(classifyAiAct(answers)).toMatchObject({ provisional: true, deciding });
  });

  it('a duty that waits for an answer says so', () => {
    const { obligations } = classifyAiAct({ builds: 'unknown', annex3: '5b' });
    expect(obligations.map(({ id, certain }) => [id, certain])).toEqual([
      ['literacy', true],
      ['provider_file', false],
      ['deployer', true],
      ['fria', true],
    ]);
  });
});

describe('corrections 2.2: scope', () => {
  it('a solver is not out of scope by itself: a person writes the reason', () => {
    const solver = { ai_system: false, approach: 'ml_optim' };
    expect(classifyAiAct(solver)).toMatchObject({ class: 'minimal', provisional: true, deciding: ['not_ai_reason'] });
    expect(classifyAiAct(solver).notes.map(({ en }) => en)).toContain(
      'Whether a solver is an AI system is contested: a person writes the reason',
    );
    expect(classOf({ ...solver, not_ai_reason: 'Exact linear programme, no inference' })).toEqual(['out_of_scope', 'AR1', false]);
    expect(classOf({ ai_system: false, approach: 'rules_rpa' })).toEqual(['out_of_scope', 'AR1', false]);
  });

  it('national security and research are out; dual use and real-world tests are in', () => {
    expect(classOf({ national_security: true })).toEqual(['out_of_scope', 'AR2', false]);
    expect(classOf({ research_only: true, real_world_test: false })).toEqual(['out_of_scope', 'AR2', false]);
    expect(duties({ research_only: true, real_world_test: false })).toEqual(['research']);
    expect(classOf({ research_only: true, real_world_test: true })).toEqual(['minimal', 'AR8', false]);
    expect(classOf({ military_only: true, dual_use: true, builds: true })).toEqual(['minimal', 'AR8', false]);
  });

  it('free and open source is out only when nothing else catches it', () => {
    expect(classOf({ open_source: true })).toEqual(['out_of_scope', 'AR2', false]);
    expect(duties({ open_source: true })).toEqual(['open_source']);
    expect(classOf({ open_source: true, interacts_public: true })).toEqual(['transparency', 'AR7', false]);
    expect(classOf({ open_source: true, annex3: '5b' })).toEqual(['high_risk_annex3', 'AR5', false]);
  });
});

describe('corrections 2.2: roles', () => {
  it('art. 25 makes a provider around a high-risk system only', () => {
    for (const key of ['own_brand', 'substantial_modification', 'changes_purpose'] as const) {
      expect(classifyAiAct({ [key]: true, annex3: '5b' })).toMatchObject({ role: 'provider+deployer', provisional: false });
      expect(classifyAiAct({ [key]: true }).role).toBe('deployer');
      expect(classifyAiAct({ [key]: true, annex3: '5b' }).roleReasons).toHaveLength(1);
    }
  });

  it('who builds and does not use is a provider, who does neither has no role', () => {
    expect(classifyAiAct({ builds: true, uses: false }).role).toBe('provider');
    expect(classifyAiAct({ builds: false, uses: false }).role).toBe('none');
    expect(duties({ builds: true, uses: false, annex3: '5b' })).toEqual(['literacy', 'provider_file']);
  });

  it('the question includes having it developed', () => {
    const question = aiActQuestions.find(({ id }) => id === 'AQ14');
    expect(question?.text.fr).toContain('faites-vous développer');
    expect(question?.text.en).toContain('have it developed');
  });
});

describe('corrections 2.3: article 50', () => {
  it('50(1) and 50(2) bind providers: who only deploys asks its provider', () => {
    expect(duties({ interacts_public: true, synthetic_content: true })).toEqual(['literacy', 'ask_interaction', 'ask_marking']);
    expect(duties({ builds: true, synthetic_content: true, generative_provider: 'vendor' })).toEqual(['literacy', 'ask_marking']);
    const open = classifyAiAct({ builds: true, synthetic_content: true, generative_provider: 'unknown' });
    expect(open.obligations.at(-1)).toMatchObject({ id: 'marking', certain: false });
  });

  it('a staff member who reviews and sends, or an obvious machine, is no direct interaction', () => {
    expect(classOf({ interacts_public: true, staff_sends: true })).toEqual(['minimal', 'AR8', false]);
    expect(classOf({ interacts_public: true, obvious_interaction: true })).toEqual(['minimal', 'AR8', false]);
  });

  it.each(['standard_editing', 'input_not_altered', 'out_of_scope_output'] as const)('50(2) is excepted by %s', (key) => {
    expect(classOf({ synthetic_content: true, [key]: true })).toEqual(['minimal', 'AR8', false]);
    expect(classOf({ synthetic_content: true, [key]: 'unknown' })).toEqual(['transparency', 'AR7', true]);
  });

  it('a public text is exempt with editorial control and a person responsible, both', () => {
    expect(duties({ public_text: true })).toEqual(['literacy', 'labelling']);
    expect(duties({ public_text: true, editorial_control: true })).toEqual(['literacy', 'labelling']);
    expect(duties({ public_text: true, editorial_control: true, editorial_responsibility: true })).toEqual(['literacy']);
    expect(duties({ deep_fake: true, editorial_control: true, editorial_responsibility: true })).toEqual(['literacy', 'labelling']);
  });

  it('50(3) informs, and does not rescue art. 5(1)(f)', () => {
    expect(duties({ emotion_or_biometric: true })).toEqual(['literacy', 'emotion']);
    const rescued = classifyAiAct({ emotion_or_biometric: true, art5: 'f' });
    expect([rescued.class, rescued.notes.length]).toEqual(['prohibited', 1]);
    expect(duties({ emotion_or_biometric: true, deep_fake: true, builds: true, uses: false })).toEqual(['literacy']);
  });

  it('an exempt case has its transparency duties all the same', () => {
    const exempt = { annex3: '4a', art6_3: 'd', no_significant_risk: true, profiling: false, interacts_public: true, builds: true };
    expect(classOf(exempt)).toEqual(['annex3_exempt', 'AR6', false]);
    expect(duties(exempt)).toEqual(['literacy', 'write_exemption', 'interaction']);
    expect(regimes(exempt)).toEqual(['annex3_exempt', 'transparency', 'literacy']);
  });
});

describe('corrections 2.4: modifying a general-purpose model', () => {
  const gpai = (answers: AiActAnswers) => {
    const { provider, criterion } = classifyAiAct({ modifies_gpai: true, ...answers }).gpai;
    return [provider, criterion];
  };

  it('a significant change decides; compute is only indicative', () => {
    expect(gpai({ significant_change: true, compute_ratio: 0 })).toEqual(['yes', 'stated']);
    expect(gpai({ significant_change: false, compute_ratio: 1 })).toEqual(['no', 'stated']);
    expect(gpai({ significant_change: 'unknown', compute_ratio: 1 })).toEqual(['yes', 'ratio']);
  });

  it('one third of the original compute, and not a third itself', () => {
    expect(gpai({ compute_ratio: 1 / 3 })).toEqual(['no', 'ratio']);
    expect(gpai({ compute_ratio: 0.334 })).toEqual(['yes', 'ratio']);
  });

  it('without it a third of 10^25 FLOP for systemic risk, of 10^23 otherwise or when that is unknown', () => {
    expect(gpai({ modification_flop: 3.4e22 })).toEqual(['yes', 'flop']);
    expect(gpai({ modification_flop: 3.3e22 })).toEqual(['no', 'flop']);
    expect(gpai({ modification_flop: 3.3e24, systemic_risk_model: true })).toEqual(['no', 'flop']);
    expect(gpai({ modification_flop: 3.4e24, systemic_risk_model: true })).toEqual(['yes', 'flop']);
    expect(gpai({ modification_flop: 3.4e22, systemic_risk_model: 'unknown' })).toEqual(['yes', 'flop']);
    expect(gpai({ compute_ratio: NaN })).toEqual(['unknown', 'to_estimate']);
  });

  it('a modification that is not sure makes no sure provider, and the duties of the system stay', () => {
    expect(classifyAiAct({ modifies_gpai: 'unknown', compute_ratio: 1 }).gpai.provider).toBe('unknown');
    expect(duties({ modifies_gpai: true, compute_ratio: 1, interacts_public: true, builds: true })).toEqual([
      'literacy',
      'interaction',
      'gpai',
    ]);
    expect(classifyAiAct({ modifies_gpai: false, compute_ratio: 1 }).gpai).toMatchObject({ provider: 'no', criterion: 'not_modified' });
  });
});

describe('FRIA', () => {
  const fria = (answers: AiActAnswers) => classifyAiAct(answers).fria;

  it('is for public bodies and services, and for points 5(b) and 5(c) whoever deploys', () => {
    expect([fria({ annex3: '5b' }), fria({ annex3: '5c' }), fria({ annex3: '5a' }), fria({ annex3: '4a' })]).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ]);
    expect([fria({ annex3: '3', public_body: true }), fria({ annex3: '3', public_service: true })]).toEqual(['yes', 'yes']);
  });

  it('is not for point 2, for Annex I, for an exempt case nor for who does not deploy', () => {
    expect(fria({ annex3: '2', public_body: true })).toBe('no');
    expect(fria({ annex1_product: true, annex1_third_party: true, annex1_section: 'A', public_body: true })).toBe('no');
    expect(fria({ annex3: '5b', art6_3: 'a', no_significant_risk: true, profiling: false })).toBe('no');
    expect(fria({ annex3: '5b', builds: true, uses: false })).toBe('no');
  });

  it('is unknown while a public service or the point is', () => {
    expect([fria({ annex3: '3', public_service: 'unknown' }), fria({ annex3: 'unknown' })]).toEqual(['unknown', 'unknown']);
  });
});

describe('documents', () => {
  const documents = (answers: AiActAnswers) => classifyAiAct(answers).documents.map(({ id }) => id);

  it('follow the class, the role and art. 50', () => {
    const all = ['register_entry', 'intended_purpose', 'literacy_record', 'model_sheet', 'raci'];
    expect(documents({})).toEqual(all);
    expect(documents({ builds: true, interacts_public: true, synthetic_content: true, deep_fake: true })).toEqual([
      ...all,
      'notice',
      'marking_proof',
      'label',
    ]);
    expect(documents({ annex3: '5b' })).toEqual([...all, 'deployer_record', 'explanation', 'fria']);
    expect(documents({ annex3: '4a', builds: true, uses: false })).toHaveLength(all.length + 13);
    expect([documents({ art5: 'a' }), documents({ ai_system: false })]).toEqual([[], []]);
  });
});

describe('notes', () => {
  const notes = (answers: AiActAnswers) => classifyAiAct(answers).notes.map(({ en }) => en);

  it('say what is a draft, what is read two ways and what is easily overlooked', () => {
    expect(notes({})).toEqual([]);
    expect(notes({ annex3: '4b' })).toEqual([
      'The guidelines on high-risk classification (art. 6(5)) are a draft only',
      'task allocation and performance monitoring are caught, adoption statistics per employee too',
    ]);
    expect(notes({ annex3: '5b', art6_3: 'a', no_significant_risk: true, profiling: false })[1]).toContain('2 December 2027');
    expect(notes({ interacts_public: true, modifies_gpai: true, compute_ratio: 0 })).toHaveLength(2);
  });

  it('French names the insurances as the Official Journal does', () => {
    expect(annex3Points.find(({ id }) => id === '5c')?.name.fr).toContain('assurance-vie et assurance maladie');
  });
});

describe('validateAiActAnswers', () => {
  it('names what cannot be read, and says what is expected', () => {
    const problems = validateAiActAnswers({ annex3: '9', builds: 'maybe', compute_ratio: -1, approach: 3, colour: 'red' });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['answer_unknown', 'answers.annex3'],
      ['answer_unknown', 'answers.builds'],
      ['answer_unknown', 'answers.compute_ratio'],
      ['answer_unknown', 'answers.approach'],
      ['question_unknown', 'answers.colour'],
    ]);
    expect(problems[1]?.message.en).toBe('answers.builds: expected true, false, "yes", "no" or "unknown".');
  });

  it('finds nothing to say about answers that can be read', () => {
    const answers = { annex3: '5b', art5: false, builds: 'unknown', uses: true, compute_ratio: 0, annex1_section: 'A', not_ai_reason: '' };
    expect(validateAiActAnswers({ ...answers, art6_3: undefined, generative_provider: 'vendor' })).toEqual([]);
  });
});

describe('properties', () => {
  const truth = fc.constantFrom('yes', 'no', 'unknown' as const);
  const letters = (list: readonly { readonly id: string }[]) => fc.constantFrom('no', 'unknown', ...list.map(({ id }) => id));
  const answers: fc.Arbitrary<AiActAnswers> = fc.record(
    {
      ...Object.fromEntries(yesNoKeys.map((key) => [key, truth])),
      art5: letters(prohibitedPractices.slice(0, 2)),
      annex3: letters(annex3Points),
      art6_3: letters([{ id: 'a' }]),
      annex1_section: fc.constantFrom('A', 'B', 'unknown'),
      generative_provider: fc.constantFrom('self', 'vendor', 'unknown'),
      compute_ratio: fc.double({ min: 0, max: 1, noNaN: true }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<AiActAnswers>;
  const rank = (found: string) => aiActClasses.find(({ id }) => id === found)?.rank ?? -1;

  it('a result that is not provisional has sure duties; any answers give a class, its rule, a role and the mark', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const result = classifyAiAct(given);
        expect(rank(result.class)).toBe(Math.max(...result.possible.map(rank)));
        expect(result.mark).toBe(legalMark);
        expect(result.provisional || result.obligations.every(({ certain }) => certain)).toBe(true);
      }),
    );
  });

  it('answering what was unknown never raises the class above the provisional one', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...yesNoKeys), fc.boolean(), (given, key, value) => {
        const before = classifyAiAct({ ...given, [key]: 'unknown' });
        const after = classifyAiAct({ ...given, [key]: value });
        expect(rank(after.class)).toBeLessThanOrEqual(rank(before.class));
      }),
      { numRuns: 500 },
    );
  });

  it('an answer that decides nothing is not asked for', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const settled = classifyAiAct(given);
        fc.pre(!settled.provisional);
        expect(settled.deciding).toEqual([]);
        expect(settled.possible).toEqual([settled.class]);
      }),
    );
  });
});
