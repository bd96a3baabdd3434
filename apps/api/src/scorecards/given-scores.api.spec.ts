import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '../platform/access/permissions.js';
import type { BuiltMember } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';

const READ = '{ givenScores { useCaseId criteria } }';
const ASSESS = `mutation ($input: AssessCriterionInput!) { assessCriterion(input: $input) { ... on Scorecard { useCaseId } } }`;
const CLEAR = `mutation ($input: ClearAssessmentInput!) { clearAssessment(input: $input) { ... on Scorecard { useCaseId } } }`;

interface Given {
  givenScores: { useCaseId: string; criteria: Record<string, unknown> }[];
}

describe('given scores', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function office() {
    const organisation = await api.build.organisation();
    const nadia = await api.build.member(organisation, { role: 'assessor', name: 'Nadia' });
    const ines = await api.build.member(organisation, { role: 'triager', name: 'Inès' });
    return { organisation, nadia, ines, one: await api.build.useCase(organisation), other: await api.build.useCase(organisation) };
  }

  const assess = (member: BuiltMember, useCaseId: string, input: Record<string, unknown>) =>
    api.graphql({ member }, ASSESS, { input: { useCaseId, evidence: 'expert', ...input } });
  const read = async (member: BuiltMember) => (await api.graphql<Given>({ member }, READ)).data?.givenScores;

  it('are not told without a session', async () => {
    const answer = await api.graphql({ organisation: 'any' }, READ);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('name each criterion with its score and what stands behind it; what is missing or taken away is absent', async () => {
    const { nadia, one, other } = await office();
    await assess(nadia, one.id, { criterion: 'V1', score: 3.5 });
    await assess(nadia, one.id, { criterion: 'R2', score: 0, evidence: 'poc' });
    await assess(nadia, one.id, { criterion: 'S1', score: 4 });
    await api.graphql({ member: nadia }, CLEAR, { input: { useCaseId: one.id, criterion: 'S1', version: 1 } });
    expect(await read(nadia)).toEqual([
      { useCaseId: one.id, criteria: { V1: { score: 3.5, evidence: 'expert' }, R2: { score: 0, evidence: 'poc' } } },
    ]);
    await assess(nadia, other.id, { criterion: 'V1', score: 1 });
    expect(await read(nadia)).toHaveLength(2);
  });

  it('take the latest score of a criterion, and say how far its assessors are apart', async () => {
    const { nadia, ines, one } = await office();
    await assess(nadia, one.id, { criterion: 'F1', score: 2, evidence: 'opinion' });
    await assess(ines, one.id, { criterion: 'F1', score: 4, evidence: 'production', version: 1 });
    expect(await read(nadia)).toEqual([
      // 1 point on either side of the mean, over one degree of freedom.
      { useCaseId: one.id, criteria: { F1: { score: 4, evidence: 'production', deviation: expect.closeTo(Math.SQRT2, 12) } } },
    ]);
  });

  it('are read by every role, and stay within their organisation', async () => {
    const [here, there] = [await office(), await office()];
    await assess(here.nadia, here.one.id, { criterion: 'V1', score: 3 });
    await assess(there.nadia, there.one.id, { criterion: 'V1', score: 5 });
    for (const role of ROLES) {
      const member = await api.build.member(here.organisation, { role, email: `${role}-of-given@example.org` });
      expect((await read(member))?.map(({ useCaseId }) => useCaseId)).toEqual([here.one.id]);
    }
    const astray = await api.graphql({ member: there.nadia, organisation: here.organisation.slug }, READ);
    expect([astray.data, astray.errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
  });
});
