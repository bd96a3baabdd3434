import { betterAuth } from 'better-auth';
import pg from 'pg';
import { POOLED } from '../platform/database/connection.js';
import { withSignInLibrary } from './resting-storage.js';
import { SignInLimits } from './sign-in-limits.js';

export interface AuthenticationOptions {
  readonly databaseUrl: string;
  readonly secret: string;
  /** The origin that browsers see, e.g. `https://tamis.example`; TLS makes the cookie Secure. */
  readonly origin: string;
}

const DAY = 24 * 60 * 60;
const SHORTEST_PASSWORD = 12;

/** Sign-in by e-mail and password, sessions in the database. Accounts are global; who belongs where is ours (`member`). */
export function createAuthentication({ databaseUrl, secret, origin }: AuthenticationOptions) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, ...POOLED });
  pool.on('error', () => undefined);
  const auth = betterAuth({
    appName: 'Tamis',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: [origin],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: SHORTEST_PASSWORD, maxPasswordLength: 256 },
    user: { modelName: 'account', fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      modelName: 'session',
      expiresIn: 14 * DAY,
      updateAge: DAY,
      fields: {
        userId: 'account_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'account_id',
        accountId: 'provider_account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'sign_in_rate',
      fields: { lastRequest: 'last_request' },
      // Attempts to sign in are counted by account and by address: sign-in-limits.ts.
      customRules: { '/sign-in/email': false },
    },
    advanced: {
      cookiePrefix: 'tamis',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: ['x-tamis-client-address'] },
      database: { generateId: 'uuid' },
    },
  });
  return {
    /** The only way to the library: what it leaves behind in the process is put to rest. */
    use: <Result>(work: (library: typeof auth) => Promise<Result>): Promise<Result> => withSignInLibrary(() => work(auth)),
    limits: new SignInLimits(pool),
    close: () => pool.end(),
  };
}

export type Authentication = ReturnType<typeof createAuthentication>;
