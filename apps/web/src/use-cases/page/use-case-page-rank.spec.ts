import { describe, expect, it } from '@jest/globals';
import { rankOf } from './use-case-page-rank';
import { datesOfStages } from './use-case-page-stages';

type Row = Parameters<typeof rankOf>[0][number];
const row = (id: string, priority: number | null, changed: Partial<Row> = {}): Row => ({
  id,
  status: null,
  stage: 'poc',
  score: { priority } as Row['score'],
  ...changed,
});

describe('the rank of a case', () => {
  it('counts the scored cases in progress above it', () => {
    const rows = [row('a', 70), row('b', 60), row('c', null), row('d', 90, { status: 'parked' }), row('e', 95, { stage: 'retired' })];
    expect(rankOf(rows, 'b')).toEqual({ place: 2, of: 2 });
  });

  it('is shared by equal priorities', () => {
    const rows = [row('a', 70), row('b', 70), row('c', 60)];
    expect([rankOf(rows, 'a'), rankOf(rows, 'b'), rankOf(rows, 'c')].map((rank) => rank?.place)).toEqual([1, 1, 3]);
  });

  it('is unknown without a priority, never last', () => {
    expect(rankOf([row('a', null), row('b', 60)], 'a')).toBeUndefined();
  });
});

describe('the dates of the stages', () => {
  const change = (fromStage: string | null, toStage: string, changedAt: string) =>
    ({ fromStage, toStage, changedAt, toStatus: null, reason: null, changedByName: null }) as never;

  it('are those of the last entry; a status changes none', () => {
    const dates = datesOfStages({
      stage: 'poc',
      stageEnteredAt: '2026-10-30',
      stageChanges: [change(null, 'idea', '2026-09-01'), change('idea', 'triage', '2026-09-10'), change('triage', 'triage', '2026-09-20')],
    });
    expect(Object.fromEntries(dates)).toEqual({ idea: '2026-09-01', triage: '2026-09-10', poc: '2026-10-30' });
  });

  it('a case imported into a stage has no dates of those before', () => {
    const dates = datesOfStages({ stage: 'pilot', stageEnteredAt: '2026-11-22', stageChanges: [] });
    expect([...dates.keys()]).toEqual(['pilot']);
  });
});
