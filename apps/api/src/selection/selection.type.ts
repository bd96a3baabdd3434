import type { Exclusion, LeftOutReason, RuleKind } from '@tamis/scoring';
import { Field, Float, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enum-of.js';

const statuses = ['optimal', 'stopped', 'infeasible', 'nothing'] as const;
const reasons: readonly LeftOutReason[] = ['aside', 'score_missing', 'figure_missing', 'figure_invalid'];
const exclusionReasons: readonly Exclusion['reason'][] = ['worth_less', 'as_good', 'blocked'];
const ruleKinds: readonly RuleKind[] = ['limit', 'mandatory', 'excluded', 'exclusive', 'requires', 'min_share', 'count'];

const SelectionStatusEnum = enumOf(statuses);
registerEnumType(SelectionStatusEnum, { name: 'SelectionStatus' });
const LeftOutReasonEnum = enumOf(reasons);
registerEnumType(LeftOutReasonEnum, { name: 'LeftOutReason' });
const ExclusionReasonEnum = enumOf(exclusionReasons);
registerEnumType(ExclusionReasonEnum, { name: 'ExclusionReason' });
const SelectionRuleKindEnum = enumOf(ruleKinds);
registerEnumType(SelectionRuleKindEnum, { name: 'SelectionRuleKind' });

@ObjectType()
export class SelectionLimitUse {
  @Field(() => ID) fieldId: string;
  @Field(() => Float) used: number;
  @Field(() => Float) allowed: number;
}

@ObjectType({ description: 'A case that could not be selected, and what it lacks.' })
export class SelectionLeftOut {
  @Field(() => ID) useCaseId: string;
  @Field(() => LeftOutReasonEnum) reason: LeftOutReason;
  @Field(() => [ID], { description: 'Fields that hold no figure, or one below zero.' }) fieldIds: readonly string[];
}

@ObjectType()
export class SelectionRule {
  @Field(() => SelectionRuleKindEnum) kind: RuleKind;
  @Field(() => String, { description: 'The field of a limit, or the case that is mandatory or excluded.' }) key: string;
  @Field(() => String, { description: 'In the language of the reader.' }) name: string;
}

@ObjectType({ description: 'Why a case is out: the best selection with it, compared with the best without.' })
export class SelectionExclusion {
  @Field(() => ID) useCaseId: string;
  @Field(() => ExclusionReasonEnum) reason: Exclusion['reason'];
  @Field(() => String, { description: 'In the language of the reader.' }) message: string;
  @Field(() => Float, { nullable: true, description: 'How much less the whole would be worth; none when rules keep it out.' })
  loss: number | null;
  @Field(() => [ID]) leaving: readonly string[];
  @Field(() => [ID]) entering: readonly string[];
  @Field(() => [SelectionRule]) blocking: readonly SelectionRule[];
}

@ObjectType({ description: 'What one tenth more of a limit would bring.' })
export class SelectionLimitValue {
  @Field(() => ID) fieldId: string;
  @Field(() => Float) from: number;
  @Field(() => Float) to: number;
  @Field(() => Float) gain: number;
  @Field(() => [ID]) entering: readonly string[];
  @Field(() => [ID]) leaving: readonly string[];
}

@ObjectType({ description: 'A rule as it would have to be for any selection to exist; without figures: given up.' })
export class SelectionChange {
  @Field(() => SelectionRule) rule: SelectionRule;
  @Field(() => Float, { nullable: true }) from: number | null;
  @Field(() => Float, { nullable: true }) to: number | null;
}

@ObjectType({ description: 'The open, scored cases worth most together, in points of priority, under limits.' })
export class Selection {
  @Field(() => SelectionStatusEnum, { description: 'Stopped: the best one found in the time there was. Nothing: no case can be selected.' })
  status: (typeof statuses)[number];
  @Field(() => Float, { nullable: true }) value: number | null;
  @Field(() => Float, { nullable: true, description: 'Proven: no selection is worth more.' }) bound: number | null;
  @Field(() => Float, { nullable: true, description: 'How much more than the value the best one could be worth at most: 0.02 is 2 %.' })
  gap: number | null;
  @Field(() => [ID]) selected: readonly string[];
  @Field(() => [SelectionLimitUse]) limits: readonly SelectionLimitUse[];
  @Field(() => [SelectionLeftOut]) leftOut: readonly SelectionLeftOut[];
  @Field(() => [SelectionExclusion]) exclusions: readonly SelectionExclusion[];
  @Field(() => [SelectionLimitValue]) limitValues: readonly SelectionLimitValue[];
  @Field(() => [SelectionRule], { description: 'Rules that cannot be kept together.' }) blocking: readonly SelectionRule[];
  @Field(() => [SelectionChange], { description: 'The smallest change that opens a selection.' }) relaxation: readonly SelectionChange[];
  @Field(() => Boolean, { description: 'False: the time ran out before all was explained.' }) isExplained: boolean;
}
