import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env';

/** Types every document from the API's schema; run `npm run codegen` after a change of the schema. */
// Pure: a build leaves it out, with all documents (build/known-operations.ts).
export const graphql = /* @__PURE__ */ initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; JSON: unknown };
}>();

export { readFragment, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
