import { gateConditions } from './gate-conditions.js';
import { gateIds } from './gate-evidence.js';
import { gateMeasures } from './gate-measures.js';
import { gateProblem as problem, type GateProblem } from './gate-problems.js';
import type { GatePolicy, GateThresholds } from './gate-policy.js';

const highest: Readonly<Record<keyof GateThresholds, number>> = {
  triageConfidence: 100,
  evaluationScore: 100,
  coverage: 1,
  trainedShare: 1,
  adoption: 1,
  pilotWeeks: 520,
  pilotUsers: 1_000_000,
  pilotRequests: 1_000_000_000,
  monthsBetweenReviews: 120,
};

/**
 * Lists what keeps a gate policy from being used, nothing when it is fine.
 * Example: without a criterion for G7 the list is [{ code: 'gate_empty', path: 'gates.G7', message: {...} }].
 */
export function validateGatePolicy({ criteria, signatories, thresholds }: GatePolicy): readonly GateProblem[] {
  const ids = criteria.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => problem('criterion_repeated', `criteria.${id}`)),
    ...criteria.flatMap(({ id, gate, name, measure, when }) => [
      ...(gateIds.includes(gate) ? [] : [problem('gate_unknown', `criteria.${id}.gate`)]),
      ...(measure === undefined || Object.hasOwn(gateMeasures, measure) ? [] : [problem('measure_unknown', `criteria.${id}.measure`)]),
      ...(when === undefined || Object.hasOwn(gateConditions, when) ? [] : [problem('condition_unknown', `criteria.${id}.when`)]),
      ...(name.en.trim() && name.fr.trim() ? [] : [problem('text_missing', `criteria.${id}.name`)]),
    ]),
    ...gateIds
      .filter((gate) => !criteria.some((criterion) => criterion.gate === gate))
      .map((gate) => problem('gate_empty', `gates.${gate}`)),
    ...gateIds.filter((gate) => !signatories[gate]?.length).map((gate) => problem('signatories_missing', `signatories.${gate}`)),
    ...(Object.keys(highest) as readonly (keyof GateThresholds)[])
      .filter((key) => !(thresholds[key] >= 0 && thresholds[key] <= highest[key]))
      .map((key) => problem('threshold_invalid', `thresholds.${key}`)),
  ];
}
