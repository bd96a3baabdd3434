import { reaches, shares, sum, usableWeight } from '../scorecards/weights.js';
import type { Localised } from '../vocabulary/localised.js';
import { evaluationHeadings, type EvaluationHeading } from './evaluation-headings.js';
import { evaluationProblems } from './kpi-texts.js';

export interface HeadingResult {
  /** 0-100. */
  readonly score?: number;
  readonly n?: number;
}

export interface EvaluationReport {
  readonly headings: Readonly<Partial<Record<EvaluationHeading, HeadingResult>>>;
  readonly weights?: Readonly<Partial<Record<EvaluationHeading, number>>>;
  readonly testedModel?: string;
  readonly judgeModel?: string;
  /** Scores of the same headings before the last change. */
  readonly previous?: Readonly<Partial<Record<EvaluationHeading, number>>>;
}

export interface HeadingTerm {
  readonly id: EvaluationHeading;
  readonly score: number | undefined;
  readonly n: number | undefined;
  /** Share of the headings that were scored; the contributions add up to the score. */
  readonly share: number;
  readonly contribution: number | undefined;
}

export interface EvaluationResult {
  /** Weighted mean of the headings that were scored, 0-100. Undefined when none was. */
  readonly score: number | undefined;
  /** Share of the weight that was scored, 0-1. */
  readonly coverage: number;
  readonly missing: readonly EvaluationHeading[];
  readonly verdict: 'continue' | 'remediation' | 'stop' | undefined;
  /** Headings that fell since the last change. */
  readonly regressions: readonly EvaluationHeading[];
  readonly problems: readonly Localised[];
  readonly terms: readonly HeadingTerm[];
}

/** Below the first a remediation plan, below the second a stop. */
export const evaluationThresholds = { remediation: 60, stop: 40 } as const;

/**
 * Scores an evaluation: weighted mean of the headings scored, with what each brings.
 * Example: accuracy 90 and groundedness 70 alone are 80, coverage 2 of 11.
 */
export function scoreEvaluation(report: EvaluationReport): EvaluationResult {
  const weights = evaluationHeadings.map(({ id }) => usableWeight(report.weights ? report.weights[id] : 1));
  const scores = evaluationHeadings.map(({ id }) => readScore(report.headings[id]?.score));
  const effective = shares(weights.map((weight, index) => (scores[index] === undefined ? 0 : weight)));
  const terms = evaluationHeadings.map(({ id }, index) => {
    const score = scores[index];
    const share = effective[index] ?? 0;
    return { id, score, n: report.headings[id]?.n, share, contribution: score === undefined ? undefined : share * score };
  });
  const counted = sum(effective) > 0;
  const score = counted ? sum(terms.map(({ contribution }) => contribution ?? 0)) : undefined;
  const total = sum(weights);
  return {
    score,
    coverage: total > 0 ? sum(weights.filter((_, index) => scores[index] !== undefined)) / total : 0,
    missing: evaluationHeadings.flatMap(({ id }, index) => ((weights[index] ?? 0) > 0 && scores[index] === undefined ? [id] : [])),
    verdict: score === undefined ? undefined : judge(score),
    regressions: terms.filter((term) => hasFallen(term, report.previous)).map(({ id }) => id),
    problems: report.judgeModel !== undefined && report.judgeModel === report.testedModel ? [evaluationProblems.sameJudge] : [],
    terms,
  };
}

function readScore(score: number | undefined): number | undefined {
  return score !== undefined && score >= 0 && score <= 100 ? score : undefined;
}

function judge(score: number): 'continue' | 'remediation' | 'stop' {
  if (!reaches(score, evaluationThresholds.stop)) return 'stop';
  return reaches(score, evaluationThresholds.remediation) ? 'continue' : 'remediation';
}

function hasFallen({ id, score }: HeadingTerm, previous: EvaluationReport['previous']): boolean {
  const before = previous?.[id];
  return score !== undefined && before !== undefined && score < before;
}
