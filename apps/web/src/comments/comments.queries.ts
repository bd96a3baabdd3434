import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  CommentsQuery,
  EditCommentMutation,
  MentionableMembersQuery,
  RemoveCommentMutation,
  WriteCommentMutation,
  type CommentOfCase,
} from './comments.graphql';

export const CommentQueries = {
  ofCase: (organisation: string, useCaseId: string) =>
    queryOptions({
      queryKey: [organisation, 'comments', useCaseId],
      queryFn: async () => (await execute(organisation, CommentsQuery, { useCaseId })).comments,
      staleTime: 15_000,
    }),
  mentionable: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'comments', 'mentionable'],
      queryFn: async () => (await execute(organisation, MentionableMembersQuery)).members,
      staleTime: 5 * 60_000,
    }),
};

export const CommentMutations = {
  write: (client: QueryClient, organisation: string, useCaseId: string) =>
    mutationOptions({
      mutationFn: async (body: string) => (await execute(organisation, WriteCommentMutation, { input: { useCaseId, body } })).writeComment,
      onSuccess: (written) => {
        change(client, organisation, useCaseId, (comments) => [...comments, written]);
        return refreshCase(client, organisation, useCaseId);
      },
    }),
  edit: (client: QueryClient, organisation: string, useCaseId: string) =>
    mutationOptions({
      mutationFn: async ({ id, version, body }: Pick<CommentOfCase, 'id' | 'version' | 'body'>) =>
        (await execute(organisation, EditCommentMutation, { input: { id, version, body } })).editComment,
      onSuccess: (written) => change(client, organisation, useCaseId, (all) => all.map((one) => (one.id === written.id ? written : one))),
    }),
  remove: (client: QueryClient, organisation: string, useCaseId: string) =>
    mutationOptions({
      mutationFn: async (id: string) => (await execute(organisation, RemoveCommentMutation, { id })).removeComment,
      onSuccess: ({ id }) => {
        change(client, organisation, useCaseId, (comments) => comments.filter((one) => one.id !== id));
        return refreshCase(client, organisation, useCaseId);
      },
    }),
};

function change(client: QueryClient, organisation: string, useCaseId: string, to: (comments: CommentOfCase[]) => CommentOfCase[]): void {
  client.setQueryData(CommentQueries.ofCase(organisation, useCaseId).queryKey, (comments) => comments && to(comments));
}

/** The case counts its comments, and its history tells of them. */
function refreshCase(client: QueryClient, organisation: string, useCaseId: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: [organisation, 'use-cases', 'detail'] }),
    client.invalidateQueries({ queryKey: [organisation, 'audit-trail', useCaseId] }),
  ]);
}
