import { ApiError } from '../graphql/api-error';
import { requestHeaders } from '../graphql/request';

const unreachable = {
  en: 'The server cannot be reached, and the file was not sent. Check your connection, then try again.',
  fr: 'Le serveur est injoignable, et le fichier n’est pas envoyé. Vérifiez votre connexion, puis réessayez.',
};

const sentenceOf = (sentences: { en: string; fr: string }) => sentences[document.documentElement.lang.startsWith('fr') ? 'fr' : 'en'];

interface Answer {
  importRunId?: string;
  error?: { code?: string; message?: string };
}

/** Sends the file as it is; what the API refuses comes back as a sentence. */
export async function uploadList(organisation: string, file: File): Promise<string> {
  const answer = await fetch(`/api/imports?fileName=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream', ...requestHeaders(organisation) },
    body: file,
  }).catch(() => undefined);
  const body = (await answer?.json().catch(() => undefined)) as Answer | undefined;
  if (body?.importRunId) return body.importRunId;
  const message = body?.error?.message ?? sentenceOf(unreachable);
  throw new ApiError({ code: body?.error?.code ?? 'UNREACHABLE', message, status: answer?.status ?? 0 });
}
