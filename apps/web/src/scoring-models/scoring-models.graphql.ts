import type { ScoringModelDefinition } from '@tamis/scoring';
import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql';

export const ScoringModelQuery = graphql(`
  query ScoringModel($version: Int) {
    scoringModel(version: $version) {
      version
      name
      note
      createdAt
      createdByName
      isCurrent
      canRevise
      definition
    }
    scoringModels {
      version
      name
      note
      createdAt
      createdByName
      isCurrent
    }
  }
`);

/** What a change of the axis weights moves: the stored axis scores of every case. */
export const RankedCasesQuery = graphql(`
  query RankedCases {
    useCaseList {
      id
      reference
      title
      score {
        priority
        value
        feasibility
        risk
        sobriety
      }
    }
  }
`);

export const ReviseScoringModelMutation = graphql(`
  mutation ReviseScoringModel($input: ReviseScoringModelInput!) {
    reviseScoringModel(input: $input) {
      version
    }
  }
`);

type Raw = ResultOf<typeof ScoringModelQuery>;

export type ModelVersion = Raw['scoringModels'][number];
export type ScoringModel = Omit<Raw['scoringModel'], 'definition'> & { readonly definition: ScoringModelDefinition };
export type RankedCase = ResultOf<typeof RankedCasesQuery>['useCaseList'][number];
export type ReviseInput = VariablesOf<typeof ReviseScoringModelMutation>['input'];
