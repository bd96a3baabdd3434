import { createHash } from 'node:crypto';
import { InvalidInput } from '../errors/domain-error.js';
import type { GuardedRequest } from './request-access.js';

/** One step of a request that may come again: the first of its transactions is step 0. */
export interface Step {
  readonly key: string;
  readonly operationHash: string;
  readonly step: number;
}

/** The key that a caller gave to a request, to be answered once however often it is sent: header `idempotency-key`, e.g. a UUID. */
export class AskedOnce {
  #steps = 0;

  constructor(
    private readonly key: string,
    private readonly operationHash: string,
  ) {}

  nextStep(): Step {
    return { key: this.key, operationHash: this.operationHash, step: this.#steps++ };
  }
}

const SHAPE = /^[\x21-\x7e]{8,100}$/;
const remembered = new WeakMap<object, AskedOnce>();

/**
 * Undefined when the request carries no key.
 * @throws InvalidInput for a key that is not 8 to 100 plain characters
 */
export function askedOnceOf(request: GuardedRequest): AskedOnce | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET') return undefined;
  const known = remembered.get(request);
  if (known) return known;
  if (typeof key !== 'string' || !SHAPE.test(key))
    throw new InvalidInput({
      en: 'The header idempotency-key must be 8 to 100 characters without spaces, such as a UUID.',
      fr: 'L’en-tête idempotency-key doit compter de 8 à 100 caractères sans espace, un UUID par exemple.',
    });
  const askedOnce = new AskedOnce(key, hashOf(request));
  remembered.set(request, askedOnce);
  return askedOnce;
}

/** What is asked, whatever the wire: the same key with anything else is another request. */
function hashOf({ method, url, body }: GuardedRequest): string {
  const hash = createHash('sha256').update(`${method} ${url} `);
  return hash.update(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null)).digest('base64url');
}
