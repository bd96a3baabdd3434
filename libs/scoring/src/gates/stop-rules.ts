import type { Localised } from '../vocabulary/localised.js';
import { stopTexts as texts, type StopRuleId } from './stop-texts.js';

/** The primary KPI alone is read. */
export interface StopFacts {
  /** Remediation cycles that ended below the threshold. */
  readonly failedRemediations?: number;
  readonly evaluationScore?: number;
  readonly prohibited?: 'no' | 'suspected' | 'yes';
  readonly unwaivedRedFlags?: number;
  readonly pilotEnded?: boolean;
  readonly attainment?: number;
  readonly pilotWeeks?: number;
  readonly adoption?: number;
  readonly costPerAnswer?: number;
  readonly valuePerAnswer?: number;
  readonly sponsorAbsentDays?: number;
  readonly cheaperApproachPasses?: boolean;
  readonly budget?: number;
  readonly spent?: number;
}

export interface StopThresholds {
  readonly failedRemediations: number;
  readonly evaluationScore: number;
  readonly attainment: number;
  readonly adoption: number;
  readonly adoptionWeeks: number;
  readonly costOverValue: number;
  readonly sponsorAbsentDays: number;
}

/** `not_due`: too early to tell. `unknown`: a fact is missing. */
export type StopState = 'triggered' | 'clear' | 'not_due' | 'unknown';

export interface StopFinding {
  readonly id: StopRuleId;
  readonly state: StopState;
  readonly reason: Localised;
}

export interface StopResult {
  readonly stop: boolean;
  readonly triggered: readonly StopRuleId[];
  readonly unknown: readonly StopRuleId[];
  readonly rules: readonly StopFinding[];
  /** A stop is a learning: what is left of the budget. */
  readonly notSpent: number | undefined;
}

/** All [design] but remediation in two cycles and the stop for risk, which an evaluator practises. */
export const defaultStopThresholds: StopThresholds = {
  failedRemediations: 2,
  evaluationScore: 40,
  attainment: 0.25,
  adoption: 0.2,
  adoptionWeeks: 8,
  costOverValue: 2,
  sponsorAbsentDays: 60,
};

type Rule = (facts: StopFacts, thresholds: StopThresholds) => StopState;

const state = (triggered: boolean | undefined): StopState => (triggered === undefined ? 'unknown' : triggered ? 'triggered' : 'clear');

function compare(value: number | undefined, test: (value: number) => boolean): StopState {
  return state(value === undefined || !Number.isFinite(value) ? undefined : test(value));
}

function judgeProhibited({ prohibited, unwaivedRedFlags }: StopFacts): StopState {
  if (prohibited === 'yes' || (unwaivedRedFlags ?? 0) > 0) return 'triggered';
  return prohibited === undefined || prohibited === 'suspected' || unwaivedRedFlags === undefined ? 'unknown' : 'clear';
}

function judgeCost({ costPerAnswer: cost, valuePerAnswer: value }: StopFacts, { costOverValue }: StopThresholds): StopState {
  return value === undefined || !Number.isFinite(value) ? 'unknown' : compare(cost, (spent) => spent > costOverValue * value);
}

function judgeAttainment({ pilotEnded, attainment }: StopFacts, thresholds: StopThresholds): StopState {
  if (pilotEnded === undefined) return 'unknown';
  return pilotEnded ? compare(attainment, (done) => done < thresholds.attainment) : 'not_due';
}

function judgeAdoption({ pilotWeeks, adoption }: StopFacts, thresholds: StopThresholds): StopState {
  if (pilotWeeks === undefined) return 'unknown';
  return pilotWeeks >= thresholds.adoptionWeeks ? compare(adoption, (share) => share < thresholds.adoption) : 'not_due';
}

const rules: Readonly<Record<StopRuleId, Rule>> = {
  remediation: ({ failedRemediations }, limit) => compare(failedRemediations, (cycles) => cycles >= limit.failedRemediations),
  evaluation: ({ evaluationScore }, limit) => compare(evaluationScore, (score) => score < limit.evaluationScore),
  prohibited: judgeProhibited,
  attainment: judgeAttainment,
  adoption: judgeAdoption,
  cost: judgeCost,
  sponsor: ({ sponsorAbsentDays }, limit) => compare(sponsorAbsentDays, (days) => days >= limit.sponsorAbsentDays),
  cheaper: ({ cheaperApproachPasses }) => state(cheaperApproachPasses),
};

/**
 * Says whether a case is to be stopped: one rule is enough. What is not known stops nothing, and is listed.
 * Example: an evaluation score of 39 alone gives stop true, triggered ['evaluation'].
 */
export function checkStopRules(facts: StopFacts, thresholds: StopThresholds = defaultStopThresholds): StopResult {
  const findings = (Object.keys(rules) as readonly StopRuleId[]).map((id) => ({
    id,
    state: rules[id](facts, thresholds),
    reason: texts[id],
  }));
  const inState = (wanted: StopState) => findings.filter((finding) => finding.state === wanted).map(({ id }) => id);
  const { budget, spent } = facts;
  return {
    stop: inState('triggered').length > 0,
    triggered: inState('triggered'),
    unknown: inState('unknown'),
    rules: findings,
    notSpent: budget === undefined || spent === undefined ? undefined : Math.max(0, budget - spent),
  };
}
