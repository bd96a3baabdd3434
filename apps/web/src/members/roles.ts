import type { MemberRole } from './members.graphql';

/** In the order in which people meet a case. */
export const ROLES = ['requester', 'triager', 'assessor', 'executive', 'administrator'] as const satisfies readonly MemberRole[];
