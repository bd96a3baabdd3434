import { chooseApproach, type ApproachChoice } from './choose-approach.js';
import { chooseSourcing, type SourcingChoice } from './choose-sourcing.js';
import { countPoints, scoresOf } from './count-points.js';
import { defaultTriageRules } from './default-triage-rules.js';
import { findFlips } from './find-flips.js';
import { isAnswered, readAnswers, satisfies, type ReadAnswers } from './read-answers.js';
import { triageConfidence } from './triage-confidence.js';
import type { CustomerFacingPolicy, RemarkRule, ScoredApproach, TriageRuleSet } from './triage-rules.js';
import type { FiredRemark, PointsExplanation, Traced, TriageProposal, TriageRequest, TriageResult } from './triage-result.js';

/**
 * Proposes an approach, a sourcing and a carrier for a request, and says why. Any answers, complete or not, give a result.
 * Example: classifying table rows with more than 10,000 labelled examples gives ml_supervised, with TR03 +8, TR17 +2 and TR41 +3.
 */
export function triageRequest(request: TriageRequest, rules: TriageRuleSet = defaultTriageRules): TriageResult {
  const worked = work(request, rules);
  const flips = findFlips(
    worked.proposal,
    readAnswers(rules, request.answers),
    rules,
    (answers) => work({ ...request, answers }, rules).proposal,
  );
  return { ...worked.proposal, explanation: { approaches: worked.approaches, sourcings: worked.sourcing.explained }, flips };
}

interface Worked {
  readonly proposal: TriageProposal;
  readonly approaches: readonly PointsExplanation<ScoredApproach>[];
  readonly sourcing: SourcingChoice;
}

function work(request: TriageRequest, rules: TriageRuleSet): Worked {
  const answers = readAnswers(rules, request.answers);
  const policy = request.policy?.customerFacingGenai ?? 'gated';
  const fired = rules.approachRules.filter(({ when }) => satisfies(when, answers));
  const approaches = countPoints(rules.sobrietyOrder, fired);
  const scores = scoresOf(approaches);
  const choice = chooseApproach({ rules, answers, policy, scores });
  const sourcing = chooseSourcing(rules, choice.approach, answers, request);
  const remark = (remarks: readonly RemarkRule[]) => fireRemarks(remarks, { answers, policy, choice, sourcing });
  const contradictions = remark(rules.contradictions);
  const margin = marginOf(choice, scores);
  const carried = carry({ request, rules, answers, choice });
  const proposal: TriageProposal = {
    version: rules.version,
    approach: choice.approach,
    sourcing: sourcing.sourcing,
    ...carried,
    ...placeOthers(choice, scores, rules),
    sourcingAlternative: sourcing.alternative,
    ...triageConfidence({ rules, answers, approach: choice.approach, margin, contradictions }),
    margin,
    scores,
    sourcingScores: scoresOf(sourcing.explained),
    necessity: choice.displaced && { from: choice.displaced, reason: necessityReason },
    imposedSourcing: sourcing.imposed,
    vetoes: choice.vetoes,
    contradictions,
    notes: remark(rules.notes),
    blockedLegal: satisfies(rules.blockedWhen, answers),
    ...listUnanswered(rules, answers),
    hosting: sourcing.hosting,
  };
  return { proposal, approaches, sourcing };
}

const necessityReason = {
  en: 'AFNOR SPEC 2314: a simpler technique comes within a point, so the need for the other has to be shown',
  fr: 'AFNOR SPEC 2314\u00a0: une technique plus simple est à un point près, la nécessité de l’autre reste à démontrer',
};

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
  const candidates = choice.approach === 'excluded' ? [] : choice.ranked.slice(0, 3);
  const [first, second] = choice.ranked;
  if (!isProposed(choice) || first === undefined) return { alternative: undefined, soberestSufficient: undefined, candidates };
  const soberer = rules.sobrietyOrder.slice(0, rules.sobrietyOrder.indexOf(first));
  const soberest = soberer.find((approach) => choice.ranked.includes(approach) && scores[approach] >= rules.settings.minimumPoints);
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

const noCarrier: Traced = {
  id: 'none',
  reason: { en: 'No carrier rule applies', fr: 'Aucune règle de portage ne s’applique' },
  source: { en: 'Design choice', fr: 'Choix de conception' },
};

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

function listUnanswered(rules: TriageRuleSet, answers: ReadAnswers): Pick<TriageProposal, 'missing' | 'unanswered'> {
  return {
    missing: rules.questions.filter(({ key, mandatory }) => mandatory && answers[key] === undefined).map(({ key }) => key),
    unanswered: rules.questions.filter((question) => !isAnswered(question, answers)).map(({ key }) => key),
  };
}
