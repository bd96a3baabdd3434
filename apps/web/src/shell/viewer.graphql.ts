import { graphql, type ResultOf } from '../graphql/graphql';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      accountId
      email
      name
      memberships {
        memberId
        organisationName
        organisationSlug
        abilities
        preferences {
          language
          theme
          singleKeyShortcuts
        }
      }
    }
  }
`);

export const EditPreferencesMutation = graphql(`
  mutation EditPreferences($input: EditPreferencesInput!) {
    editPreferences(input: $input) {
      language
      theme
      singleKeyShortcuts
    }
  }
`);

export type ViewerAnswer = ResultOf<typeof ViewerQuery>;
export type Viewer = ViewerAnswer['viewer'];
export type Membership = Viewer['memberships'][number];
export type Preferences = Membership['preferences'];
