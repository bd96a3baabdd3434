import type { TadaDocumentNode } from 'gql.tada';
import type { DocumentNode } from 'graphql';
import { ApiError } from './api-error';
import { readUnchanged } from './read-unchanged';
import { requestJson, type JsonAnswer } from './request';
import { sendOnce } from './send-once';

/** What a document is in the built web: its hash, by which the server knows it. Its text stays on the server. */
interface KnownDocument {
  readonly id?: string;
  readonly kind?: string;
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
  const { id, kind } = document as KnownDocument;
  if (id && kind === 'query' && organisation) return readUnchanged(organisation, id, variables ?? {}, resultOf<R>);
  if (id && kind === 'mutation' && organisation) return resultOf<R>(await sendOnce(organisation, { id, variables: variables ?? {} }));
  const asked = id ? { id } : { query: await textOf(document) };
  return resultOf<R>(await requestJson('/graphql', { ...asked, variables: variables ?? {} }, organisation));
}

// Loaded only where documents keep their text: in development and in tests.
async function textOf(document: DocumentNode): Promise<string> {
  const { print } = await import('graphql');
  return print(document);
}

function resultOf<R>({ status, body }: JsonAnswer): R {
  const answer = (body ?? {}) as GraphqlAnswer;
  const [refusal] = answer.errors ?? [];
  if (refusal) throw new ApiError({ ...refusal.extensions, code: refusal.extensions?.code ?? 'REFUSED', message: refusal.message, status });
  if (status >= 400 || !answer.data) {
    const message = answer.error?.message ?? `HTTP ${status}`;
    throw new ApiError({ code: answer.error?.code ?? 'REFUSED', message, status });
  }
  return answer.data as R;
}
