import type { Stage } from '@tamis/scoring';
import type { Actor } from '../platform/access/actor.js';
import { mayRole, type Role } from '../platform/access/permissions.js';

interface Submitted {
  readonly stage: Stage;
  readonly requesterId: string | null;
  readonly createdBy: string | null;
}

/** True when which cases a member may edit depends on the member, not on the role alone. */
export const editsOwnCasesOnly = (role: Role): boolean => mayRole(role, 'use-case.edit') && !mayRole(role, 'use-case.bulk-edit');

/** The data office edits every case; a requester edits their own while it is an idea. */
export function mayEditUseCase(actor: Pick<Actor, 'role' | 'memberId'>, useCase: Submitted): boolean {
  if (!mayRole(actor.role, 'use-case.edit')) return false;
  if (!editsOwnCasesOnly(actor.role)) return true;
  return useCase.stage === 'idea' && [useCase.requesterId, useCase.createdBy].includes(actor.memberId);
}

/** The data office moves cases between stages. */
export const mayMoveUseCase = (actor: Pick<Actor, 'role'>): boolean => mayRole(actor.role, 'use-case.move');
