import { assessHosting } from '../hosting/assess-hosting.js';
import type { HostingAssessment } from '../hosting/hosting-request.js';
import { chooseApproach, type ApproachChoice } from './choose-approach.js';
import { chooseSourcing, type HostingJudge, type SourcingChoice } from './choose-sourcing.js';
import { addPoints, countPoints } from './count-points.js';
import { defaultTriageRules } from './default-triage-rules.js';
import { findFlips } from './find-flips.js';
import { isAnswered, readAnswers, satisfies, type ReadAnswers } from './read-answers.js';
import { necessityReason, noCarrier } from './triage-texts.js';
import { triageConfidence } from './triage-confidence.js';
import type { ApproachRule, CustomerFacingPolicy, RemarkRule, ScoredApproach, TriageRuleSet } from './triage-rules.js';
import type { FiredRemark, TriageProposal, TriageRequest, TriageResult } from './triage-result.js';

/**
 * Proposes an approach, a sourcing and a carrier for a request, and says why. Any answers, complete or not, give a result.
 * Example: classifying table rows with more than 10,000 labelled examples gives ml_supervised, with TR03 +8, TR17 +2 and TR41 +3.
 */
export function triageRequest(request: TriageRequest, rules: TriageRuleSet = defaultTriageRules): TriageResult {
  const context = { request, rules, judge: rememberHosting(request) };
  const answers = readAnswers(rules, request.answers);
  const { proposal, fired, sourcing } = work(answers, context);
  return {
    ...proposal,
    explanation: {
      approaches: countPoints(rules.sobrietyOrder, fired),
      sourcings: countPoints(sourcing.allowed, sourcing.fired),
    },
    flips: findFlips(proposal, answers, rules, (others) => work(others, context).proposal),
  };
}

/**
 * Proposes the same without the explanation nor the flips, some hundred times faster: for lists.
 * Example: proposeTriage({ answers: {} }).approach is 'undetermined'.
 */
export function proposeTriage(request: TriageRequest, rules: TriageRuleSet = defaultTriageRules): TriageProposal {
  return work(readAnswers(rules, request.answers), { request, rules, judge: rememberHosting(request) }).proposal;
}

interface Context {
  readonly request: TriageRequest;
  readonly rules: TriageRuleSet;
  readonly judge: HostingJudge;
}

/** The flips ask again and again about the same few sourcings. */
function rememberHosting({ hosting, hostingPolicy }: TriageRequest): HostingJudge {
  const known = new Map<string, HostingAssessment>();
  return (level, sourcing) => {
    const key = `${level} ${sourcing}`;
    const assessment = known.get(key) ?? assessHosting({ ...hosting, level, sourcing }, hostingPolicy);
    known.set(key, assessment);
    return assessment;
  };
}

interface Worked {
  readonly proposal: TriageProposal;
  readonly fired: readonly ApproachRule[];
  readonly sourcing: SourcingChoice;
}

function work(answers: ReadAnswers, { request, rules, judge }: Context): Worked {
  const policy = request.policy?.customerFacingGenai ?? 'gated';
  const fired = rules.approachRules.filter(({ when }) => satisfies(when, answers));
  const scores = addPoints(rules.sobrietyOrder, fired);
  const choice = chooseApproach({ rules, answers, policy, scores });
  const sourcing = chooseSourcing(rules, choice.approach, answers, judge);
  const settled = { answers, policy, choice, sourcing };
  const contradictions = fireRemarks(rules.contradictions, settled);
  const margin = marginOf(choice, scores);
  const proposal: TriageProposal = {
    version: rules.version,
    approach: choice.approach,
    ...carry({ request, rules, answers, choice }),
    ...placeOthers(choice, scores, rules),
    ...triageConfidence({ rules, answers, approach: choice.approach, margin, contradictions }),
    margin,
    scores,
    necessity: choice.displaced && { from: choice.displaced, reason: necessityReason },
    vetoes: choice.vetoes,
    contradictions,
    notes: fireRemarks(rules.notes, settled),
    ...readOpenPoints(rules, answers),
    ...nameSourcing(sourcing),
  };
  return { proposal, fired, sourcing };
}

