import { describe, expect, it } from '@jest/globals';
import { goldenAnswers, goldenTriage } from '../testing/golden-triage.js';
import { defaultTriageRules } from './default-triage-rules.js';
import { proposeTriage, triageRequest } from './triage-request.js';
import type { TriageRuleSet } from './triage-rules.js';
import type { TriageAnswers } from './triage-result.js';

const from = (id: string, changes: TriageAnswers): TriageAnswers => ({ ...goldenAnswers(id), ...changes });
const vetoesOf = (answers: TriageAnswers) => triageRequest({ answers }).vetoes.map(({ id, shown }) => [id, shown]);
const families = (approach: string) => (defaultTriageRules.families as Readonly<Record<string, string>>)[approach] ?? approach;

describe('the general rule: a missing answer never satisfies a condition', () => {
  it('nothing answered is undetermined, with every mandatory question missing and no confidence', () => {
    const result = triageRequest({ answers: {} });
    expect([result.approach, result.sourcing, result.carrier, result.confidence]).toEqual(['undetermined', 'none', 'undetermined', 0]);
    expect(result.missing).toEqual(goldenTriage.questions.filter(({ mandatory }) => mandatory).map(({ key }) => key));
    expect([result.vetoes, result.contradictions, result.candidates, result.alternative]).toEqual([[], [], [], undefined]);
  });

  it('a value that is no option of its question is read as missing', () => {
    expect(triageRequest({ answers: { task: 'sing' } })).toEqual(triageRequest({ answers: {} }));
    expect(triageRequest({ answers: { constructor: 'x' } })).toEqual(triageRequest({ answers: {} }));
  });
});

describe('corrections B vetoes', () => {
  it('all are stored; the one that causes an exclusion is shown whatever the points', () => {
    expect(vetoesOf(from('K16', { rules_stable: 'yes_many', human_review: 'sample' }))).toEqual([
      ['V2', true],
      ['V7', false],
    ]);
    expect(vetoesOf({ prohibited: 'yes' })).toEqual([['V1', true]]);
  });

  it('another veto is shown when the approach it removed had 4 points', () => {
    expect(vetoesOf(from('K17', { data_level: 'L3' }))).toEqual([
      ['V5', true],
      ['V7', false],
    ]);
    const atFour = {
      task: 'act_multistep',
      determinism: 'required',
      error_cost: 'low',
      sobriety: 'normal',
      output: 'decision',
      market: 'one',
    };
    const scores = triageRequest({ answers: atFour }).scores;
    expect(scores.genai_agent).toBe(1);
    expect(vetoesOf(atFour)).toEqual([['V6', false]]);
  });
});

describe('corrections B exclusion', () => {
  it('a generative task whose generative approaches are all vetoed is excluded when the best one generated', () => {
    expect(triageRequest({ answers: goldenAnswers('K16') }).approach).toBe('excluded');
  });

  it('it is not when the best one did not: the best of the rest is proposed', () => {
    const answers = from('K16', { task: 'act_multistep', rules_stable: 'yes_few', output: 'decision', input: undefined });
    const result = triageRequest({ answers });
    expect(result.vetoes.map(({ id }) => id)).toContain('V2');
    expect(result.approach).toBe('rules_rpa');
  });

  it('a task that does not generate is not excluded by the same vetoes', () => {
    expect(triageRequest({ answers: from('K24', { human_review: 'never', error_cost: 'critical' }) }).approach).toBe('ml_supervised');
  });
});

