import { graphql, type ResultOf } from '../graphql/graphql';

const CommentFields = graphql(`
  fragment CommentFields on Comment @_unmask {
    id
    body
    authorId
    authorName
    createdAt
    editedAt
    version
    canEdit
    canRemove
  }
`);

export const CommentsQuery = graphql(
  `
    query Comments($useCaseId: ID!) {
      comments(useCaseId: $useCaseId) {
        ...CommentFields
      }
    }
  `,
  [CommentFields],
);

export const MentionableMembersQuery = graphql(`
  query MentionableMembers {
    members {
      id
      name
      email
    }
  }
`);

export const WriteCommentMutation = graphql(
  `
    mutation WriteComment($input: WriteCommentInput!) {
      writeComment(input: $input) {
        ...CommentFields
      }
    }
  `,
  [CommentFields],
);

export const EditCommentMutation = graphql(
  `
    mutation EditComment($input: EditCommentInput!) {
      editComment(input: $input) {
        ...CommentFields
      }
    }
  `,
  [CommentFields],
);

export const RemoveCommentMutation = graphql(`
  mutation RemoveComment($id: ID!) {
    removeComment(id: $id) {
      id
    }
  }
`);

export type CommentOfCase = ResultOf<typeof CommentFields>;
export type MentionableMember = ResultOf<typeof MentionableMembersQuery>['members'][number];
