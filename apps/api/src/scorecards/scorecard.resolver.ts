import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/access/actor.js';
import { CurrentActor } from '../platform/access/current-actor.decorator.js';
import { Requires } from '../platform/access/requires.decorator.js';
import { AssessCriterionInput, ClearAssessmentInput } from './scorecard.inputs.js';
import { AssessCriterionResult, GivenScores, Scorecard } from './scorecard.type.js';
import { ScorecardsService } from './scorecards.service.js';

@Resolver()
export class ScorecardResolver {
  constructor(private readonly scorecards: ScorecardsService) {}

  @Requires('scorecard.read')
  @Query(() => Scorecard)
  scorecard(
    @CurrentActor() actor: Actor,
    @Args('useCaseId', { type: () => ID, description: 'The id, or TE-142.' }) useCaseId: string,
  ): Promise<Scorecard> {
    return this.scorecards.find(actor, useCaseId);
  }

  @Requires('scorecard.read')
  @Query(() => [GivenScores], { description: 'Of every use case that has a score, whatever its stage.' })
  givenScores(@CurrentActor() actor: Actor): Promise<GivenScores[]> {
    return this.scorecards.listGiven(actor);
  }

  @Requires('scorecard.assess')
  @Mutation(() => AssessCriterionResult)
  assessCriterion(@CurrentActor() actor: Actor, @Args('input') input: AssessCriterionInput): Promise<typeof AssessCriterionResult> {
    return this.scorecards.assess(actor, input);
  }

  @Requires('scorecard.assess')
  @Mutation(() => AssessCriterionResult, { description: 'Takes a score away: the criterion is missing again, which is not a zero.' })
  clearAssessment(@CurrentActor() actor: Actor, @Args('input') input: ClearAssessmentInput): Promise<typeof AssessCriterionResult> {
    return this.scorecards.clear(actor, input);
  }
}
