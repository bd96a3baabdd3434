import { graphql } from '../graphql/graphql';

export const FoundOrganisationMutation = graphql(`
  mutation FoundOrganisation($input: FoundOrganisationInput!) {
    foundOrganisation(input: $input) {
      memberships {
        organisationName
        organisationSlug
      }
    }
  }
`);
