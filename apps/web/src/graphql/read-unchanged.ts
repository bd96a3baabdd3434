import { addressOf } from './questions';
import { getJson, requestJson, type JsonAnswer } from './request';

/** Answers kept to be asked for again by their version; the oldest is dropped. */
const MOST_KEPT = 50;
/** Characters: what proxies let through. Longer variables travel in a body, and are read anew each time. */
const LONGEST_ADDRESS = 4_000;

interface KeptAnswer {
  readonly version: string;
  readonly result: unknown;
}

const kept = new Map<string, KeptAnswer>();

/**
 * Reads by hash and version: an answer that did not change costs the server no look at the data, and is the very same object here,
 * so that nothing is drawn again.
 */
export async function readUnchanged<R>(
  organisation: string,
  id: string,
  variables: unknown,
  resultOf: (answer: JsonAnswer) => R,
): Promise<R> {
  const address = addressOf(id, variables);
  if (address.length > LONGEST_ADDRESS) return resultOf(await requestJson('/graphql', { id, variables }, organisation));
  const key = `${organisation} ${address}`;
  const known = kept.get(key);
  const answer = await getJson(address, organisation, known?.version);
  if (answer.status === 304 && known) return known.result as R;
  const result = resultOf(answer);
  keep(key, answer.version, result);
  return result;
}

function keep(key: string, version: string | null, result: unknown): void {
  kept.delete(key);
  if (version === null) return;
  kept.set(key, { version, result });
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
}
