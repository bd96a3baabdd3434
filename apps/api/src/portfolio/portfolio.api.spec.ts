import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltOrganisation } from '../platform/testing/build.js';
import { TestApi } from '../platform/testing/test-api.js';
import type { PortfolioSummary } from './portfolio.type.js';

const SUMMARY = `{ portfolioSummary {
  useCaseCount activeCount scoredCount funnel { stage active aside }
  businessUnits { businessUnitId name useCaseCount scoredCount priority value feasibility risk sobriety }
  top { id reference title stage businessUnitId priority } } }`;

describe('the portfolio summary', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  async function scored(
    organisation: BuiltOrganisation,
    given: Record<string, unknown>,
    score?: { priority: number | null; value?: number },
  ) {
    const useCase = await api.build.useCase(organisation, given);
    if (score) await api.build.score(organisation, useCase, score);
    return useCase;
  }

  async function summaryOf(organisation: BuiltOrganisation, role: 'executive' | 'requester' = 'executive'): Promise<PortfolioSummary> {
    const member = await api.build.member(organisation, { role });
    const answer = await api.graphql<{ portfolioSummary: PortfolioSummary }>({ member }, SUMMARY);
    expect(answer.errors).toBeUndefined();
    return answer.data!.portfolioSummary;
  }

  it('counts each stage in order, and apart what was put aside', async () => {
    const organisation = await api.build.organisation();
    for (const given of [{ stage: 'idea' }, { stage: 'pilot' }, { stage: 'pilot', status: 'parked' }, { stage: 'retired' }])
      await scored(organisation, given);
    const { funnel, useCaseCount, activeCount, scoredCount } = await summaryOf(organisation);
    expect(funnel.map(({ stage, active, aside }) => `${stage} ${active} ${aside}`)).toEqual([
      'idea 1 0',
      'triage 0 0',
      'poc 0 0',
      'pilot 1 1',
      'industrialisation 0 0',
      'run 0 0',
      'retired 1 0',
    ]);
    expect({ useCaseCount, activeCount, scoredCount }).toEqual({ useCaseCount: 4, activeCount: 3, scoredCount: 0 });
  });

  it('takes the mean of what is scored: a missing score is not a zero', async () => {
    const organisation = await api.build.organisation();
    const unit = await api.build.businessUnit(organisation, 'Quality');
    await scored(organisation, { business_unit_id: unit }, { priority: 40, value: 60 });
    await scored(organisation, { business_unit_id: unit }, { priority: 60 });
    await scored(organisation, { business_unit_id: unit });
    await scored(organisation, {});
    const { businessUnits, scoredCount } = await summaryOf(organisation, 'requester');
    expect(businessUnits).toMatchObject([
      { businessUnitId: unit, name: 'Quality', useCaseCount: 3, scoredCount: 2, priority: 50, value: 60, feasibility: null },
      { businessUnitId: null, name: null, useCaseCount: 1, scoredCount: 0, priority: null },
    ]);
    expect(scoredCount).toBe(2);
  });

  it('names the ten highest priorities that are still on their path', async () => {
    const organisation = await api.build.organisation();
    for (let priority = 1; priority <= 12; priority += 1) await scored(organisation, { reference: `TE-${priority}` }, { priority });
    await scored(organisation, { stage: 'retired' }, { priority: 99 });
    await scored(organisation, { status: 'rejected' }, { priority: 98 });
    await scored(organisation, {}, { priority: null });
    const { top } = await summaryOf(organisation);
    expect(top.map(({ reference }) => reference)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((number) => `TE-${number}`));
  });

  it('shows nothing of another organisation', async () => {
    const [own, other] = [await api.build.organisation(), await api.build.organisation()];
    await scored(other, { business_unit_id: await api.build.businessUnit(other, 'Secret') }, { priority: 90 });
    expect(await summaryOf(own)).toMatchObject({ useCaseCount: 0, businessUnits: [], top: [] });
    const stranger = await api.build.member(own, { role: 'administrator' });
    const asked = await api.graphql({ member: stranger, organisation: other.slug }, SUMMARY);
    expect(asked.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await api.graphql({}, SUMMARY)).errors).toMatchObject([{ extensions: { code: 'NOT_SIGNED_IN' } }]);
  });
});
