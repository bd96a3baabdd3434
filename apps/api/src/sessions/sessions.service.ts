import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SignedIn } from '../platform/access/actor.js';
import { ShortMemory } from '../platform/access/short-memory.js';
import type { Authentication } from './authentication.js';

export const AUTHENTICATION = Symbol('AUTHENTICATION');

const SESSION_COOKIE = /(?:^|;\s*)((?:__Secure-)?tamis\.session_token=[^;]+)/;

/** Accounts and their sessions, over the sign-in library. */
@Injectable()
export class SessionsService implements OnApplicationShutdown {
  readonly #accounts = new ShortMemory<SignedIn | undefined>();

  constructor(@Inject(AUTHENTICATION) private readonly authentication: Authentication) {}

  /** The account behind a request's cookies; undefined when there is no living session. */
  async accountOf(cookies: string | undefined): Promise<SignedIn | undefined> {
    const cookie = SESSION_COOKIE.exec(cookies ?? '')?.[1];
    if (!cookie) return undefined;
    return this.#accounts.recall(cookie, async () => {
      const session = await this.authentication.use((auth) => auth.api.getSession({ headers: new Headers({ cookie }) }));
      return session ? { accountId: session.user.id, email: session.user.email, name: session.user.name } : undefined;
    });
  }

  /** Creates an account with a password, for an accepted invitation or a seeded member. */
  async createAccount(account: { email: string; name: string; password: string }): Promise<string> {
    return this.authentication.use(async (auth) => {
      const context = await auth.$context;
      const created = await context.internalAdapter.createUser(
        { email: account.email, name: account.name, emailVerified: true },
        { method: 'email-password' },
      );
      const password = await context.password.hash(account.password);
      await context.internalAdapter.linkAccount({ userId: created.id, providerId: 'credential', accountId: created.id, password });
      return created.id;
    });
  }

  async accountByEmail(email: string): Promise<string | undefined> {
    return this.authentication.use(async (auth) => {
      const context = await auth.$context;
      return (await context.internalAdapter.findUserByEmail(email))?.user.id;
    });
  }

  /** True when this is the account's password: the proof asked of somebody who accepts an invitation for an account that exists. */
  async isPassword(accountId: string, password: string): Promise<boolean> {
    return this.authentication.use(async (auth) => {
      const context = await auth.$context;
      const credential = (await context.internalAdapter.findAccounts(accountId)).find(({ providerId }) => providerId === 'credential');
      if (!credential?.password) return false;
      const hash = credential.password;
      // Whoever holds an invitation for somebody else's account must not search for its password here.
      return this.authentication.limits.attempt(accountId, 'invitation', Boolean, () => context.password.verify({ hash, password }));
    });
  }

  /** Passes a request of `/api/auth/*` to the sign-in library; whoever signs in or out is looked up anew. */
  async handle(request: Request, { email, address }: { email?: string; address: string }): Promise<Response> {
    const pass = () => this.authentication.use((auth) => auth.handler(request));
    const answer = email === undefined ? await pass() : await this.authentication.limits.attempt(email, address, ({ ok }) => ok, pass);
    const cookie = SESSION_COOKIE.exec(request.headers.get('cookie') ?? '')?.[1];
    if (request.method === 'POST' && cookie) this.#accounts.forget(cookie);
    return answer;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.authentication.close();
  }
}
