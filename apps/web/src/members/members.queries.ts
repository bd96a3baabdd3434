import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  EditMemberMutation,
  InviteMemberMutation,
  MembersQuery,
  RemoveMemberMutation,
  type EditInput,
  type InviteInput,
  type Member,
} from './members.graphql';

export const MemberQueries = {
  list: (organisation: string) =>
    queryOptions({ queryKey: [organisation, 'members'], queryFn: () => execute(organisation, MembersQuery), staleTime: 15_000 }),
};

export const MemberMutations = {
  invite: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: InviteInput) => (await execute(organisation, InviteMemberMutation, { input })).inviteMember,
      onSuccess: () => refresh(client, organisation),
    }),
  edit: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: EditInput) => (await execute(organisation, EditMemberMutation, { input })).editMember,
      onSettled: () => refresh(client, organisation),
    }),
  remove: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async ({ id, version }: Pick<Member, 'id' | 'version'>) => execute(organisation, RemoveMemberMutation, { id, version }),
      onSettled: () => refresh(client, organisation),
    }),
};

/** Everything that names people: this list, the lists of cases, the mentions. */
function refresh(client: QueryClient, organisation: string): Promise<unknown> {
  return Promise.all(
    [['members'], ['use-cases', 'list-context'], ['comments', 'mentionable'], ['business-units']].map((key) =>
      client.invalidateQueries({ queryKey: [organisation, ...key] }),
    ),
  );
}
