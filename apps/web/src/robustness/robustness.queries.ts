import type { CriterionId, EvidenceLevel, RobustnessCase } from '@tamis/scoring';
import { queryOptions } from '@tanstack/react-query';
import { execute } from '../graphql/execute';
import { GivenScoresQuery } from './robustness.graphql';

type Criteria = Readonly<
  Partial<Record<CriterionId, { readonly score: number; readonly evidence?: EvidenceLevel; readonly deviation?: number }>>
>;

export const RobustnessQueries = {
  /** Under the scorecards: a score that is given is drawn from at the next look. */
  givenScores: (organisation: string) =>
    queryOptions({
      queryKey: [organisation, 'scorecards', 'given-scores'],
      queryFn: async () => {
        const { givenScores } = await execute(organisation, GivenScoresQuery);
        return givenScores.map(({ useCaseId, criteria }) => toCase(useCaseId, criteria as Criteria));
      },
    }),
};

function toCase(id: string, criteria: Criteria): RobustnessCase {
  return { id, scores: pick(criteria, 'score'), evidence: pick(criteria, 'evidence'), deviations: pick(criteria, 'deviation') };
}

type Given = NonNullable<Criteria[CriterionId]>;

function pick<K extends keyof Given>(criteria: Criteria, key: K): Readonly<Partial<Record<CriterionId, NonNullable<Given[K]>>>> {
  const entries = Object.entries(criteria).flatMap(([criterion, given]) => (given[key] === undefined ? [] : [[criterion, given[key]]]));
  return Object.fromEntries(entries) as Readonly<Partial<Record<CriterionId, NonNullable<Given[K]>>>>;
}
