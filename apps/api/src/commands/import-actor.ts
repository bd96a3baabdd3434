import type { INestApplicationContext } from '@nestjs/common';
import { completeOrganisation, FoundOrganisation } from '../members/found-organisation.js';
import { slugOf } from '../platform/access/identifier.js';
import { mayRole, type Role } from '../platform/access/permissions.js';
import type { Actor, SignedIn } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { DomainError } from '../platform/errors/domain-error.js';

/** Who imports, and where. An organisation that is not there yet has a slug alone, and its founder. */
export type Author =
  { readonly actor: Actor } | { readonly founder: SignedIn; readonly slug: string; readonly language: Actor['language'] };

interface Membership extends Actor {
  readonly isDemo: boolean;
  readonly since: Date;
  readonly organisationSince: Date;
}

const ACCOUNTS = { name: 'command_accounts', text: 'SELECT id AS "accountId", email, name FROM account ORDER BY created_at, id' };
const MEMBERSHIPS = {
  name: 'command_memberships',
  text: `SELECT m.account_id AS "accountId", m.organisation_id AS "organisationId", o.slug AS "organisationSlug", m.id AS "memberId", m.role,
                m.language, m.name, m.is_demo AS "isDemo", m.created_at AS since, o.created_at AS "organisationSince"
         FROM member m JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = $1 AND m.state = 'active'`,
};

/** A refusal of the command itself: one sentence, nothing written. */
export class CommandRefused extends DomainError {
  constructor(en: string, fr: string) {
    super('COMMAND_REFUSED', { en, fr });
  }
}

/** The serving role sees an organisation through its members alone: each account is asked for its own memberships. */
async function readMemberships(database: Database, accounts: readonly SignedIn[]): Promise<Membership[]> {
  const found: Membership[] = [];
  for (const { accountId } of accounts) {
    found.push(...(await database.readBeforeOrganisation<Membership>('tamis.account_id', accountId, MEMBERSHIPS, [accountId])));
  }
  return found.sort((a, b) => Number(a.organisationSince) - Number(b.organisationSince) || Number(a.since) - Number(b.since));
}

function accountOf(accounts: readonly SignedIn[], email: string | undefined): SignedIn | undefined {
  if (email === undefined) return undefined;
  const account = accounts.find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (!account) throw new CommandRefused(`There is no account ${email}.`, `Il n’existe pas de compte ${email}.`);
  return account;
}

const isAdministrator = ({ role }: { readonly role: Role }) => mayRole(role, 'organisation.configure');

/** The named organisation; else the only one, else the first that is no demo, else the first. */
function chooseOrganisation(memberships: readonly Membership[], slug: string | undefined): string | undefined {
  if (slug !== undefined) return memberships.find(({ organisationSlug }) => organisationSlug === slug)?.organisationSlug;
  const administrators = memberships.filter(isAdministrator);
  return (administrators.find(({ isDemo }) => !isDemo) ?? administrators[0])?.organisationSlug;
}

/** The first administrator, unless `--as` names a member who may import. */
export async function findAuthor(
  app: INestApplicationContext,
  given: { readonly organisation?: string | undefined; readonly as?: string | undefined },
): Promise<Author> {
  const database = app.get(Database);
  const accounts = await database.readBeforeOrganisation<SignedIn>('tamis.account_id', '', ACCOUNTS);
  const named = accountOf(accounts, given.as);
  const memberships = await readMemberships(database, accounts);
  const slug = chooseOrganisation(memberships, given.organisation);
  if (slug === undefined) return toFound(given.organisation, named, accounts, memberships);
  const members = memberships.filter(({ organisationSlug }) => organisationSlug === slug);
  const actor = named ? members.find(({ accountId }) => accountId === named.accountId) : members.find(isAdministrator);
  if (!actor || !mayRole(actor.role, 'import.run')) throw mayNotImport(given.as, slug);
  return { actor };
}

function mayNotImport(email: string | undefined, slug: string): CommandRefused {
  if (email === undefined) return new CommandRefused(`${slug} has no active administrator.`, `${slug} n’a pas d’administrateur actif.`);
  return new CommandRefused(`${email} may not import into ${slug}.`, `${email} ne peut pas importer dans ${slug}.`);
}

function toFound(
  slug: string | undefined,
  named: SignedIn | undefined,
  accounts: readonly SignedIn[],
  memberships: readonly Membership[],
): Author {
  const first = memberships.find(isAdministrator);
  const founder = named ?? accounts.find(({ accountId }) => accountId === first?.accountId);
  if (slug === undefined || !founder) {
    throw new CommandRefused(
      'There is no organisation yet. Create one with `npm run -s organisation -- --name NAME --administrator EMAIL`.',
      'Il n’y a pas encore d’organisation. Créez-en une avec `npm run -s organisation -- --name NOM --administrator EMAIL`.',
    );
  }
  if (slugOf(slug) !== slug || slug.length < 2) {
    throw new CommandRefused(
      `“${slug}” is not the address of an organisation: use lower-case letters, digits and hyphens.`,
      `«\u00a0${slug}\u00a0» n’est pas l’adresse d’une organisation\u00a0: des minuscules, des chiffres et des traits d’union.`,
    );
  }
  return { founder, slug, language: memberships.find(({ accountId }) => accountId === founder.accountId)?.language ?? 'en' };
}

/** The organisation that `--organisation` names and that nobody had founded. */
export function foundFor(app: INestApplicationContext, { founder, slug, language }: Extract<Author, { slug: string }>): Promise<Actor> {
  const name = slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
  return app.get(FoundOrganisation).found(completeOrganisation({ name, slug, language }), founder);
}
