import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../create-app.js';
import { SessionsService } from '../../sessions/sessions.service.js';
import { Database } from '../database/database.js';
import type { StatementCounter } from '../database/statement-counter.js';
import { Build, PASSWORD, type BuiltMember } from './build.js';
import { createTestDatabase } from './test-database.js';

export interface GraphqlAnswer<Result = Record<string, unknown>> {
  readonly status: number;
  readonly data: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly details?: unknown } }[];
}

/** The real application on a real database of its own; requests are injected, so no port is needed. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly build: Build,
    readonly applicationUrl: string,
    readonly ownerUrl: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param environment settings of this server alone, such as lower rates */
  static async start(environment: Record<string, string> = {}): Promise<TestApi> {
    const database = await createTestDatabase();
    Object.assign(process.env, {
      DATABASE_URL: database.applicationUrl,
      TAMIS_AUTH_SECRET: 'a secret that only tests use, long enough',
      PORT: '3000',
      TAMIS_WEB_FOLDER: '',
      // Tests write past the server too, where no revision moves.
      TAMIS_ANSWER_MEMORY_MB: '0',
      // Tests ask faster than people and programs may.
      TAMIS_MEMBER_RATE: '1000000',
      TAMIS_TOKEN_RATE: '1000000',
      TAMIS_ADDRESS_RATE: '1000000',
      ...environment,
    });
    const app = await createApp(Boolean(process.env['TAMIS_TEST_LOG']));
    return new TestApi(
      app,
      new Build(database.ownerUrl, app.get(SessionsService)),
      database.applicationUrl,
      database.ownerUrl,
      database.drop,
    );
  }

  /** How often the data were looked at since `statements.keep()`: the revision itself is asked anew each second. */
  looks(): number {
    return this.statements.statements.filter((text) => !text.includes('organisation_revision')).length;
  }

  get statements(): StatementCounter {
    return this.app.get(Database).counter;
  }

  async stop(): Promise<void> {
    await this.build.close();
    await this.app.close();
    await this.drop();
  }

  /** The session cookie of a member. */
  async signIn(member: Pick<BuiltMember, 'email'>, password = PASSWORD): Promise<string> {
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      // Attempts are limited by address: each sign-in of a test comes from its own.
      remoteAddress: `10.0.${this.#cookies.size >> 8}.${this.#cookies.size & 255}`,
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', host: 'localhost:3000' },
      payload: { email: member.email, password },
    });
    if (answer.statusCode !== 200) throw new Error(`Sign-in answered ${answer.statusCode}: ${answer.body}`);
    return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }

  /** One GraphQL operation as a member, of their organisation or of another one by its slug. */
  async graphql<Result = Record<string, unknown>>(
    asked: { member?: BuiltMember; organisation?: string; cookie?: string; headers?: Record<string, string> },
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphqlAnswer<Result>> {
    const cookie = asked.cookie ?? (asked.member ? await this.#cookieOf(asked.member) : undefined);
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'x-tamis-request': '1',
        'x-tamis-organisation': asked.organisation ?? asked.member?.organisation.slug ?? '',
        ...(cookie ? { cookie } : {}),
        ...asked.headers,
      },
      payload: { query, variables },
    });
    return { status: answer.statusCode, ...(answer.json() as Omit<GraphqlAnswer<Result>, 'status'>) };
  }

  readonly #cookies = new Map<string, string>();

  async #cookieOf(member: BuiltMember): Promise<string> {
    const known = this.#cookies.get(member.email);
    if (known) return known;
    const cookie = await this.signIn(member);
    this.#cookies.set(member.email, cookie);
    return cookie;
  }
}