describe('corrections B necessity', () => {
  const swap: TriageAnswers = from('K13', { task: 'act_multistep', rules_stable: 'yes_many', input: undefined });

  it('gives the former first as the alternative, and says why', () => {
    const result = triageRequest({ answers: swap });
    expect([result.approach, result.alternative, result.necessity?.from, result.margin]).toEqual([
      'rules_rpa',
      'genai_agent',
      'genai_agent',
      1,
    ]);
  });

  it('needs 4 points', () => {
    const answers = {
      task: 'act_multistep',
      input: 'images',
      output: 'decision',
      knowledge: 'small',
      human_review: 'always',
      error_cost: 'high',
    };
    const result = triageRequest({ answers });
    expect(result.scores).toMatchObject({ genai_agent: 5, rules_rpa: 3 });
    const close = triageRequest({ answers: { ...answers, determinism: 'preferred' } });
    expect(close.scores).toMatchObject({ genai_agent: 4, rules_rpa: 3 });
    expect([close.approach, close.necessity]).toEqual(['genai_agent', undefined]);
  });

  it('for a long text, code or a design only rules may take the place', () => {
    const rules: TriageRuleSet = {
      ...defaultTriageRules,
      approachRules: defaultTriageRules.approachRules.filter(({ id }) => id === 'TR12'),
    };
    const bi = { ...rules, approachRules: [...rules.approachRules, extra('bi', 4)] };
    const rpa = { ...rules, approachRules: [...rules.approachRules, extra('bi', 4), extra('rules_rpa', 4)] };
    const answers = { task: 'generate_text', output: 'long_text' };
    expect(triageRequest({ answers }, bi).approach).toBe('genai_prompt');
    expect(triageRequest({ answers }, rpa).approach).toBe('rules_rpa');
    expect(triageRequest({ answers: { ...answers, output: 'records' } }, bi).approach).toBe('bi');
  });

  it('takes the highest score, then the soberest, and only of another family', () => {
    const only = (...points: readonly (readonly ['bi' | 'rules_rpa' | 'ml_optim' | 'ml_supervised' | 'genai_rag', number])[]) => ({
      ...defaultTriageRules,
      approachRules: points.map(([approach, given]) => extra(approach, given)),
    });
    const propose = (rules: TriageRuleSet) => triageRequest({ answers: { task: 'converse' } }, rules).approach;
    expect(propose(only(['genai_rag', 6], ['bi', 5], ['ml_supervised', 5.5]))).toBe('ml_supervised');
    expect(propose(only(['genai_rag', 6], ['ml_optim', 5], ['rules_rpa', 5]))).toBe('rules_rpa');
    expect(propose(only(['ml_supervised', 6], ['ml_optim', 5]))).toBe('ml_supervised');
    expect(propose(only(['genai_rag', 6], ['bi', 4]))).toBe('genai_rag');
  });
});

function extra(approach: 'bi' | 'rules_rpa' | 'ml_optim' | 'ml_supervised' | 'genai_rag', points: number) {
  const text = { en: 'test', fr: 'test' };
  return { id: `T-${approach}`, when: {}, points: { [approach]: points }, reason: text, source: text };
}

describe('corrections B V7', () => {
  it('nothing to learn from, and an offer: the trained product is bought', () => {
    const result = triageRequest({ answers: from('K21', { labels: 'none', market: 'several' }) });
    expect([result.approach, result.sourcing, result.imposedSourcing?.id]).toEqual(['ml_supervised', 'buy', 'V7']);
    expect(result.sourcingScores).toEqual({ make_internal: 4, buy: 2, co_build: 1 });
    expect(result.sourcingAlternative).toBe('make_internal');
  });

  it('without an offer, or with an offer nobody looked for, learning is vetoed', () => {
    for (const market of ['none', 'unknown', undefined]) {
      expect(triageRequest({ answers: from('K21', { labels: 'none', market }) }).approach).toBe('undetermined');
    }
  });
});

describe('corrections B confidence', () => {
  it('undetermined has no decisiveness, an exclusion has all of it and is complete', () => {
    expect(triageRequest({ answers: from('K21', { labels: 'none' }) }).confidenceTerms.decisiveness).toBe(0);
    const excluded = triageRequest({ answers: { prohibited: 'yes' } });
    expect([excluded.confidence, excluded.confidenceTerms.completeness, excluded.confidenceTerms.decisiveness]).toEqual([100, 1, 1]);
  });

  it('a suspected prohibited practice caps the confidence at 49 and blocks until legal review', () => {
    const result = triageRequest({ answers: from('K24', { prohibited: 'suspected' }) });
    expect([result.confidence, result.confidenceTerms.cap, result.confidenceLevel, result.blockedLegal]).toEqual([49, 49, 'low', true]);
  });

  it('an unknown market satisfies the obligation and counts as unanswered', () => {
    const unknown = triageRequest({ answers: from('K12', { market: 'unknown' }) });
    const absent = triageRequest({ answers: from('K12', { market: undefined }) });
    expect([unknown.missing, absent.missing]).toEqual([[], ['market']]);
    expect(unknown.confidence).toBe(absent.confidence);
    expect(unknown.unanswered).toContain('market');
  });

  it('many contradictions never take the coherence below 0.2', () => {
    const rules = { ...defaultTriageRules, contradictions: Array.from({ length: 9 }, (_, id) => major(`M${id}`)) };
    expect(triageRequest({ answers: goldenAnswers('K11') }, rules).confidence).toBe(20);
  });
});

const major = (id: string) => ({ id, severity: 'major', when: {}, reason: { en: '', fr: '' }, source: { en: '', fr: '' } }) as const;

