import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../platform/testing/test-api.js';
import { ardane } from './demo-ardane.js';
import { mervane } from './demo-mervane.js';
import { DEMO_PASSWORD, SeedDemo } from './seed-demo.js';

const LIST = '{ useCaseList { reference title isDemo stage score { priority quadrant redFlags } } }';

interface Listed {
  useCaseList: {
    reference: string;
    title: string;
    isDemo: boolean;
    stage: string;
    score: { priority: number; quadrant: string; redFlags: string[] } | null;
  }[];
}

describe('the demo', () => {
  let api: TestApi;
  const signedIn = { mervane: '', ardane: '' };
  beforeAll(async () => {
    api = await TestApi.start();
    for (const demo of [mervane, ardane]) {
      await api.app.get(SeedDemo).seed(demo);
      const { email } = demo.members.find(({ role }) => role === 'administrator')!;
      signedIn[demo.slug as 'mervane' | 'ardane'] = await api.signIn({ email }, DEMO_PASSWORD);
    }
  });
  afterAll(async () => {
    await api.stop();
  });

  const list = async (slug: 'mervane' | 'ardane') =>
    (await api.graphql<Listed>({ cookie: signedIn[slug], organisation: slug }, LIST)).data!.useCaseList;

  it('writes every case, marked as demo, with its stored score', async () => {
    const cases = await list('mervane');
    expect(cases).toHaveLength(mervane.useCases.length);
    expect(cases.every(({ isDemo }) => isDemo)).toBe(true);
    const tenders = cases.find(({ reference }) => reference === 'MRV-142')!;
    expect(tenders.score?.priority).toBeCloseTo(69.62, 2);
    expect(new Set(cases.map(({ score }) => score?.quadrant).filter(Boolean))).toEqual(
      new Set(['quick_win', 'strategic_bet', 'fill_in', 'drop']),
    );
  });

  it('keeps the second organisation apart', async () => {
    expect((await list('ardane')).map(({ reference }) => reference.slice(0, 3))).toEqual(ardane.useCases.map(() => 'ARD'));
    const across = await api.graphql({ cookie: signedIn.mervane, organisation: 'ardane' }, LIST);
    expect(across.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('goes in one action, and leaves what people made themselves', async () => {
    const asked = { cookie: signedIn.ardane, organisation: 'ardane' };
    const units = await api.build.sql<{ id: string }>('SELECT id FROM business_unit WHERE name = $1', [ardane.businessUnits[0]!.name]);
    const input = { title: 'Ours', businessUnitId: units[0]!.id };
    await api.graphql(asked, 'mutation ($input: SubmitUseCaseInput!) { submitUseCase(input: $input) { id } }', { input });
    const removed = await api.graphql<{ removeDemoData: number }>(asked, 'mutation { removeDemoData }');
    expect(removed.data?.removeDemoData).toBe(ardane.useCases.length);
    expect((await list('ardane')).map(({ title, isDemo }) => [title, isDemo])).toEqual([['Ours', false]]);
    const members = await api.graphql<{ members: { isDemo: boolean }[] }>(asked, '{ members { isDemo } }');
    expect(members.data?.members).toEqual([{ isDemo: false }]);
    const left = await api.build.sql(
      "SELECT b.name FROM business_unit b JOIN organisation o ON o.id = b.organisation_id WHERE o.slug = 'ardane'",
    );
    expect(left).toEqual([{ name: ardane.businessUnits[0]!.name }]);
  });
});
