import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor, SignedIn } from '../platform/access/actor.js';
import { CurrentAccount, CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires, RequiresSession } from '../platform/access/requires.decorator.js';
import { FoundOrganisation } from './found-organisation.js';
import { EditMemberInput, EditPreferencesInput, FoundOrganisationInput, InviteMemberInput } from './member.inputs.js';
import { Invitation, MemberType, Preferences, Viewer } from './member.type.js';
import { MembersService } from './members.service.js';

@Resolver()
export class MemberResolver {
  constructor(
    private readonly members: MembersService,
    private readonly foundation: FoundOrganisation,
  ) {}

  @RequiresSession()
  @Query(() => Viewer, { name: 'viewer' })
  viewer(@CurrentAccount() account: SignedIn): Promise<Viewer> {
    return this.members.viewer(account);
  }

  @RequiresSession()
  @Mutation(() => Viewer, { description: 'A new organisation, by somebody who administers one already.' })
  foundOrganisation(@CurrentAccount() account: SignedIn, @Args('input') input: FoundOrganisationInput): Promise<Viewer> {
    return this.foundation.ask(account, input);
  }

  @Requires('member.read')
  @Query(() => [MemberType], { name: 'members' })
  list(@CurrentActor() actor: Actor): Promise<MemberType[]> {
    return this.members.list(actor);
  }

  @Requires('member.invite')
  @Mutation(() => Invitation)
  inviteMember(@CurrentActor() actor: Actor, @Args('input') input: InviteMemberInput): Promise<Invitation> {
    return this.members.invite(actor, input);
  }

  @Requires('member.edit')
  @Mutation(() => MemberType)
  editMember(@CurrentActor() actor: Actor, @Args('input') input: EditMemberInput): Promise<MemberType> {
    return this.members.edit(actor, input);
  }

  @Requires('member.remove')
  @Mutation(() => MemberType)
  removeMember(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
  ): Promise<MemberType> {
    return this.members.remove(actor, id, version);
  }

  @Requires('preferences.edit')
  @Mutation(() => Preferences)
  editPreferences(@CurrentActor() actor: Actor, @Args('input') input: EditPreferencesInput): Promise<Preferences> {
    return this.members.editPreferences(actor, input);
  }
}