describe('corrections B hosting check', () => {
  it('reuse runs where the existing tool runs', () => {
    const answers = from('K17', { data_level: 'L2' });
    expect(triageRequest({ answers }).hosting.status).toBe('unknown');
    expect(triageRequest({ answers, hosting: { existingTool: 'H3' } }).hosting.status).toBe('conditional');
    const consumer = triageRequest({ answers, hosting: { existingTool: 'H1' } });
    expect([consumer.sourcing, consumer.hosting.skipped[0]?.sourcing]).toEqual(['buy', 'reuse']);
    expect(consumer.hosting.skipped[0]?.reasons[0]?.en).toBe('H1: forbidden for L2 data');
  });

  it('a conditional cell is a conditional pass', () => {
    const result = triageRequest({ answers: from('K12', { data_level: 'L3' }) });
    expect([result.sourcing, result.hosting.status]).toEqual(['make_internal', 'conditional']);
  });

  it('without any allowed hosting there is no sourcing, and every reason is kept', () => {
    const countries = { H2: ['US'], H3: ['US'], H4: ['FR'], H5a: ['FR'], H5b: ['FR'], H6: ['FR'], H7: ['FR'] };
    const result = triageRequest({
      answers: goldenAnswers('K02'),
      hosting: { modifiers: ['F-R1'], allowedCountries: ['MA'], countries },
    });
    expect([result.sourcing, result.hosting.status, result.hosting.skipped.length]).toEqual(['none', 'none_allowed', 4]);
  });

  it('without a data level nothing is checked', () => {
    expect(triageRequest({ answers: from('K02', { data_level: undefined }) }).hosting.status).toBe('unknown');
  });
});

describe('corrections B gated and B warnings', () => {
  const notes = (answers: TriageAnswers, customerFacingGenai?: 'allowed' | 'gated') =>
    triageRequest({ answers, policy: { customerFacingGenai } }).notes.map(({ id }) => id);

  it('facing the public announces an independent evaluation, unless the organisation simply allows it', () => {
    expect([notes(goldenAnswers('K27')), notes(goldenAnswers('K27'), 'gated'), notes(goldenAnswers('K27'), 'allowed')]).toEqual([
      ['N3'],
      ['N3'],
      [],
    ]);
  });

  it('flags an assistant to buy where the market has none, without touching the confidence', () => {
    const before = triageRequest({ answers: goldenAnswers('K05') });
    const flagged = triageRequest({ answers: from('K05', { market: 'none' }) });
    expect(flagged.notes.map(({ id }) => id)).toEqual(['N1']);
    expect(flagged.confidence).toBe(before.confidence);
  });

  it('advises a language model as a feature extractor for learning on text', () => {
    expect(notes(from('K21', { input: 'mixed' }))).toEqual(['N2']);
  });
});

describe('the soberest sufficient alternative', () => {
  it('is the soberest one with points enough, less than a decisive margin behind', () => {
    const soberest = (id: string) => triageRequest({ answers: goldenAnswers(id) }).soberestSufficient;
    expect([soberest('K01'), soberest('K07'), soberest('K02'), soberest('K24')]).toEqual(['genai_prompt', undefined, undefined, undefined]);
  });
});

describe('proposeTriage', () => {
  it('gives what triageRequest gives, but for the explanation and the flips', () => {
    const request = { answers: goldenAnswers('K10') };
    expect(triageRequest(request)).toMatchObject({ ...proposeTriage(request) });
  });
});

describe('what-if flips', () => {
  it('say which single other answer changes what', () => {
    const flips = triageRequest({ answers: goldenAnswers('K22') }).flips;
    expect(flips.find(({ key, value }) => key === 'human_review' && value === 'never')).toEqual({
      key: 'human_review',
      value: 'never',
      instead: 'always',
      approach: 'excluded',
      sourcing: 'none',
      carrier: 'none',
      changes: ['approach', 'sourcing', 'carrier'],
    });
  });

  it('include the answers nobody gave yet', () => {
    const flips = triageRequest({ answers: from('K05', { licence: undefined }) }).flips;
    expect(flips.filter(({ key }) => key === 'licence').map(({ value, instead, changes }) => [value, instead, changes])).toEqual([
      ['no', undefined, ['sourcing']],
    ]);
  });

  it('stability: of 2,456 single changes 12.0 % change the approach and 7.5 % its family', () => {
    let approach = 0;
    let family = 0;
    let changes = 0;
    for (const { answers } of goldenTriage.cases) {
      const result = triageRequest({ answers });
      const moved = result.flips.filter((flip) => flip.changes.includes('approach'));
      approach += moved.length;
      family += moved.filter((flip) => families(flip.approach) !== families(result.approach)).length;
      changes += goldenTriage.questions.flatMap(({ key, options }) => options.filter(({ value }) => value !== answers[key])).length;
    }
    expect({ changes, approach, family }).toEqual({ changes: 2456, approach: 295, family: 184 });
  });

  it('stability: removing one of the 736 answers changes the approach 12 times', () => {
    const removals = goldenTriage.cases.flatMap(({ answers }) =>
      Object.keys(answers).map(
        (key) => [proposeTriage({ answers }), proposeTriage({ answers: { ...answers, [key]: undefined } })] as const,
      ),
    );
    const changed = removals.filter(([before, after]) => before.approach !== after.approach);
    expect([removals.length, changed.length]).toEqual([736, 12]);
  });
});
