import { graphql } from '../graphql/graphql';

/** What the draws start from: every score that counts, of every case. */
export const GivenScoresQuery = graphql(`
  query GivenScores {
    givenScores {
      useCaseId
      criteria
    }
  }
`);
