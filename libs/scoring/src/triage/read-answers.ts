import type { AnswerCondition, TriageQuestion, TriageRuleSet } from './triage-rules.js';
import type { TriageAnswers } from './triage-result.js';

export type ReadAnswers = Readonly<Record<string, string>>;

/** Keeps the answers that are options of a question. Example: { task: 'converse', colour: 'red' } is { task: 'converse' }. */
export function readAnswers(rules: TriageRuleSet, answers: TriageAnswers): ReadAnswers {
  const kept = rules.questions.flatMap(({ key, options }) => {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    return value !== undefined && options.some((option) => option.value === value) ? [[key, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** A missing answer never satisfies a condition. Example: satisfies({ labels: ['none'] }, {}) is false. */
export function satisfies(condition: AnswerCondition, answers: ReadAnswers): boolean {
  // Runs some ten thousand times for one request and its flips: no list is built.
  for (const key in condition) {
    const answer = answers[key];
    if (answer === undefined || !condition[key]?.includes(answer)) return false;
  }
  return true;
}

/** A stated "unknown" is no answer. Example: isAnswered(marketQuestion, { market: 'unknown' }) is false. */
export function isAnswered({ key, options }: TriageQuestion, answers: ReadAnswers): boolean {
  const option = options.find(({ value }) => value === answers[key]);
  return option !== undefined && !option.unanswered;
}
