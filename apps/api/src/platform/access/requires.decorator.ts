import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const ACCESS = 'tamis:access';

/** What an operation asks for: a permission in an organisation, a session alone, or nothing. */
export type AccessRule = { readonly permission: Permission } | 'signed-in' | 'public';

/** The caller is a member whose role holds this permission. */
export const Requires = (permission: Permission) => SetMetadata<string, AccessRule>(ACCESS, { permission });

/** The caller has a session; no organisation is chosen yet. */
export const RequiresSession = () => SetMetadata<string, AccessRule>(ACCESS, 'signed-in');

/** Anybody. Each use is listed with its reason in every-operation-is-guarded.spec.ts. */
export const Public = () => SetMetadata<string, AccessRule>(ACCESS, 'public');
