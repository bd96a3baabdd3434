import { hallucinationThreshold } from '../kpis/hallucination-threshold.js';
import { kpiAttainment } from '../kpis/kpi-attainment.js';
import { rateBound } from '../kpis/rate-bound.js';
import { reaches } from '../scorecards/weights.js';
import type { Localised } from '../vocabulary/localised.js';
import { axisIds } from '../vocabulary/scoring-terms.js';
import { decimal, percent } from './figures.js';
import { readinessHeadings, type GateEvidence, type GateFacts } from './gate-evidence.js';
import type { GateThresholds } from './gate-policy.js';
import { gateTexts as texts, prohibitedWords } from './gate-texts.js';

export interface Measured {
  readonly met: boolean;
  readonly reason: Localised;
  readonly measured?: number;
  readonly required?: number;
}

type Measure = (facts: GateFacts, thresholds: GateThresholds, documents: NonNullable<GateEvidence['documents']>) => Measured;

function present(value: string | undefined): Measured {
  return value?.trim() ? { met: true, reason: texts.given } : { met: false, reason: texts.toComplete };
}

function stated(known: boolean): Measured {
  return known ? { met: true, reason: texts.given } : { met: false, reason: texts.toComplete };
}

/** "64%, 80% needed": the figure first, then what it takes. */
function atLeast(measured: number | undefined, required: number, write: (value: number) => Localised): Measured {
  if (measured === undefined || !Number.isFinite(measured)) return { met: false, reason: texts.notMeasured, required };
  const [has, needs] = [write(measured), write(required)];
  const reason = { en: `${has.en}, ${needs.en} needed`, fr: `${has.fr}, il en faut ${needs.fr}` };
  return { met: reaches(measured, required), reason, measured, required };
}

function listed(missing: readonly string[]): Localised {
  return { en: `missing: ${missing.join(', ')}`, fr: `manque\u00a0: ${missing.join(', ')}` };
}

function complete(missing: readonly string[]): Measured {
  return missing.length === 0 ? { met: true, reason: texts.given } : { met: false, reason: listed(missing) };
}

function screenArt5({ prohibited }: GateFacts): Measured {
  if (prohibited === undefined) return { met: false, reason: texts.toComplete };
  return { met: prohibited === 'no', reason: prohibitedWords[prohibited] };
}

function checkConfidence(
  { triageConfidence }: GateFacts,
  thresholds: GateThresholds,
  documents: NonNullable<GateEvidence['documents']>,
): Measured {
  const committee = documents['G1.confidence'];
  const measured = atLeast(triageConfidence, thresholds.triageConfidence, decimal);
  if (measured.met || !committee?.on || !committee.owner) return measured;
  return { ...measured, met: true, reason: texts.committee };
}

function checkCoverage({ coverage }: GateFacts, thresholds: GateThresholds): Measured {
  const covered = axisIds.map((axis) => coverage?.[axis]);
  const lowest = covered.includes(undefined) ? undefined : Math.min(...covered.map((share) => share ?? 0));
  return atLeast(lowest, thresholds.coverage, percent);
}

function checkHallucination(gate: 'G3' | 'G4', facts: GateFacts): Measured {
  const { threshold } = hallucinationThreshold({ gate, ...facts });
  const { upper, passes } = rateBound({ ...facts.hallucinations, threshold });
  if (upper === undefined) return { met: false, reason: texts.notMeasured, required: threshold };
  const [has, limit] = [percent(upper), percent(threshold)];
  const reason = { en: `${has.en} at most, ${limit.en} allowed`, fr: `${has.fr} au plus, ${limit.fr} admis` };
  return { met: passes, reason, measured: upper, required: threshold };
}

function checkRedFlags({ redFlags, waivers }: GateFacts): Measured {
  if (redFlags === undefined) return { met: false, reason: texts.toComplete };
  const unwaived = redFlags.filter((flag) => !waivers?.includes(flag));
  if (unwaived.length === 0) return { met: true, reason: texts.noneLeft };
  return { met: false, reason: { en: `no waiver: ${unwaived.join(', ')}`, fr: `sans dérogation\u00a0: ${unwaived.join(', ')}` } };
}

