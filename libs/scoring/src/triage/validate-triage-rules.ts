import type { Localised } from '../vocabulary/localised.js';
import { approaches } from '../vocabulary/approaches.js';
import { sourcings } from '../vocabulary/sourcings.js';
import { defaultTriageRules } from './default-triage-rules.js';
import { triageProblem as problem, type TriageProblem } from './triage-problems.js';
import type { AnswerCondition, TriageRuleSet } from './triage-rules.js';
import type { TriageAnswers } from './triage-result.js';

/** Beyond this a number of points is a typing mistake. */
const mostPoints = 100;

const approachIds: readonly string[] = approaches.map(({ id }) => id);
const sourcingIds: readonly string[] = sourcings.map(({ id }) => id);
const scoredApproaches: readonly string[] = approachIds.filter((id) => id !== 'undetermined' && id !== 'excluded');
const scoredSourcings: readonly string[] = sourcingIds.filter((id) => id !== 'none');

/**
 * Lists what keeps an edited set of rules from being used, nothing when it is fine.
 * Example: without the question T11 the list holds { code: 'question_unknown', path: 'approachRules.TR41.when.labels', message: {...} }.
 */
export function validateTriageRules(rules: TriageRuleSet): readonly TriageProblem[] {
  return [
    ...validateQuestions(rules),
    ...listConditions(rules).flatMap(([path, condition]) => validateCondition(rules, path, condition)),
    ...validatePoints('approachRules', rules.approachRules, scoredApproaches),
    ...validatePoints('sourcingRules', rules.sourcingRules, scoredSourcings),
    ...validateTargets(rules),
    ...validateAllowed(rules),
    ...validateIdentifiers(rules),
    ...validateSobriety(rules),
    ...validateSettings(rules),
  ];
}

/**
 * Lists the answers that belong to no question or to no option, nothing when all can be read.
 * Example: { task: 'sing' } gives [{ code: 'answer_unknown', path: 'answers.task', message: {...} }].
 */
