import { ApiError } from './api-error';
import { requestJson, type JsonAnswer } from './request';

/** Milliseconds before a change whose answer was lost is sent again. */
const PAUSE = 600;

/**
 * Sends a change that takes effect once: when its answer is lost on the way, or the server is just coming back, it is sent again under
 * the same key, and the server answers what it did the first time.
 */
export async function sendOnce(organisation: string, change: unknown): Promise<JsonAnswer> {
  const headers = { 'idempotency-key': newKey() };
  const send = () => requestJson('/graphql', change, organisation, headers);
  try {
    const answer = await send();
    if (![502, 503, 504].includes(answer.status)) return answer;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  return send();
}

// crypto.randomUUID is missing where the page is not served over TLS.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
