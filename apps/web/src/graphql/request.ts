import { ApiError } from './api-error';

const unreachable = {
  en: 'The server cannot be reached. Check your connection, then try again.',
  fr: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
};
const unreadable = {
  en: 'The server gave an unexpected answer. Try again in a moment.',
  fr: 'Le serveur a donné une réponse inattendue. Réessayez dans un instant.',
};

const readerLanguage = () => (document.documentElement.lang.startsWith('fr') ? 'fr' : 'en');

/** The headers of every request: a page of another site could not set them, and errors come back in the reader's language. */
export function requestHeaders(organisation: string | null): Record<string, string> {
  return {
    'x-tamis-request': '1',
    'accept-language': readerLanguage(),
    ...(organisation ? { 'x-tamis-organisation': organisation } : {}),
  };
}

/** Sends JSON and reads JSON; every failure becomes an ApiError whose message can be shown. */
export async function requestJson(
  path: string,
  body: unknown,
  organisation: string | null = null,
): Promise<{ status: number; body: unknown }> {
  const language = readerLanguage();
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', ...requestHeaders(organisation) },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ApiError({ code: 'UNREACHABLE', message: unreachable[language], status: 0 });
  });
  try {
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : null };
  } catch {
    throw new ApiError({ code: 'UNREADABLE', message: unreadable[language], status: answer.status });
  }
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