export function validateTriageAnswers(answers: TriageAnswers, rules: TriageRuleSet = defaultTriageRules): readonly TriageProblem[] {
  return Object.entries(answers).flatMap(([key, value]) => {
    const question = rules.questions.find((candidate) => candidate.key === key);
    if (!question) return [problem('answer_without_question', `answers.${key}`)];
    const offered = value === undefined || question.options.some((option) => option.value === value);
    return offered ? [] : [problem('answer_unknown', `answers.${key}`)];
  });
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isBlank(text: Localised): boolean {
  return !text.en.trim() || !text.fr.trim();
}

function validateQuestions({ questions, settings }: TriageRuleSet): readonly TriageProblem[] {
  const counted = questions.filter(({ key }) => !settings.outOfCompleteness.includes(key));
  return [
    ...repeated(questions.map(({ key }) => key)).map((key) => problem('question_repeated', `questions.${key}`)),
    ...(counted.length === 0 ? [problem('no_question_counts', 'questions')] : []),
    ...questions.flatMap(({ key, text, importance, options }) => {
      const path = `questions.${key}`;
      const values = options.map(({ value }) => value);
      return [
        ...(Number.isFinite(importance) && importance > 0 ? [] : [problem('importance_invalid', `${path}.importance`)]),
        ...(values.length < 2 || repeated(values).length > 0 ? [problem('options_missing', `${path}.options`)] : []),
        ...(isBlank(text) ? [problem('text_missing', `${path}.text`)] : []),
        ...options.filter(({ name }) => isBlank(name)).map(({ value }) => problem('text_missing', `${path}.options.${value}`)),
      ];
    }),
  ];
}

const ruleLists = [
  'approachRules',
  'sourcingRules',
  'imposedSourcings',
  'vetoes',
  'contradictions',
  'notes',
  'carrierRules',
  'confidenceCaps',
] as const;

/** Every place where a rule reads answers: a question that is used cannot go. */
function listConditions(rules: TriageRuleSet): readonly (readonly [path: string, condition: AnswerCondition])[] {
  return [
    ...ruleLists.flatMap((list) => rules[list].map(({ id, when }) => [`${list}.${id}.when`, when] as const)),
    ...rules.vetoes.flatMap(({ id, removes }) => removes.map(({ unless }) => [`vetoes.${id}.unless`, unless ?? {}] as const)),
    ...rules.settings.necessityLimits.map(({ when }, index) => [`settings.necessityLimits.${index}.when`, when] as const),
    ['generativeTask', rules.generativeTask] as const,
    ['blockedWhen', rules.blockedWhen] as const,
  ];
}

function validateCondition({ questions }: TriageRuleSet, path: string, condition: AnswerCondition): readonly TriageProblem[] {
  return Object.entries(condition).flatMap(([key, values]) => {
    const question = questions.find((candidate) => candidate.key === key);
    if (!question) return [problem('question_unknown', `${path}.${key}`)];
    const offered = question.options.map(({ value }) => value);
    return values.filter((value) => !offered.includes(value)).map((value) => problem('option_unknown', `${path}.${key}.${value}`));
  });
}

interface GivesPoints {
  readonly id: string;
  readonly points: Readonly<Record<string, number | undefined>>;
}

function validatePoints(list: string, rules: readonly GivesPoints[], targets: readonly string[]): readonly TriageProblem[] {
  return rules.flatMap(({ id, points }) => {
    const path = `${list}.${id}.points`;
    const entries = Object.entries(points);
    return [
      ...(entries.length === 0 ? [problem('points_to_nothing', path)] : []),
      ...entries.filter(([target]) => !targets.includes(target)).map(([target]) => problem('target_unknown', `${path}.${target}`)),
      ...entries
        .filter(([, given]) => given === undefined || !(Math.abs(given) <= mostPoints))
        .map(([target]) => problem('points_invalid', `${path}.${target}`)),
    ];
  });
}

function unknown(path: string, known: readonly string[], named: readonly string[] = []): readonly TriageProblem[] {
  return named.filter((target) => !known.includes(target)).map((target) => problem('target_unknown', `${path}.${target}`));
}

function validateAllowed({ sourcingAllowed }: TriageRuleSet): readonly TriageProblem[] {
  const lists: Readonly<Record<string, readonly string[] | undefined>> = sourcingAllowed;
  return scoredApproaches.flatMap((approach) => {
    const path = `sourcingAllowed.${approach}`;
    const allowed = lists[approach] ?? [];
    return allowed.length === 0 ? [problem('sourcing_missing', path)] : unknown(path, scoredSourcings, allowed);
  });
}

/** What the other rules name: approaches and sourcings. */
function validateTargets(rules: TriageRuleSet): readonly TriageProblem[] {
  return [
    ...rules.vetoes.flatMap(({ id, removes }) => removes.flatMap((one) => unknown(`vetoes.${id}`, scoredApproaches, one.approaches))),
    ...(['contradictions', 'notes'] as const).flatMap((list) =>
      rules[list].flatMap(({ id, approaches: named, sourcings: bought }) => [
        ...unknown(`${list}.${id}`, approachIds, named),
        ...unknown(`${list}.${id}`, sourcingIds, bought),
      ]),
    ),
    ...rules.carrierRules.flatMap(({ id, approaches: named }) => unknown(`carrierRules.${id}`, approachIds, named)),
    ...rules.sourcingRules.flatMap(({ id, only, except }) =>
      unknown(`sourcingRules.${id}`, scoredApproaches, [...(only ?? []), ...(except ?? [])]),
    ),
    ...rules.imposedSourcings.flatMap(({ id, approaches: named, sourcing }) => [
      ...unknown(`imposedSourcings.${id}`, scoredApproaches, named),
      ...unknown(`imposedSourcings.${id}`, scoredSourcings, [sourcing]),
    ]),
  ];
}

function validateIdentifiers(rules: TriageRuleSet): readonly TriageProblem[] {
  return ruleLists.flatMap((list) => {
    const traced = rules[list];
    return [
      ...repeated(traced.map(({ id }) => id)).map((id) => problem('rule_repeated', `${list}.${id}`)),
      ...traced
        .filter(({ reason, source }) => isBlank(reason) || isBlank(source))
        .map(({ id }) => problem('text_missing', `${list}.${id}`)),
    ];
  });
}

function validateSobriety({ sobrietyOrder }: TriageRuleSet): readonly TriageProblem[] {
  const complete =
    sobrietyOrder.length === scoredApproaches.length && scoredApproaches.every((id) => sobrietyOrder.some((one) => one === id));
  return complete ? [] : [problem('sobriety_order', 'sobrietyOrder')];
}

function validateSettings({ settings, confidenceCaps }: TriageRuleSet): readonly TriageProblem[] {
  const { coherencePenalties: penalties } = settings;
  const ranges: readonly (readonly [path: string, value: number, lowest: number, highest: number])[] = [
    ['settings.minimumPoints', settings.minimumPoints, -mostPoints, mostPoints],
    ['settings.necessityWithin', settings.necessityWithin, 0, mostPoints],
    ['settings.decisiveMargin', settings.decisiveMargin, Number.MIN_VALUE, mostPoints],
    ['settings.shownVetoPoints', settings.shownVetoPoints, -mostPoints, mostPoints],
    ['settings.coherenceFloor', settings.coherenceFloor, 0, 1],
    ['settings.coherencePenalties.info', penalties.info, 0, 1],
    ['settings.coherencePenalties.minor', penalties.minor, 0, 1],
    ['settings.coherencePenalties.major', penalties.major, 0, 1],
    ['settings.mediumConfidence', settings.mediumConfidence, 0, 100],
    ['settings.highConfidence', settings.highConfidence, settings.mediumConfidence, 100],
    ...confidenceCaps.map(({ id, atMost }) => [`confidenceCaps.${id}.atMost`, atMost, 0, 100] as const),
  ];
  return ranges
    .filter(([, value, lowest, highest]) => !(value >= lowest && value <= highest))
    .map(([path]) => problem('setting_invalid', path));
}
