/** How the API is asked: the same for the application and for the script that asks before it. */

export const readerLanguage = () => (document.documentElement.lang.startsWith('fr') ? 'fr' : 'en');

/** A page of another site could not set these headers, and errors come back in the reader's language. */
export function headersOf(organisation: string | null): Record<string, string> {
  return {
    'x-tamis-request': '1',
    'accept-language': readerLanguage(),
    ...(organisation ? { 'x-tamis-organisation': organisation } : {}),
  };
}

/** Where a query is read by its hash, so that its answer can be known by its version. */
export const addressOf = (id: string, variables: unknown): string =>
  `/graphql?id=${id}&variables=${encodeURIComponent(JSON.stringify(variables))}`;

export const posting = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
