import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, type RateLimiterAbstract, type RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../platform/errors/domain-error.js';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;
/** Failed attempts on one account from one address: a forgotten password, not a search for it. */
const OF_ACCOUNT_AND_ADDRESS = 10;
/** From one address on all accounts: an office has many people behind one address. */
const OF_ADDRESS = 100;
/** On one account from everywhere: beyond that it is under attack, and each address has few attempts left. */
const OF_ACCOUNT = 100;
const UNDER_ATTACK = 3;

export class TooManyAttempts extends DomainError {
  constructor(override readonly retryAfter: number) {
    const minutes = Math.ceil(retryAfter / 60);
    super(
      'TOO_MANY_ATTEMPTS',
      {
        en: `Too many failed attempts to sign in from here. Try again in ${minutes} min.`,
        fr: `Trop d’échecs de connexion depuis cette adresse. Réessayez dans ${minutes} min.`,
      },
      429,
    );
  }
}

/**
 * Counts failed attempts to sign in, for all processes. Nobody locks the rightful person out: whatever fails elsewhere, an address
 * from which the account was not tried always has its own attempts.
 */
export class SignInLimits {
  readonly #ofBoth: RateLimiterAbstract;
  readonly #ofAddress: RateLimiterAbstract;
  readonly #ofAccount: RateLimiterAbstract;

  constructor(pool: pg.Pool) {
    const limiter = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({ storeClient: pool, tableName: 'sign_in_attempt', tableCreated: true, keyPrefix, points, duration });
    this.#ofBoth = limiter('both', OF_ACCOUNT_AND_ADDRESS, QUARTER);
    this.#ofAddress = limiter('address', OF_ADDRESS, QUARTER);
    // Never refuses by itself: its count alone is looked at.
    this.#ofAccount = limiter('account', Number.MAX_SAFE_INTEGER, HOUR);
  }

  /**
   * Counts the attempt before it is made, so that many at once count as many; a success takes it back.
   * @throws TooManyAttempts
   */
  async attempt<T>(account: string, address: string, isSuccess: (answer: T) => boolean, make: () => Promise<T>): Promise<T> {
    const [ofAccount, both] = [keyOf(account), keyOf(`${account} ${address}`)];
    const here = await consume(this.#ofBoth, both);
    await consume(this.#ofAddress, keyOf(address));
    const everywhere = await consume(this.#ofAccount, ofAccount);
    if (everywhere.consumedPoints > OF_ACCOUNT && here.consumedPoints > UNDER_ATTACK) throw new TooManyAttempts(secondsOf(here));
    const answer = await make();
    if (isSuccess(answer)) {
      const back = [this.#ofBoth.delete(both), this.#ofAddress.reward(keyOf(address), 1), this.#ofAccount.reward(ofAccount, 1)];
      await Promise.allSettled(back);
    }
    return answer;
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new TooManyAttempts(secondsOf(refused as RateLimiterRes));
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

/** The table holds no address and no e-mail. */
const keyOf = (text: string): string => createHash('sha256').update(text.toLowerCase()).digest('base64url');
