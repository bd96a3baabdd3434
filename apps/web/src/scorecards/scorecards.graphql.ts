import type { CriterionId, ScoringModelDefinition } from '@tamis/scoring';
import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

const GivenFields = graphql(`
  fragment GivenFields on Scorecard @_unmask {
    useCaseId
    modelVersion
    canAssess
    assessments {
      criterion
      score
      evidence
      justification
      assessorId
      assessorName
      updatedAt
      version
    }
  }
`);

export const ScorecardQuery = graphql(
  `
    query Scorecard($useCaseId: ID!) {
      scorecard(useCaseId: $useCaseId) {
        ...GivenFields
        reference
        title
        modelName
        model
      }
    }
  `,
  [GivenFields],
);

export const AssessCriterionMutation = graphql(
  `
    mutation AssessCriterion($input: AssessCriterionInput!) {
      assessCriterion(input: $input) {
        __typename
        ... on Scorecard {
          ...GivenFields
        }
        ... on AssessmentConflict {
          current {
            ...GivenFields
          }
        }
      }
    }
  `,
  [GivenFields],
);

export const ClearAssessmentMutation = graphql(
  `
    mutation ClearAssessment($input: ClearAssessmentInput!) {
      clearAssessment(input: $input) {
        __typename
        ... on Scorecard {
          ...GivenFields
        }
        ... on AssessmentConflict {
          current {
            ...GivenFields
          }
        }
      }
    }
  `,
  [GivenFields],
);

type RawScorecard = ResultOf<typeof ScorecardQuery>['scorecard'];

/** What a write gives back: everything but the model, which the page has already. */
export type WrittenScorecard = ResultOf<typeof GivenFields>;
export type Scorecard = Omit<RawScorecard, 'model'> & { readonly model: ScoringModelDefinition };
export type Assessment = RawScorecard['assessments'][number];
export type EvidenceId = VariablesOf<typeof AssessCriterionMutation>['input']['evidence'];

/** One score as a person gives it; null takes it away. */
export interface GivenScore {
  readonly criterion: CriterionId;
  readonly score: number | null;
  readonly evidence: EvidenceId;
  readonly justification: string | null;
}
