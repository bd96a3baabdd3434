import type { Localised } from '../vocabulary/localised.js';
import { gateConditions } from './gate-conditions.js';
import { gateIds } from './gate-evidence.js';
import { gateMeasures } from './gate-measures.js';
import type { GatePolicy, GateThresholds } from './gate-policy.js';

const sentences = {
  criterion_repeated: { en: 'Two criteria have this identifier. Rename one.', fr: 'Deux critères ont cet identifiant. Renommez-en un.' },
  gate_unknown: { en: 'No such gate. Name G0 to G7.', fr: 'Ce jalon n’existe pas. Nommez G0 à G7.' },
  gate_empty: { en: 'This gate asks for nothing. Give it a criterion.', fr: 'Ce jalon ne demande rien. Donnez-lui un critère.' },
  signatories_missing: { en: 'Nobody signs this gate. Name someone.', fr: 'Personne ne signe ce jalon. Désignez quelqu’un.' },
  measure_unknown: {
    en: 'No such measure. Remove it, or ask for a document.',
    fr: 'Cette mesure n’existe pas. Retirez-la, ou demandez un document.',
  },
  condition_unknown: { en: 'No such condition. Remove it.', fr: 'Cette condition n’existe pas. Retirez-la.' },
  text_missing: {
    en: 'The name is empty in English or in French. Write it.',
    fr: 'Le nom est vide en anglais ou en français. Écrivez-le.',
  },
  threshold_invalid: { en: 'This threshold is outside its scale. Correct it.', fr: 'Ce seuil sort de son échelle. Corrigez-le.' },
} as const satisfies Readonly<Record<string, Localised>>;

export type GateProblemCode = keyof typeof sentences;

export interface GateProblem {
  readonly code: GateProblemCode;
  readonly path: string;
  readonly message: Localised;
}

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

function problem(code: GateProblemCode, path: string): GateProblem {
  return { code, path, message: { en: `${path}: ${sentences[code].en}`, fr: `${path}\u00a0: ${sentences[code].fr}` } };
}

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
