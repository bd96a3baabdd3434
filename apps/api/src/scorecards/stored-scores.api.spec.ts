import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltMember } from '../platform/testing/build.js';
import { Database } from '../platform/database/database.js';
import type { OrganisationScope } from '../platform/tenancy/organisation-scope.js';
import { TestApi } from '../platform/testing/test-api.js';
import { findWrongScores, repairScores } from './stored-scores.js';

const ASSESS = 'mutation ($input: AssessCriterionInput!) { assessCriterion(input: $input) { __typename } }';

describe('stored scores', () => {
  let api: TestApi;
  let assessor: BuiltMember;
  let useCaseId: string;
  beforeAll(async () => {
    api = await TestApi.start();
    const organisation = await api.build.organisation();
    assessor = await api.build.member(organisation, { role: 'assessor' });
    useCaseId = (await api.build.useCase(organisation)).id;
    for (const [criterion, score] of [
      ['V1', 4],
      ['F2', 2.5],
      ['R1', 1],
    ]) {
      const answer = await api.graphql({ member: assessor }, ASSESS, { input: { useCaseId, criterion, score, evidence: 'expert' } });
      expect(answer.errors).toBeUndefined();
    }
  });
  afterAll(async () => {
    await api.stop();
  });

  const inOrganisation = <T>(work: (scope: OrganisationScope) => Promise<T>) =>
    api.app.get(Database).inOrganisation({ organisationId: assessor.organisation.id, memberId: assessor.id }, work);
  const wrong = () => inOrganisation(findWrongScores);
  const change = (text: string) => api.build.sql(text, [assessor.organisation.id]);

  it('are what the assessments give', async () => {
    expect(await wrong()).toEqual([]);
  });

  it('are found when they are not, each by its field, and repaired', async () => {
    await change('UPDATE use_case_score SET assessed = assessed + 1, coverage[2] = 0.123 WHERE organisation_id = $1');
    expect(await wrong()).toEqual([{ useCaseId, fields: ['coverage', 'assessed'] }]);
    await inOrganisation(async (scope) => repairScores(scope, await findWrongScores(scope)));
    expect(await wrong()).toEqual([]);
  });

  it('are missed where they are missing, and too many where nothing was assessed', async () => {
    const other = await api.build.useCase(assessor.organisation);
    await change('DELETE FROM use_case_score WHERE organisation_id = $1');
    await api.build.sql(
      "INSERT INTO use_case_score (organisation_id, use_case_id, model_version, coverage, criteria, priority) VALUES ($1, $2, 1, '{1,1,1,1}', 23, 50)",
      [assessor.organisation.id, other.id],
    );
    expect(await wrong()).toEqual([
      { useCaseId, fields: ['row'] },
      { useCaseId: other.id, fields: ['row'] },
    ]);
    await inOrganisation(async (scope) => repairScores(scope, await findWrongScores(scope)));
    expect(await wrong()).toEqual([]);
  });
});
