import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('SavedView', { description: 'A named state of the list of use cases: filters, sort, columns.' })
export class SavedViewType {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String, { description: 'The part of the address after the question mark.' }) search: string;
  @Field(() => Boolean, { description: 'Every member of the organisation sees it.' }) isShared: boolean;
  @Field(() => ID) ownerId: string;
  @Field(() => String) ownerName: string;
  @Field(() => Boolean, { description: 'The signed-in member may rename, replace or remove it.' }) canEdit: boolean;
}
