import { ApiError } from './api-error';
import { takeEarly } from './early';
import { headersOf, posting, readerLanguage } from './questions';
import { readJson } from './read-json';

const unreachable = {
  en: 'The server cannot be reached. Check your connection, then try again.',
  fr: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
};
const unreadable = {
  en: 'The server gave an unexpected answer. Try again in a moment.',
  fr: 'Le serveur a donné une réponse inattendue. Réessayez dans un instant.',
};

/** The last revision of each organisation that an answer told of: whichever server answers next must have seen it too. */
const seenRevisions = new Map<string, string>();

/** The headers of every request. */
export function requestHeaders(organisation: string | null): Record<string, string> {
  const seen = organisation === null ? undefined : seenRevisions.get(organisation);
  return { ...headersOf(organisation), ...(seen === undefined ? {} : { 'x-tamis-least-revision': seen }) };
}

export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
  /** The version of the answer (its ETag), when it can be asked for again by it. */
  readonly version: string | null;
}

/** Sends JSON and reads JSON; every failure becomes an ApiError whose message can be shown. */
export async function requestJson(
  path: string,
  body: unknown,
  organisation: string | null = null,
  headers: Record<string, string> = {},
): Promise<JsonAnswer> {
  return send(path, organisation, posting(body, headers));
}

/** Reads JSON, or nothing with the status 304 when the answer still has this version. */
export async function getJson(path: string, organisation: string, version?: string): Promise<JsonAnswer> {
  return send(path, organisation, { headers: version ? { 'if-none-match': version } : {} });
}

async function send(path: string, organisation: string | null, init: RequestInit): Promise<JsonAnswer> {
  const language = readerLanguage();
  const headers = { ...(init.headers as Record<string, string>), ...requestHeaders(organisation) };
  const asked = takeEarly(path, organisation, init) ?? readJson(fetch(path, { ...init, credentials: 'same-origin', headers }));
  const { response, body } = await asked.catch(() => {
    throw new ApiError({ code: 'UNREACHABLE', message: unreachable[language], status: 0 });
  });
  noteRevision(organisation, response.headers.get('x-tamis-revision'));
  if (body === undefined) throw new ApiError({ code: 'UNREADABLE', message: unreadable[language], status: response.status });
  return { status: response.status, body, version: response.headers.get('etag') };
}

function noteRevision(organisation: string | null, told: string | null): void {
  if (organisation === null || told === null) return;
  seenRevisions.set(organisation, joinRevisions(told, seenRevisions.get(organisation) ?? ''));
}

/** Counts of writes, part by part, as `4-0-12`: answers may overtake each other, and each part only ever rises. */
function joinRevisions(one: string, other: string): string {
  const [left, right] = [one.split('-').map(Number), other.split('-').map(Number)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, part) => Math.max(left[part] ?? 0, right[part] ?? 0)).join('-');
}

interface RefusalBody {
  error?: { code?: string; message?: string; details?: unknown; correlationId?: string };
}

/** Posts to a plain route of the API (`/api/…`) and throws what it refuses. */
export async function postJson<T>(path: string, body: unknown, organisation: string | null = null): Promise<T> {
  const answer = await requestJson(path, body, organisation);
  if (answer.status < 400) return answer.body as T;
  const refusal = (answer.body as RefusalBody | null)?.error;
  const message = refusal?.message ?? unreadable[readerLanguage()];
  throw new ApiError({ ...refusal, code: refusal?.code ?? 'REFUSED', message, status: answer.status });
}
