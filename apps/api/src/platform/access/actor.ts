import type { AskedOnce } from './asked-once.js';
import type { Role } from './permissions.js';

export type Language = 'fr' | 'en';

/** Who asks, in which organisation. Built once per request by the access guard; the first parameter of every service method. */
export interface Actor {
  readonly accountId: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly organisationSlug: string;
  readonly role: Role;
  readonly language: Language;
  readonly name: string;
  /** The API token that acts for the member, if one does. */
  readonly tokenId?: string;
  /** The key by which this request is known when it is sent again. */
  readonly askedOnce?: AskedOnce;
}

/** A signed-in person before an organisation is chosen. */
export interface SignedIn {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}
