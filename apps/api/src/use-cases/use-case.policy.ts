import type { Stage } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import { mayRole } from '../platform/access/permissions.js';

interface Submitted {
  readonly stage: Stage;
  readonly requesterId: string | null;
  readonly createdBy: string | null;
}

/** The data office edits every case; a requester edits their own while it is an idea. */
export function mayEditUseCase(actor: Pick<Actor, 'role' | 'memberId'>, useCase: Submitted): boolean {
  if (!mayRole(actor.role, 'use-case.edit')) return false;
  if (mayRole(actor.role, 'use-case.bulk-edit')) return true;
  return useCase.stage === 'idea' && [useCase.requesterId, useCase.createdBy].includes(actor.memberId);
}

/** The data office moves cases between stages. */
export const mayMoveUseCase = (actor: Pick<Actor, 'role'>): boolean => mayRole(actor.role, 'use-case.move');
