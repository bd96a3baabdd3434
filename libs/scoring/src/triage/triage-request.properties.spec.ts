import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultTriageRules } from './default-triage-rules.js';
import { triageRequest } from './triage-request.js';
import type { PointsExplanation, TriageAnswers } from './triage-result.js';

const { questions } = defaultTriageRules;

const everyOption = Object.fromEntries(questions.map(({ key, options }) => [key, fc.constantFrom(...options.map(({ value }) => value))]));
const answers: fc.Arbitrary<TriageAnswers> = fc.record(everyOption, { requiredKeys: [] });
const policy = fc.record({ customerFacingGenai: fc.constantFrom('allowed', 'gated', 'forbidden') }, { requiredKeys: [] });
const requests = fc.record({ answers, policy });

const complete = fc.record({ answers: fc.record(everyOption), policy });
/** Answers that no question offers. */
const outside = fc.record({ answers: fc.dictionary(fc.constantFrom(...questions.map(({ key }) => key)), fc.string()) });

/** Each subject is explained once, by lines that add up to its score. */
function expectAdded(explained: readonly PointsExplanation<string>[], scores: Readonly<Partial<Record<string, number>>>): void {
  expect(explained.map(({ subject }) => subject).sort()).toEqual(Object.keys(scores).sort());
  for (const { subject, score, lines } of explained) {
    expect(lines.reduce((total, line) => total + line.points, 0)).toBe(score);
    expect(scores[subject]).toBe(score);
  }
}

const runs = { numRuns: 60 };

describe('triageRequest, whatever the answers', () => {
  it('complete or not, there is a result and an explanation whose points add up to the score', () => {
    fc.assert(
      fc.property(fc.oneof(requests, complete, outside), (request) => {
        const result = triageRequest(request);
        expectAdded(result.explanation.approaches, result.scores);
        expectAdded(result.explanation.sourcings, result.sourcingScores);
        expect(Object.keys(result.scores)).toEqual(defaultTriageRules.sobrietyOrder);
        expect([...defaultTriageRules.sobrietyOrder, 'undetermined', 'excluded']).toContain(result.approach);
        expect(Number.isInteger(result.confidence) && result.confidence >= 0 && result.confidence <= 100).toBe(true);
      }),
      runs,
    );
  });

  it('never proposes what a veto removed', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { approach, alternative, soberestSufficient, vetoes } = triageRequest(request);
        const removed: readonly (string | undefined)[] = vetoes.flatMap((veto) => veto.removes);
        for (const named of [approach, alternative, soberestSufficient]) expect(removed).not.toContain(named);
      }),
      runs,
    );
  });

  it('each flip is what that answer gives, and no other single answer changes anything', () => {
    fc.assert(
      fc.property(requests, fc.constantFrom(...questions), fc.nat(), (request, { key, options }, pick) => {
        const value = options[pick % options.length]?.value;
        fc.pre(value !== undefined && value !== request.answers[key]);
        const before = triageRequest(request);
        const after = triageRequest({ ...request, answers: { ...request.answers, [key]: value } });
        const flip = before.flips.find((one) => one.key === key && one.value === value);
        const outcome = flip ?? before;
        expect([after.approach, after.sourcing, after.carrier]).toEqual([outcome.approach, outcome.sourcing, outcome.carrier]);
      }),
      runs,
    );
  });

  it('the order of rules, questions and answers changes nothing', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const rules = {
          ...defaultTriageRules,
          questions: [...questions].reverse(),
          approachRules: [...defaultTriageRules.approachRules].reverse(),
          sourcingRules: [...defaultTriageRules.sourcingRules].reverse(),
        };
        const reversed = { ...request, answers: Object.fromEntries(Object.entries(request.answers).reverse()) };
        const before = triageRequest(request);
        const after = triageRequest(reversed, rules);
        expect([after.approach, after.sourcing, after.carrier, after.confidence]).toEqual([
          before.approach,
          before.sourcing,
          before.carrier,
          before.confidence,
        ]);
        expect(after.scores).toEqual(before.scores);
      }),
      runs,
    );
  });

  it('mutates nothing', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const before = structuredClone(request);
        triageRequest(Object.freeze({ answers: Object.freeze(request.answers), policy: Object.freeze(request.policy) }));
        expect(request).toEqual(before);
      }),
      { numRuns: 10 },
    );
  });
});
