import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  RankedCasesQuery,
  ReviseScoringModelMutation,
  ScoringModelQuery,
  type ModelVersion,
  type ReviseInput,
  type ScoringModel,
} from './scoring-models.graphql';

export const ScoringModelQueries = {
  /** One version with the list of all; the current one when none is asked for. */
  model: (organisation: string, version?: number) =>
    queryOptions({
      queryKey: [organisation, 'scoring-models', version ?? 'current'],
      queryFn: async () => {
        const { scoringModel, scoringModels } = await execute(organisation, ScoringModelQuery, { version });
        return { model: scoringModel as ScoringModel, versions: scoringModels as readonly ModelVersion[] };
      },
    }),
  rankedCases: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'scoring-models', 'ranked-cases'],
      queryFn: async () => (await execute(organisation, RankedCasesQuery)).useCaseList,
    }),
};

export const ScoringModelMutations = {
  revise: (client: QueryClient, organisation: string) =>
    mutationOptions({
      mutationFn: async (input: ReviseInput) => (await execute(organisation, ReviseScoringModelMutation, { input })).reviseScoringModel,
      // Every score was computed again, whatever page shows it.
      onSuccess: async () => {
        for (const feature of ['scorecards', 'use-cases']) void client.invalidateQueries({ queryKey: [organisation, feature] });
        await client.invalidateQueries({ queryKey: [organisation, 'scoring-models'] });
      },
    }),
};
