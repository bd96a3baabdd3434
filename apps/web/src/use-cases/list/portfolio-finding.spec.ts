import { describe, expect, it } from '@jest/globals';
import type { Stage } from '@tamis/scoring';
import { measurePortfolio, measureStages } from './portfolio-finding';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const aged = (stage: Stage, days: number, given: { status?: string; priority?: number } = {}) => ({
  stage,
  status: given.status ?? null,
  stageEnteredAt: new Date(NOW - days * 86_400_000).toISOString(),
  score: given.priority === undefined ? null : { priority: given.priority },
});

describe('the figures of the portfolio', () => {
  it('counts cases on their path only: not the parked, not the retired', () => {
    const rows = [aged('poc', 3), aged('poc', 4, { status: 'parked' }), aged('retired', 400)];
    expect(measurePortfolio(rows, [], NOW).active).toBe(1);
  });

  it('tells how many are above the limit of a stage, and nothing where no limit is set', () => {
    const rows = [aged('poc', 1), aged('poc', 2), aged('poc', 3), aged('pilot', 1)];
    const { stages } = measurePortfolio(rows, [{ stage: 'poc', wipLimit: 2 }], NOW);
    expect(stages.get('poc')?.over).toBe(1);
    expect(stages.get('pilot')?.over).toBe(0);
    expect(stages.get('pilot')?.limit).toBeNull();
  });

  it('a case waits longer than usual above twice the median of its stage, once five cases tell what is usual', () => {
    const five = [2, 3, 4, 5, 9].map((days) => aged('triage', days));
    expect(measurePortfolio(five, [], NOW).waiting).toBe(1);
    expect(measurePortfolio(five.slice(1), [], NOW).waiting).toBe(0);
  });

  it('a stage without cases has no median, which is not zero days', () => {
    expect(measurePortfolio([], [], NOW).stages.get('idea')?.median).toBeUndefined();
  });

  it('a priority of zero is a score; a missing one is not', () => {
    const rows = [aged('poc', 1, { priority: 0 }), aged('poc', 1)];
    expect(measurePortfolio(rows, [], NOW).scored).toBe(1);
  });

  it('is the same from what is known of the stages before their cases are', () => {
    const rows = [
      aged('poc', 3, { priority: 12 }),
      aged('poc', 9),
      aged('run', 700),
      ...[2, 3, 4, 5, 9].map((days) => aged('triage', days)),
    ];
    const entriesOf = (stage: Stage) => {
      const own = rows.filter((row) => row.stage === stage);
      const enteredAt = own.map(({ stageEnteredAt }) => Date.parse(stageEnteredAt) / 1000);
      return { stage, enteredAt, scoredCount: own.filter(({ score }) => score !== null).length };
    };
    const limits = [{ stage: 'poc' as const, wipLimit: 1 }];
    const figures = measureStages((['poc', 'run', 'triage'] as const).map(entriesOf), limits, NOW);
    expect(figures).toEqual(measurePortfolio(rows, limits, NOW));
    expect([figures.active, figures.waiting, figures.stages.get('poc')?.over]).toEqual([8, 1, 1]);
  });
});
