import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestAccess } from '../access/request-access.js';
import { DomainError } from '../errors/domain-error.js';

/** Answers per minute; what is counted is kept for ten seconds, so that nobody is refused for longer. */
export interface RequestRates {
  readonly member: number;
  readonly token: number;
  /** Of requests without a session: the pages of a whole office come from one address, their questions from its members. */
  readonly address: number;
}

const WINDOW_SECONDS = 10;
/** An unchanged answer costs about a tenth of the cheapest other one. */
const ANSWER = 10;
const UNCHANGED = 1;

export class TooManyRequests extends DomainError {
  constructor(override readonly retryAfter: number) {
    super(
      'TOO_MANY_REQUESTS',
      {
        en: `Too many requests in a short time. Try again in ${retryAfter} s.`,
        fr: `Trop de demandes en peu de temps. Réessayez dans ${retryAfter} s.`,
      },
      429,
    );
  }
}

/** Counts what each member, each token and each address without a session asks; nobody is counted for a neighbour. */
export class RequestLimits {
  readonly #limiters: Readonly<Record<keyof RequestRates, RateLimiterMemory>>;

  constructor(rates: RequestRates) {
    const limiter = (perMinute: number) =>
      new RateLimiterMemory({ points: Math.ceil((perMinute * ANSWER * WINDOW_SECONDS) / 60), duration: WINDOW_SECONDS });
    this.#limiters = { member: limiter(rates.member), token: limiter(rates.token), address: limiter(rates.address) };
  }

  /** @throws TooManyRequests */
  async count(request: FastifyRequest, { account, tokenId }: RequestAccess): Promise<void> {
    const [kind, key] = tokenId
      ? (['token', tokenId] as const)
      : account
        ? (['member', account.accountId] as const)
        : (['address', request.ip] as const);
    await this.#consume(kind, key);
  }

  /** A secret that opens nothing is counted for its address, and so are those that follow. */
  async countRefused(request: FastifyRequest): Promise<void> {
    await this.#consume('address', request.ip);
  }

  /** Gives back what an unchanged answer did not cost. */
  async refundUnchanged({ account, tokenId }: RequestAccess): Promise<void> {
    if (tokenId) await this.#limiters.token.reward(tokenId, ANSWER - UNCHANGED);
    else if (account) await this.#limiters.member.reward(account.accountId, ANSWER - UNCHANGED);
  }

  async #consume(kind: keyof RequestRates, key: string): Promise<void> {
    try {
      await this.#limiters[kind].consume(key, ANSWER);
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      throw new TooManyRequests(Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)));
    }
  }
}
