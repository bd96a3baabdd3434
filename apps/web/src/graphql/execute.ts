import type { TadaDocumentNode } from 'gql.tada';
import { print, type DocumentNode } from 'graphql';
import { ApiError } from './api-error';
import { requestJson } from './request';

const printed = new WeakMap<object, string>();

function textOf(document: DocumentNode): string {
  const known = printed.get(document);
  if (known) return known;
  const text = print(document);
  printed.set(document, text);
  return text;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; details?: unknown; correlationId?: string } }[];
  error?: { code?: string; message?: string };
}

// The variables may be left out when the document has none.
type VariablesArgument<V> = Record<string, never> extends V ? [variables?: V] : [variables: V];

/**
 * Runs one operation for one organisation (its slug; null before one is chosen).
 * Throws an ApiError with a sentence for the reader when anything is refused.
 */
export async function execute<R, V>(
  organisation: string | null,
  document: TadaDocumentNode<R, V>,
  ...[variables]: VariablesArgument<V>
): Promise<R> {
  const { status, body } = await requestJson('/graphql', { query: textOf(document), variables: variables ?? {} }, organisation);
  const answer = (body ?? {}) as GraphqlAnswer;
  const [refusal] = answer.errors ?? [];
  if (refusal) throw new ApiError({ ...refusal.extensions, code: refusal.extensions?.code ?? 'REFUSED', message: refusal.message, status });
  if (status >= 400 || !answer.data) {
    const message = answer.error?.message ?? `HTTP ${status}`;
    throw new ApiError({ code: answer.error?.code ?? 'REFUSED', message, status });
  }
  return answer.data as R;
}
