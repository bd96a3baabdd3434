import { describe, expect, it } from '@jest/globals';
import type { AiActAnswers } from './ai-act-answers.js';
import { aiActCalendar } from './ai-act-dates.js';
import { applicableDates } from './applicable-dates.js';
import { assessDpia } from './assess-dpia.js';
import { classifyAiAct } from './classify-ai-act.js';
import { groundTexts } from './dpia-texts.js';
import { assessGpaiModification } from './gpai-modification.js';
import { prohibitedDuty } from './prohibited-duty.js';
import { validateAiActAnswers } from './validate-ai-act-answers.js';

const duties = (answers: AiActAnswers) => classifyAiAct(answers).obligations.map(({ id, regime, certain }) => [id, regime, certain]);
const annex1 = { annex1_product: true, annex1_third_party: true } as const;

describe('each duty says the regime that raises it and whether it is sure', () => {
  it.each<[string, AiActAnswers, readonly (readonly [string, string | undefined, boolean])[]]>([
    ['nothing raised', {}, [['literacy', 'literacy', true]]],
    ['not an AI system', { ai_system: false }, [['not_ai', undefined, true]]],
    ['research only', { research_only: true, real_world_test: false }, [['research', undefined, true]]],
    ['military', { military_only: true }, [['military', undefined, true]]],
    ['free software', { open_source: true }, [['open_source', undefined, true]]],
    ['a prohibited practice', { art5: 'f' }, [['prohibited', 'prohibited', true]]],
    ['a practice that may be prohibited', { art5: 'unknown' }, [['prohibited', 'prohibited', false]]],
    ['a sectoral act', { ...annex1, annex1_section: 'B' }, [['sectoral', 'high_risk_sectoral', true]]],
    ['rules of the sector', { crewed_aviation: true }, [['sector_rules', undefined, true]]],
    [
      'Annex I, section A',
      { ...annex1, annex1_section: 'A', builds: true },
      [
        ['literacy', 'literacy', true],
        ['provider_file', 'high_risk_annex1', true],
        ['deployer', 'high_risk_annex1', true],
      ],
    ],
    [
      'both annexes: Annex III names the duties',
      { ...annex1, annex1_section: 'A', annex3: '4a', builds: true },
      [
        ['literacy', 'literacy', true],
        ['provider_file', 'high_risk_annex3', true],
        ['deployer', 'high_risk_annex3', true],
      ],
    ],
    [
      'a point of Annex III still to be found',
      { annex3: 'unknown', builds: 'yes' },
      [
        ['literacy', 'literacy', true],
        ['provider_file', 'high_risk_annex3', false],
        ['deployer', 'high_risk_annex3', false],
        ['fria', 'high_risk_annex3', false],
      ],
    ],
    [
      'art. 50, by who provides and deploys',
      {
        builds: true,
        interacts_public: true,
        synthetic_content: true,
        generative_provider: 'self',
        deep_fake: true,
        emotion_or_biometric: true,
      },
      [
        ['literacy', 'literacy', true],
        ['interaction', 'transparency', true],
        ['marking', 'transparency', true],
        ['emotion', 'transparency', true],
        ['labelling', 'transparency', true],
      ],
    ],
    [
      'art. 50, by who deploys what a vendor generates',
      { interacts_public: true, synthetic_content: true, generative_provider: 'vendor' },
      [
        ['literacy', 'literacy', true],
        ['ask_interaction', 'transparency', true],
        ['ask_marking', 'transparency', true],
      ],
    ],
  ])('%s', (_, answers, expected) => {
    expect(duties(answers)).toEqual(expected);
  });

  it('yes and no in words are true and false', () => {
    const inWords = classifyAiAct({ builds: 'yes', annex3: '5b', profiling: 'no', interacts_public: 'yes' });
    expect(inWords).toEqual(classifyAiAct({ builds: true, annex3: '5b', profiling: false, interacts_public: true }));
  });

  it('a prohibited practice is named by its letter, unless none is known', () => {
    expect(prohibitedDuty({ art5: 'ba' }).en).toBe('art. 5(1)(ba): stop');
    expect([prohibitedDuty({ art5: 'unknown' }).en, prohibitedDuty({}).en, prohibitedDuty({ art5: false }).en]).toEqual(
      Array(3).fill('art. 5(1): stop'),
    );
  });
});

describe('FRIA', () => {
  it('is unknown while the point, the body or the deployer is, and sure once they are known', () => {
    const fria = (answers: AiActAnswers) => classifyAiAct(answers).fria;
    expect(fria({ annex3: '5b' })).toBe('yes');
    expect(fria({ annex3: '5c' })).toBe('yes');
    expect(fria({ annex3: '5a' })).toBe('no');
    expect(fria({ annex3: '5a', public_service: true })).toBe('yes');
    expect(fria({ annex3: '5a', public_body: 'unknown' })).toBe('unknown');
    expect(fria({ annex3: '5b', uses: 'unknown' })).toBe('unknown');
    expect(fria({ annex3: 'unknown', public_body: true })).toBe('unknown');
    expect(fria({ annex3: 'unknown' })).toBe('unknown');
    expect(fria({ annex3: '2', public_body: true })).toBe('no');
  });
});