function isProposed({ approach }: ApproachChoice): boolean {
  return approach !== 'excluded' && approach !== 'undetermined';
}

function marginOf(choice: ApproachChoice, scores: Readonly<Record<ScoredApproach, number>>): number | undefined {
  const [first, second] = choice.ranked;
  if (!isProposed(choice) || first === undefined || second === undefined) return undefined;
  return Math.abs(scores[first] - scores[second]);
}

function placeOthers(
  choice: ApproachChoice,
  scores: Readonly<Record<ScoredApproach, number>>,
  rules: TriageRuleSet,
): Pick<TriageProposal, 'alternative' | 'soberestSufficient' | 'candidates'> {
  const { minimumPoints, decisiveMargin } = rules.settings;
  const candidates = choice.approach === 'excluded' ? [] : choice.ranked.filter((approach) => scores[approach] > 0).slice(0, 3);
  const [first, second] = choice.ranked;
  if (!isProposed(choice) || first === undefined) return { alternative: undefined, soberestSufficient: undefined, candidates };
  const soberer = rules.sobrietyOrder.slice(0, rules.sobrietyOrder.indexOf(first)).filter((approach) => choice.ranked.includes(approach));
  const soberest = soberer.find((approach) => scores[approach] >= minimumPoints && scores[first] - scores[approach] < decisiveMargin);
  return { alternative: second, soberestSufficient: soberest, candidates };
}

interface Settled {
  readonly answers: ReadAnswers;
  readonly policy: CustomerFacingPolicy;
  readonly choice: ApproachChoice;
  readonly sourcing: SourcingChoice;
}

function fireRemarks(remarks: readonly RemarkRule[], { answers, policy, choice, sourcing }: Settled): readonly FiredRemark[] {
  return remarks
    .filter(
      ({ when, approaches, sourcings, policies }) =>
        satisfies(when, answers) &&
        (approaches?.includes(choice.approach) ?? true) &&
        (sourcings?.includes(sourcing.sourcing) ?? true) &&
        (policies?.includes(policy) ?? true),
    )
    .map(({ id, severity, reason, source }) => ({ id, severity, reason, source }));
}

interface CarryRequest {
  readonly request: TriageRequest;
  readonly rules: TriageRuleSet;
  readonly answers: ReadAnswers;
  readonly choice: ApproachChoice;
}

function carry({ request, rules, answers, choice }: CarryRequest): Pick<TriageProposal, 'carrier' | 'carrierRule'> {
  const rule = rules.carrierRules.find(
    ({ when, approaches, valueAtLeast }) =>
      satisfies(when, answers) &&
      (approaches?.includes(choice.approach) ?? true) &&
      (valueAtLeast === undefined || (request.valueAxis !== undefined && request.valueAxis >= valueAtLeast)),
  );
  if (!rule) return { carrier: 'undetermined', carrierRule: noCarrier };
  return { carrier: rule.carrier, carrierRule: { id: rule.id, reason: rule.reason, source: rule.source } };
}

type SourcingPart = 'sourcing' | 'sourcingAlternative' | 'sourcingScores' | 'imposedSourcing' | 'hosting';

function nameSourcing({ sourcing, alternative, scores, imposed, hosting }: SourcingChoice): Pick<TriageProposal, SourcingPart> {
  return { sourcing, sourcingAlternative: alternative, sourcingScores: scores, imposedSourcing: imposed, hosting };
}

function readOpenPoints(rules: TriageRuleSet, answers: ReadAnswers): Pick<TriageProposal, 'missing' | 'unanswered' | 'blockedLegal'> {
  return {
    blockedLegal: satisfies(rules.blockedWhen, answers),
    missing: rules.questions.filter(({ key, mandatory }) => mandatory && answers[key] === undefined).map(({ key }) => key),
    unanswered: rules.questions.filter((question) => !isAnswered(question, answers)).map(({ key }) => key),
  };
}
