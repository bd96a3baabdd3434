import { describe, expect, it } from '@jest/globals';
import { defaultTriageRules } from './default-triage-rules.js';
import type { ApproachRule, TriageRuleSet } from './triage-rules.js';
import { validateTriageAnswers, validateTriageRules } from './validate-triage-rules.js';

const rules = defaultTriageRules;
const found = (set: TriageRuleSet) => validateTriageRules(set).map(({ code, path }) => [code, path]);
const withRule = (changes: Partial<ApproachRule> | object): TriageRuleSet => ({
  ...rules,
  approachRules: rules.approachRules.map((rule) => (rule.id === 'TR07' ? ({ ...rule, ...changes } as ApproachRule) : rule)),
});
const withSettings = (changes: Partial<TriageRuleSet['settings']>): TriageRuleSet => ({
  ...rules,
  settings: { ...rules.settings, ...changes },
});

describe('validateTriageRules', () => {
  it('finds nothing to say about the default rules', () => {
    expect(found(rules)).toEqual([]);
  });

  it('refuses to delete a question that rules use, naming each rule', () => {
    const paths = found({ ...rules, questions: rules.questions.filter(({ key }) => key !== 'labels') });
    expect(paths).toContainEqual(['question_unknown', 'approachRules.TR41.when.labels']);
    expect(paths).toContainEqual(['question_unknown', 'approachRules.TX1.when.labels']);
    expect(paths).toContainEqual(['question_unknown', 'vetoes.V7.when.labels']);
    expect(paths).toContainEqual(['question_unknown', 'contradictions.X2.when.labels']);
    expect(paths.every(([code]) => code === 'question_unknown')).toBe(true);
  });

  it('refuses to delete an answer that a rule waits for', () => {
    const questions = rules.questions.map((question) =>
      question.key === 'market' ? { ...question, options: question.options.filter(({ value }) => value !== 'one') } : question,
    );
    expect(found({ ...rules, questions })).toEqual([
      ['option_unknown', 'sourcingRules.SR05.when.market.one'],
      ['option_unknown', 'imposedSourcings.V7.when.market.one'],
      ['option_unknown', 'vetoes.V7.unless.market.one'],
    ]);
  });

  it('refuses a rule that points nowhere', () => {
    expect(found(withRule({ points: { magic: 3 } }))).toEqual([['target_unknown', 'approachRules.TR07.points.magic']]);
    expect(found(withRule({ points: {} }))).toEqual([['points_to_nothing', 'approachRules.TR07.points']]);
  });

  it.each([NaN, Infinity, 101, -1000, undefined])('refuses %p points', (points) => {
    expect(found(withRule({ points: { bi: points } }))).toEqual([['points_invalid', 'approachRules.TR07.points.bi']]);
  });

  it('refuses two rules under one identifier, and a rule without its text', () => {
    expect(found(withRule({ id: 'TR08' }))).toEqual([['rule_repeated', 'approachRules.TR08']]);
    expect(found(withRule({ reason: { en: 'BI', fr: ' ' } }))).toEqual([['text_missing', 'approachRules.TR07']]);
  });

  it('refuses a question asked twice, without weight, without choice or without words', () => {
    const [first, ...others] = rules.questions;
    if (!first) throw new Error('the default rules ask questions');
    const broken = { ...first, importance: 0, text: { en: '', fr: 'x' } };
    expect(found({ ...rules, questions: [broken, ...others] })).toEqual([
      ['importance_invalid', 'questions.requested_as.importance'],
      ['text_missing', 'questions.requested_as.text'],
    ]);
    expect(found({ ...rules, questions: [first, first, ...others] })).toEqual([['question_repeated', 'questions.requested_as']]);
    const nameless = { ...first, key: 'extra', options: [{ value: 'a', name: { en: '', fr: '' } }] };
    expect(found({ ...rules, questions: [...rules.questions, nameless] })).toEqual([
      ['options_missing', 'questions.extra.options'],
      ['text_missing', 'questions.extra.options.a'],
    ]);
  });

  it('refuses an approach without sourcing, and an unknown sourcing', () => {
    const sourcingAllowed = { ...rules.sourcingAllowed, bi: [], ml_reco: ['gift' as 'buy'] };
    expect(found({ ...rules, sourcingAllowed })).toEqual([
      ['target_unknown', 'sourcingAllowed.ml_reco.gift'],
      ['sourcing_missing', 'sourcingAllowed.bi'],
    ]);
  });

  it('refuses unknown approaches and sourcings wherever a rule names them', () => {
    const odd = ['odd' as 'bi'];
    const paths = found({
      ...rules,
      vetoes: rules.vetoes.map((rule) => ({ ...rule, removes: [{ approaches: odd }] })).slice(0, 1),
      notes: rules.notes.map((rule) => ({ ...rule, approaches: odd, sourcings: ['odd' as 'buy'] })).slice(0, 1),
      carrierRules: rules.carrierRules.map((rule) => ({ ...rule, approaches: odd })).slice(0, 1),
      imposedSourcings: rules.imposedSourcings.map((rule) => ({ ...rule, approaches: odd, sourcing: 'odd' as 'buy' })),
      sourcingRules: rules.sourcingRules.map((rule) => ({ ...rule, only: odd, except: odd })).slice(0, 1),
    });
    expect(paths).toEqual([
      ['target_unknown', 'vetoes.V1.odd'],
      ['target_unknown', 'notes.N1.odd'],
      ['target_unknown', 'notes.N1.odd'],
      ['target_unknown', 'carrierRules.C1.odd'],
      ['target_unknown', 'sourcingRules.SR0a.odd'],
      ['target_unknown', 'sourcingRules.SR0a.odd'],
      ['target_unknown', 'imposedSourcings.V7.odd'],
      ['target_unknown', 'imposedSourcings.V7.odd'],
    ]);
  });

  it('refuses a sobriety order that misses or repeats an approach', () => {
    const [, ...rest] = rules.sobrietyOrder;
    expect(found({ ...rules, sobrietyOrder: rest })).toEqual([['sobriety_order', 'sobrietyOrder']]);
    expect(found({ ...rules, sobrietyOrder: ['ml_reco', ...rest] })).toEqual([['sobriety_order', 'sobrietyOrder']]);
  });

  it('refuses settings outside their scale', () => {
    expect(found(withSettings({ decisiveMargin: 0 }))).toEqual([['setting_invalid', 'settings.decisiveMargin']]);
    expect(found(withSettings({ coherenceFloor: 1.1, highConfidence: 40, necessityWithin: NaN }))).toEqual([
      ['setting_invalid', 'settings.necessityWithin'],
      ['setting_invalid', 'settings.coherenceFloor'],
      ['setting_invalid', 'settings.highConfidence'],
    ]);
    expect(found(withSettings({ coherencePenalties: { info: -1, minor: 2, major: 0.2 } }))).toEqual([
      ['setting_invalid', 'settings.coherencePenalties.info'],
      ['setting_invalid', 'settings.coherencePenalties.minor'],
    ]);
    expect(found(withSettings({ outOfCompleteness: rules.questions.map(({ key }) => key) }))).toEqual([
      ['no_question_counts', 'questions'],
    ]);
  });

  it('says each problem in both languages, its place first', () => {
    expect(validateTriageRules(withRule({ points: {} }))[0]?.message).toEqual({
      en: 'approachRules.TR07.points: This rule gives points to nothing. Complete it, or remove it.',
      fr: 'approachRules.TR07.points\u00a0: Cette règle ne donne de points à rien. Complétez-la, ou retirez-la.',
    });
  });
});

describe('validateTriageAnswers', () => {
  it('finds nothing to say about answers that can be read, missing ones included', () => {
    expect(validateTriageAnswers({ task: 'converse', labels: undefined })).toEqual([]);
  });

  it('names an answer that is none, and a question that is none', () => {
    const problems = validateTriageAnswers({ task: 'sing', colour: 'red' });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['answer_unknown', 'answers.task'],
      ['answer_without_question', 'answers.colour'],
    ]);
  });
});