describe('what a reason must hold', () => {
  it('blanks are no reason for a solver to be out of scope', () => {
    expect(classifyAiAct({ approach: 'ml_optim', ai_system: false, not_ai_reason: ' \n' })).toMatchObject({ provisional: true });
    expect(classifyAiAct({ approach: 'ml_optim', ai_system: false, not_ai_reason: 'Exact solver' })).toMatchObject({
      class: 'out_of_scope',
    });
  });

  it('blanks are no reason for a generative use to be a mature one', () => {
    const of = (mature_use_reason: string | undefined, generative: boolean) =>
      assessDpia({
        personal_data: true,
        generative,
        criteria: { innovative_use: false },
        ...(mature_use_reason !== undefined && { mature_use_reason }),
      }).met;
    expect([of(undefined, true), of('  ', true)]).toEqual([['innovative_use'], ['innovative_use']]);
    expect([of('In use since 2019', true), of(undefined, false)]).toEqual([[], []]);
  });

  it('blanks are no justification for going without a DPIA', () => {
    const criteria = { innovative_use: true, large_scale: true } as const;
    const outcome = (justification: string) => assessDpia({ personal_data: true, criteria, justification }).outcome;
    expect([outcome(' '), outcome('Pseudonymised at source')]).toEqual(['required_unless_justified', 'justified_without']);
  });
});

describe('why a DPIA', () => {
  const reasons = (answers: Parameters<typeof assessDpia>[0]) => assessDpia({ personal_data: true, ...answers }).reasons;

  it('each ground and the criteria are told, in both languages', () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ criteria: { large_scale: true } })).toEqual([groundTexts.one_criterion]);
    expect(reasons({ criteria: { large_scale: true, innovative_use: true } })).toEqual([groundTexts.criteria]);
    expect(reasons({ art35_3: true, cnil_list: 'unknown' })).toEqual([groundTexts.art35_3, groundTexts.cnil_list]);
    expect(assessDpia({ personal_data: false }).reasons).toEqual([groundTexts.no_personal_data]);
    expect(reasons({ cnil_exemption: true })).toEqual([groundTexts.exempt]);
  });

  it('one criterion that may be met is one criterion', () => {
    expect(assessDpia({ personal_data: true, criteria: { large_scale: 'unknown' } })).toMatchObject({
      outcome: 'recommended',
      deciding: [],
    });
  });
});

describe('notes', () => {
  const notes = (answers: AiActAnswers) => classifyAiAct(answers).notes.map(({ en }) => en);

  it('that art. 50(3) does not rescue stands beside art. 5(1)(f) alone', () => {
    const [note] = notes({ art5: 'f' });
    expect(note).toBeDefined();
    expect(notes({ art5: 'a' })).not.toContain(note);
    expect(notes({ art5: 'f', ai_system: false })).not.toContain(note);
  });
});

describe('modification of a general-purpose model', () => {
  it('an amount that is none is still to be estimated', () => {
    for (const compute_ratio of [NaN, Infinity, -1]) {
      expect(assessGpaiModification({ modifies_gpai: true, compute_ratio })).toMatchObject({
        provider: 'unknown',
        criterion: 'to_estimate',
      });
      expect(assessGpaiModification({ modifies_gpai: true, modification_flop: compute_ratio })).toMatchObject({ criterion: 'to_estimate' });
    }
    expect(assessGpaiModification({ modifies_gpai: true, compute_ratio: 0 })).toMatchObject({ provider: 'no', criterion: 'ratio' });
  });
});

describe('dates', () => {
  it('who asks a vendor for its marking has its legacy date too', () => {
    const found = classifyAiAct({ synthetic_content: true, generative_provider: 'vendor' });
    const from = (placedOn: string | undefined) =>
      applicableDates(found, placedOn === undefined ? {} : { placedOn }).find(({ duty }) => duty === 'ask_marking')?.from;
    expect([from('2026-08-01'), from('2026-08-02'), from(undefined)]).toEqual(['2026-12-02', '2026-08-02', '2026-08-02']);
  });

  it('a calendar that lacks a date says which, and takes no position', () => {
    const [found] = applicableDates(classifyAiAct({}), {}, { ...aiActCalendar, dates: [] });
    expect(found).toMatchObject({ from: undefined, status: 'two_readings', reason: { en: 'literacy', fr: 'literacy' } });
    const legacy = applicableDates(classifyAiAct({ annex3: '5b' }), { placedOn: '2020-01-01' }, { ...aiActCalendar, dates: [] });
    expect(legacy[0]?.reason.en).toBe('annex3');
  });
});

describe('validateAiActAnswers', () => {
  it('a question that does not exist is to be removed', () => {
    const [found] = validateAiActAnswers({ profilling: true });
    expect(found?.message.en).toBe('answers.profilling: no such question. Remove it.');
    expect(found?.message.fr).toBe('answers.profilling\u00a0: cette question n’existe pas. Retirez-la.');
  });

  it('lists what is expected, apart', () => {
    const [found] = validateAiActAnswers({ art6_3: 'z' });
    expect(found?.message.en).toBe('answers.art6_3: expected one of a, b, c, d, "no" or "unknown".');
    expect(found?.message.fr).toBe('answers.art6_3\u00a0: attendu\u00a0: a, b, c, d, "no" ou "unknown".');
  });

  it('an amount is a finite number from 0', () => {
    for (const compute_ratio of ['1', NaN, Infinity, -0.1, true]) expect(validateAiActAnswers({ compute_ratio })).toHaveLength(1);
    for (const modification_flop of [0, 1e25]) expect(validateAiActAnswers({ modification_flop })).toEqual([]);
  });
});
