import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreEvaluation, type HeadingResult } from './evaluation-report.js';
import { evaluationHeadings, type EvaluationHeading } from './evaluation-headings.js';
import { hallucinationThreshold } from './hallucination-threshold.js';

const all = (score: number) => Object.fromEntries(evaluationHeadings.map(({ id }) => [id, { score }]));

describe('scoreEvaluation', () => {
  it('is the mean of the headings that were scored; a missing one is not a zero', () => {
    const result = scoreEvaluation({ headings: { accuracy: { score: 90, n: 200 }, groundedness: { score: 70 } } });
    expect([result.score, result.verdict, result.missing.length]).toEqual([80, 'continue', 9]);
    expect(result.coverage).toBeCloseTo(2 / 11, 12);
    expect(result.terms[0]).toEqual({ id: 'accuracy', score: 90, n: 200, share: 0.5, contribution: 45 });
    expect(result.terms[2]).toEqual({ id: 'paraphrase', score: undefined, n: undefined, share: 0, contribution: undefined });
  });

  it('reads the weights it is given, and takes a heading without weight as not waited for', () => {
    const weights = { accuracy: 3, groundedness: 1 };
    const result = scoreEvaluation({ headings: { accuracy: { score: 90 }, groundedness: { score: 70 }, bias: { score: 0 } }, weights });
    expect([result.score, result.coverage, result.missing]).toEqual([85, 1, []]);
  });

  it('below 60 asks for remediation, below 40 for a stop', () => {
    const verdict = (score: number) => scoreEvaluation({ headings: all(score) }).verdict;
    expect([verdict(60), verdict(59.9), verdict(40), verdict(39.9)]).toEqual(['continue', 'remediation', 'remediation', 'stop']);
  });

  it('nothing scored has no score and no verdict', () => {
    expect(scoreEvaluation({ headings: {} })).toMatchObject({ score: undefined, verdict: undefined, coverage: 0 });
    expect(scoreEvaluation({ headings: { accuracy: { score: 101 }, bias: { score: NaN }, latency: { score: -1 } } }).score).toBeUndefined();
    expect(scoreEvaluation({ headings: all(50), weights: {} })).toMatchObject({ score: undefined, coverage: 0, missing: [] });
  });

  it('E-J1: the judge is not the tested model', () => {
    expect(scoreEvaluation({ headings: {}, judgeModel: 'm', testedModel: 'm' }).problems).toHaveLength(1);
    expect(scoreEvaluation({ headings: {}, judgeModel: 'n', testedModel: 'm' }).problems).toEqual([]);
    expect(scoreEvaluation({ headings: {} }).problems).toEqual([]);
  });

  it('non-regression: a heading that fell is named', () => {
    const headings = { accuracy: { score: 80 }, bias: { score: 70 }, latency: { score: 60 } };
    const previous = { accuracy: 81, bias: 70, sycophancy: 90 };
    expect(scoreEvaluation({ headings, previous }).regressions).toEqual(['accuracy']);
  });

  it('its contributions add up to the score, and the scale of the weights changes nothing', () => {
    const ids = evaluationHeadings.map(({ id }) => id);
    const headings = fc.dictionary(fc.constantFrom(...ids), fc.record({ score: fc.integer({ min: 0, max: 100 }) }));
    fc.assert(
      fc.property(headings, fc.integer({ min: 1, max: 50 }), (scored, scale) => {
        const read = scored as Partial<Record<EvaluationHeading, HeadingResult>>;
        const weights = Object.fromEntries(ids.map((id, index) => [id, 1 + (index % 3)]));
        const scaled = Object.fromEntries(ids.map((id, index) => [id, (1 + (index % 3)) * scale]));
        const result = scoreEvaluation({ headings: read, weights });
        const added = result.terms.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
        expect(added).toBeCloseTo(result.score ?? 0, 9);
        expect(scoreEvaluation({ headings: read, weights: scaled }).score ?? -1).toBeCloseTo(result.score ?? -1, 9);
      }),
    );
  });
});

describe('hallucinationThreshold', () => {
  const at = (exposure?: string, errorCost?: string, humanReview?: string) =>
    hallucinationThreshold({ gate: 'G4', exposure, errorCost, humanReview }).threshold;

  it('is 10 % to go on with a PoC and 5 % at G3', () => {
    expect(hallucinationThreshold({ gate: 'poc' }).threshold).toBe(0.1);
    expect(hallucinationThreshold({ gate: 'G3', exposure: 'public' }).threshold).toBe(0.05);
  });

  it('at G4 is 2 % for the public or costly errors, else 5 % with human review', () => {
    expect([at('staff', 'medium', 'sample'), at('partners', 'low', 'always')]).toEqual([0.05, 0.05]);
    expect([at('public', 'low', 'always'), at('staff', 'high', 'always'), at('staff', 'critical', 'always')]).toEqual([0.02, 0.02, 0.02]);
    expect(at('staff', 'low', 'never')).toBe(0.02);
  });

  it('what is not known gives the stricter one', () => {
    expect([at(undefined, 'low', 'always'), at('staff', undefined, 'always'), at('staff', 'low', undefined)]).toEqual([0.02, 0.02, 0.02]);
  });
});
