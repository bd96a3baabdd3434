import { changeWeights, type ScoringModelDefinition, type WeightChanges } from '@tamis/scoring';
import type { Changes } from '../audit-trail/audit-entry.entity.js';
import type { ReviseScoringModelInput } from './scoring-model.inputs.js';
import { UnknownWeight } from './scoring-model.errors.js';

type Weighed = readonly { readonly id: string; readonly weight: number }[];

/**
 * The definition that a revision asks for, not validated yet.
 * @throws UnknownWeight for a name that the model does not hold.
 */
export function revisedDefinition(
  definition: ScoringModelDefinition,
  name: string,
  input: ReviseScoringModelInput,
): ScoringModelDefinition {
  const axes = readWeights(definition.axes, input.axisWeights);
  const criteria = readWeights(definition.criteria, input.criterionWeights);
  const weighed = changeWeights(definition, { axes, criteria } as WeightChanges);
  return input.name ? { ...weighed, name: { en: name, fr: name } } : weighed;
}

/** Each weight that differs: `{ 'weights.V1': [0.25, 0.3] }`, as the audit entry keeps it. */
export function changedWeights(before: ScoringModelDefinition, after: ScoringModelDefinition): Changes {
  const was = new Map(weightsOf(before));
  const changed = weightsOf(after).filter(([id, weight]) => was.get(id) !== weight);
  return Object.fromEntries(changed.map(([id, weight]) => [`weights.${id}`, [was.get(id), weight] as const]));
}

const weightsOf = ({ axes, criteria }: ScoringModelDefinition) => [...axes, ...criteria].map(({ id, weight }) => [id, weight] as const);

/** What is not a number becomes one that no model accepts, so that the model's own sentence tells it. */
function readWeights(known: Weighed, asked: Record<string, unknown> | null | undefined): Record<string, number> {
  const entries = Object.entries(asked ?? {});
  const unknown = entries.find(([id]) => !known.some((one) => one.id === id));
  if (unknown) throw new UnknownWeight(unknown[0]);
  return Object.fromEntries(entries.map(([id, weight]) => [id, typeof weight === 'number' ? weight : NaN]));
}
