import type { ReadAnswers } from './read-answers.js';
import type { TriageRuleSet } from './triage-rules.js';
import type { Flip, TriageProposal } from './triage-result.js';

const outcomes = ['approach', 'sourcing', 'carrier'] as const;

/**
 * Lists which single other answer would change the approach, the sourcing or the carrier.
 * Example: an assistant whose licence is held flips to sourcing buy with { key: 'licence', value: 'no' }.
 */
export function findFlips(
  proposal: TriageProposal,
  answers: ReadAnswers,
  rules: TriageRuleSet,
  propose: (answers: ReadAnswers) => TriageProposal,
): readonly Flip[] {
  const others = rules.questions.flatMap(({ key, options }) =>
    options.filter(({ value }) => value !== answers[key]).map(({ value }) => ({ key, value })),
  );
  return others.flatMap(({ key, value }) => {
    const { approach, sourcing, carrier } = propose({ ...answers, [key]: value });
    const outcome = { approach, sourcing, carrier };
    const changes = outcomes.filter((name) => outcome[name] !== proposal[name]);
    return changes.length > 0 ? [{ key, value, instead: answers[key], ...outcome, changes }] : [];
  });
}
