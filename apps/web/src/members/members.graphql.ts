import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

const MemberFields = graphql(`
  fragment MemberFields on Member @_unmask {
    id
    name
    email
    role
    state
    businessUnitId
    isDemo
    version
  }
`);

/** Members with the units they can belong to. */
export const MembersQuery = graphql(
  `
    query Members {
      members {
        ...MemberFields
      }
      businessUnits {
        id
        parentId
        name
      }
    }
  `,
  [MemberFields],
);

export const InviteMemberMutation = graphql(
  `
    mutation InviteMember($input: InviteMemberInput!) {
      inviteMember(input: $input) {
        path
        member {
          ...MemberFields
        }
      }
    }
  `,
  [MemberFields],
);

export const EditMemberMutation = graphql(
  `
    mutation EditMember($input: EditMemberInput!) {
      editMember(input: $input) {
        ...MemberFields
      }
    }
  `,
  [MemberFields],
);

export const RemoveMemberMutation = graphql(`
  mutation RemoveMember($id: ID!, $version: Int!) {
    removeMember(id: $id, version: $version) {
      id
    }
  }
`);

export type Member = ResultOf<typeof MemberFields>;
export type MemberRole = Member['role'];
export type MembersContext = ResultOf<typeof MembersQuery>;
export type InviteInput = VariablesOf<typeof InviteMemberMutation>['input'];
export type EditInput = VariablesOf<typeof EditMemberMutation>['input'];
