import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import {
  AssessCriterionMutation,
  ClearAssessmentMutation,
  ScorecardQuery,
  type GivenScore,
  type Scorecard,
  type WrittenScorecard,
} from './scorecards.graphql';

export const ScorecardQueries = {
  /** By reference (TE-142) or by id. */
  scorecard: (organisation: string, useCase: string) =>
    queryOptions({
      queryKey: [organisation, 'scorecards', useCase],
      queryFn: async () => (await execute(organisation, ScorecardQuery, { useCaseId: useCase })).scorecard as Scorecard,
    }),
};

/** Somebody else scored the criterion meanwhile: their score counts until the reader chooses. */
export class ScoredMeanwhile extends Error {
  constructor() {
    super('SCORED_MEANWHILE');
  }
}

export const ScorecardMutations = {
  /** One at a time: each score is sent with the version that the one before left. */
  assess: (client: QueryClient, organisation: string, useCase: string) =>
    mutationOptions({
      scope: { id: `scorecard ${organisation} ${useCase}` },
      mutationFn: async (given: GivenScore) => {
        const { queryKey } = ScorecardQueries.scorecard(organisation, useCase);
        const answer = await send(organisation, client.getQueryData(queryKey)!, given);
        const written = answer.__typename === 'AssessmentConflict' ? answer.current : answer;
        client.setQueryData(queryKey, (known) => known && merge(known, written));
        if (answer.__typename === 'AssessmentConflict') throw new ScoredMeanwhile();
        return written;
      },
      onSuccess: (written) => {
        void client.invalidateQueries({ queryKey: [organisation, 'use-cases'] });
        void client.invalidateQueries({
          queryKey: [organisation, 'scorecards'],
          predicate: ({ queryKey, state }) => isOutdated(state.data as Scorecard | undefined, written, queryKey[2] === useCase),
        });
      },
    }),
};

type Answer = ({ __typename: 'Scorecard' } & WrittenScorecard) | { __typename: 'AssessmentConflict'; current: WrittenScorecard };

async function send(organisation: string, known: Scorecard, { criterion, score, evidence, justification }: GivenScore): Promise<Answer> {
  const version = known.assessments.find((one) => one.criterion === criterion)?.version ?? 0;
  const subject = { useCaseId: known.useCaseId, criterion, version };
  if (score === null) return (await execute(organisation, ClearAssessmentMutation, { input: subject })).clearAssessment as Answer;
  const input = { ...subject, score, evidence, justification };
  return (await execute(organisation, AssessCriterionMutation, { input })).assessCriterion as Answer;
}

const merge = (known: Scorecard, { useCaseId, canAssess, assessments }: WrittenScorecard): Scorecard => ({
  ...known,
  useCaseId,
  canAssess,
  assessments,
});

// The same case may also be cached under its id or its reference; and a model that was revised must be read again.
const isOutdated = (known: Scorecard | undefined, written: WrittenScorecard, isMerged: boolean): boolean =>
  known?.useCaseId === written.useCaseId && (!isMerged || known.modelVersion !== written.modelVersion);
