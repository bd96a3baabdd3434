import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi } from '../platform/testing/test-api.js';

const OPENING = `query ($perStage: Int) { boardOpening(perStage: $perStage) {
  stages { stage scoredCount enteredAt } useCases { reference stage status canEdit customValues score { priority } } } }`;

interface Opening {
  boardOpening: {
    stages: { stage: string; scoredCount: number; enteredAt: number[] }[];
    useCases: { reference: string; stage: string; status: string | null; canEdit: boolean; score: { priority: number } | null }[];
  };
}

describe('the opening of a board', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(async () => {
    await api.stop();
  });

  it('gives the first active cases of each stage as the board sorts them, and counts them all', async () => {
    const organisation = await api.build.organisation();
    const triager = await api.build.member(organisation, { role: 'triager' });
    const at = (stage: string, reference: string, status: string | null = null) =>
      api.build.useCase(organisation, { stage, reference, status, stage_entered_at: '2026-11-01T08:00:00.9Z' });
    for (const reference of ['TE-9', 'TE-10', 'TE-11', 'TE-100']) await at('idea', reference);
    await at('idea', 'TE-200', 'parked');
    await at('retired', 'TE-300');
    const best = await at('poc', 'TE-1');
    await at('poc', 'TE-2');
    await api.build.score(organisation, best, { priority: 61.5 });
    const read = async (perStage?: number) => (await api.graphql<Opening>({ member: triager }, OPENING, { perStage })).data!.boardOpening;

    const { stages, useCases } = await read(2);
    expect(stages.map(({ stage, scoredCount, enteredAt }) => [stage, scoredCount, enteredAt.length])).toEqual([
      ['idea', 0, 4],
      ['triage', 0, 0],
      ['poc', 1, 2],
      ['pilot', 0, 0],
      ['industrialisation', 0, 0],
      ['run', 0, 0],
      ['retired', 0, 1],
    ]);
    expect(stages[0]!.enteredAt[0]).toBe(Date.parse('2026-11-01T08:00:00Z') / 1000);
    expect(useCases.map(({ reference }) => reference).sort()).toEqual(['TE-1', 'TE-100', 'TE-11', 'TE-2']);
    expect((await read(1)).useCases.find(({ stage }) => stage === 'poc')).toMatchObject({
      reference: 'TE-1',
      canEdit: true,
      score: { priority: 61.5 },
    });
    expect((await read()).useCases).toHaveLength(6);
    expect((await read(0)).useCases).toHaveLength(2);
  });
});
