import type { QueryClient, QueryFunctionContext, QueryKey } from '@tanstack/react-query';

/** Milliseconds after which a visible screen asks whether others have changed something: an unchanged answer costs next to nothing. */
export const LIVE = 1_500;

/**
 * While a write that is shown already has not been answered, what is shown stays: an answer read meanwhile may be older than it.
 */
export function keepShown<T>(read: (client: QueryClient, queryKey: QueryKey) => Promise<T>) {
  return async ({ client, queryKey }: QueryFunctionContext<QueryKey>): Promise<T> => {
    const shown = client.getQueryData<T>(queryKey);
    const isWriting = client.isMutating({ predicate: ({ options }) => options.onMutate !== undefined }) > 0;
    return shown !== undefined && isWriting ? shown : read(client, queryKey);
  };
}