function checkPilotSize({ pilotUsers, pilotRequests }: GateFacts, thresholds: GateThresholds): Measured {
  const users = atLeast(pilotUsers, thresholds.pilotUsers, decimal);
  const requests = atLeast(pilotRequests, thresholds.pilotRequests, decimal);
  return requests.met && !users.met ? requests : users;
}

function checkKpi({ primaryKpi }: GateFacts): Measured {
  const attainment = kpiAttainment(primaryKpi ?? {});
  const sampled = primaryKpi?.n !== undefined && primaryKpi.n > 0;
  if (attainment === undefined) return { met: false, reason: texts.notMeasured };
  const share = percent(attainment);
  if (!sampled) return { met: false, reason: texts.sampleMissing, measured: attainment };
  return { met: true, reason: { en: `${share.en} of the target`, fr: `${share.fr} de la cible` }, measured: attainment };
}

function checkReview({ monthsSinceReview }: GateFacts, { monthsBetweenReviews }: GateThresholds): Measured {
  if (monthsSinceReview === undefined) return { met: false, reason: texts.toComplete, required: monthsBetweenReviews };
  const late = monthsSinceReview > monthsBetweenReviews;
  const months = decimal(monthsSinceReview);
  const reason = { en: `${months.en} months since the last one`, fr: `${months.fr} mois depuis la dernière` };
  return { met: !late, reason, measured: monthsSinceReview, required: monthsBetweenReviews };
}

function amount(value: number | undefined): Measured {
  if (value === undefined || !Number.isFinite(value)) return { met: false, reason: texts.notMeasured };
  return { met: true, reason: texts.measured, measured: value };
}

/** One small question each: met or not, and why. */
export const gateMeasures = {
  need: ({ need }) => present(need),
  requester: ({ requester }) => present(requester),
  entity: ({ entity }) => present(entity),
  businessFunction: ({ businessFunction }) => present(businessFunction),
  population: ({ population }) => present(population),
  answers: ({ missingAnswers }) => (missingAnswers === undefined ? stated(false) : complete(missingAnswers)),
  art5: screenArt5,
  dataLevel: ({ dataLevel }) => stated(dataLevel !== undefined),
  approach: ({ approach }) => stated(approach !== undefined && approach !== 'undetermined'),
  confidence: checkConfidence,
  axes: ({ axes }) => complete(axisIds.filter((axis) => axes?.[axis] === undefined)),
  coverage: checkCoverage,
  baseline: ({ primaryKpi }) => amount(primaryKpi?.baseline),
  hosting: ({ hostingFeasible }) => stated(hostingFeasible === true),
  aiActClass: ({ aiActClass }) => stated(aiActClass !== undefined),
  pocData: ({ pocData }) => stated(pocData !== undefined),
  hallucinationG3: (facts) => checkHallucination('G3', facts),
  hallucinationG4: (facts) => checkHallucination('G4', facts),
  costPerAnswer: ({ costPerAnswer }) => amount(costPerAnswer),
  energyPerAnswer: ({ energyPerAnswer }) => amount(energyPerAnswer),
  redFlags: checkRedFlags,
  pilotWeeks: ({ pilotWeeks }, thresholds) => atLeast(pilotWeeks, thresholds.pilotWeeks, decimal),
  pilotSize: checkPilotSize,
  evaluation: ({ evaluationScore }, thresholds) => atLeast(evaluationScore, thresholds.evaluationScore, decimal),
  adoption: ({ adoption }, thresholds) => atLeast(adoption, thresholds.adoption, percent),
  kpi: checkKpi,
  readiness: ({ readiness }) => complete(readinessHeadings.filter((heading) => !readiness?.[heading])),
  criticalFunction: ({ criticalFunction }) => stated(criticalFunction !== undefined),
  trained: ({ trainedShare }, thresholds) => atLeast(trainedShare, thresholds.trainedShare, percent),
  reviewPeriod: checkReview,
  benefit: ({ benefitRealised }) => amount(benefitRealised),
} as const satisfies Readonly<Record<string, Measure>>;

export type GateMeasureId = keyof typeof gateMeasures;

/** Runs one of them. Example: measureCriterion('trained', { facts: { trainedShare: 0.64 } }, thresholds).met is false. */
export function measureCriterion(id: GateMeasureId, { facts = {}, documents = {} }: GateEvidence, thresholds: GateThresholds): Measured {
  const measure: Measure = gateMeasures[id];
  return measure(facts, thresholds, documents);
}
