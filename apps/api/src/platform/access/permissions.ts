/** The five roles of a member. */
export const ROLES = ['requester', 'triager', 'assessor', 'executive', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

const EVERYONE: readonly Role[] = ROLES;
const DATA_OFFICE: readonly Role[] = ['triager', 'administrator'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];

/**
 * Who may do what: verb by role, on one screen. Facts about the record itself ("their own, while it is an idea")
 * are in the feature's policy. Anything not listed is refused.
 */
export const PERMISSIONS = {
  'organisation.read': EVERYONE,
  'organisation.configure': ADMINISTRATOR,
  'member.read': EVERYONE,
  'member.invite': ADMINISTRATOR,
  'member.edit': ADMINISTRATOR,
  'member.remove': ADMINISTRATOR,
  'preferences.edit': EVERYONE,
  'api-token.read': ADMINISTRATOR,
  'api-token.manage': ADMINISTRATOR,
  'business-unit.read': EVERYONE,
  'business-unit.edit': ADMINISTRATOR,
  'custom-field.read': EVERYONE,
  'custom-field.edit': DATA_OFFICE,
  'use-case.read': EVERYONE,
  'use-case.submit': ['requester', 'triager', 'assessor', 'administrator'],
  'use-case.edit': ['requester', 'triager', 'administrator'],
  'use-case.bulk-edit': DATA_OFFICE,
  'use-case.move': DATA_OFFICE,
  'portfolio.read': EVERYONE,
  'comment.read': EVERYONE,
  'comment.write': EVERYONE,
  'comment.moderate': ADMINISTRATOR,
  'audit-trail.read': EVERYONE,
  'saved-view.read': EVERYONE,
  'saved-view.save': EVERYONE,
  'saved-view.share': DATA_OFFICE,
  'scoring-model.read': EVERYONE,
  'scoring-model.revise': ADMINISTRATOR,
  'scorecard.read': EVERYONE,
  'scorecard.assess': ['triager', 'assessor', 'administrator'],
  'import.read': DATA_OFFICE,
  'import.run': DATA_OFFICE,
  'demo.remove': ADMINISTRATOR,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** `mayRole('triager', 'use-case.move')` is true. */
export function mayRole(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
