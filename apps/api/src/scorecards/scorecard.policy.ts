import type { Approach, CriterionId, SideStatus } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import { mayRole } from '../platform/access/permissions.js';

/** Assessors and the data office score every case, except one that was merged: the case it was merged into is scored. */
export function mayAssess(actor: Pick<Actor, 'role'>, useCase: { readonly status: SideStatus | null }): boolean {
  return mayRole(actor.role, 'scorecard.assess') && useCase.status !== 'merged';
}

/** No generative model is deterministic: the lowest score of "hallucination and robustness" is 1 for an approach that uses one. */
export function lowestScore(criterion: CriterionId, approach: Approach | null): number {
  const isGenerative = approach === 'assistant_shelf' || (approach?.startsWith('genai_') ?? false);
  return criterion === 'R3' && isGenerative ? 1 : 0;
}
