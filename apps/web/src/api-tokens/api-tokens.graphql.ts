import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

const TokenFields = graphql(`
  fragment TokenFields on ApiToken @_unmask {
    id
    name
    role
    state
    createdByName
    createdAt
    expiresAt
    lastUsedAt
  }
`);

export const ApiTokensQuery = graphql(
  `
    query ApiTokens {
      apiTokens {
        ...TokenFields
      }
    }
  `,
  [TokenFields],
);

export const CreateApiTokenMutation = graphql(
  `
    mutation CreateApiToken($input: CreateApiTokenInput!) {
      createApiToken(input: $input) {
        secret
        token {
          ...TokenFields
        }
      }
    }
  `,
  [TokenFields],
);

export const RevokeApiTokenMutation = graphql(`
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      id
    }
  }
`);

export type ApiToken = ResultOf<typeof TokenFields>;
export type CreateInput = VariablesOf<typeof CreateApiTokenMutation>['input'];
