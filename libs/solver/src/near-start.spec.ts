import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from 'highs';
import { findNearStart, type NearStart } from './near-start.js';
import { loadHighs, runHighs } from './run-highs.js';

/** So many columns under two limits, each of which touches one in three. */
function program(columns: number, room = 0.4): string {
  const figures = (factor: number) => Array.from({ length: columns }, (_, at) => 20 + ((at * at * factor + 7 * at) % 83));
  const sum = (terms: readonly number[]) => terms.map((figure, at) => `+ ${figure} x${at}`).join('\n ');
  const limit = (factor: number) => Math.floor(room * figures(factor).reduce((total, figure) => total + figure, 0));
  const names = Array.from({ length: columns }, (_, at) => ` x${at}`);
  const some = (factor: number) => figures(factor).flatMap((figure, at) => (at % 3 === factor % 3 ? [`+ ${figure} x${at}`] : []));
  const rows = [31, 38].map((factor) => ` r${factor}: ${some(factor).join('\n ')} <= ${Math.floor(limit(factor) / 3)}`);
  const bounds = names.map((name) => ` 0 <= ${name} <= 1`);
  return ['Maximize', ` value: ${sum(figures(13))}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'General', ...names, 'End', ''].join('\n');
}

describe('a near start', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  const nearStart = (lp: string): { readonly start: NearStart | undefined; readonly value: number } =>
    highs.withModel((model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0 });
      model.readModel({ format: 'lp', data: lp });
      const start = findNearStart(highs, model, () => void model.run());
      if (start !== undefined) model.setSolution({ colValue: start.values });
      model.run();
      return { start, value: model.getObjectiveValue() };
    });

  const plainValue = (lp: string): number =>
    highs.withModel((model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0 });
      model.readModel({ format: 'lp', data: lp });
      model.run();
      return model.getObjectiveValue();
    });

  it('is left out for a small program, which is proven before', () => {
    expect(nearStart(program(20)).start).toBeUndefined();
  });

  it('is left out where most limits touch most columns', () => {
    const lp = program(80).replace(
      'Bounds',
      ` all: ${Array.from({ length: 80 }, (_, at) => `+ ${at + 1} x${at}`).join('\n ')} <= 900\nBounds`,
    );
    expect(nearStart(lp).start).toBeUndefined();
  });

  it('is whole, bounded by its relaxation, and changes nothing of the best value', () => {
    const lp = program(80);
    const { start, value } = nearStart(lp);
    expect([...(start?.values ?? [])].every((figure) => Math.abs(figure - Math.round(figure)) < 1e-6)).toBe(true);
    expect(start?.values).toHaveLength(80);
    expect(start?.bound).toBeGreaterThanOrEqual(value);
    expect(value).toBeCloseTo(plainValue(lp), 6);
  });

  it('is not found where nothing can be: the program is infeasible all the same', () => {
    const lp = program(80).replace('Bounds', ' none: x0 + x1 >= 3\nBounds');
    expect(nearStart(lp).start).toBeUndefined();
    const options = { output_flag: false, mip_rel_gap: 0, mip_allow_restart: false } as const;
    expect(runHighs(highs, { lp, options }, { isStopped: () => false, report: () => undefined })).toMatchObject({ Status: 'Infeasible' });
  });

  it('is the answer when it is stopped on the way', () => {
    const lp = program(80);
    const options = { output_flag: false, mip_rel_gap: 0, mip_allow_restart: false } as const;
    let isFound = false;
    const answer = runHighs(
      highs,
      { lp, options },
      { isStopped: () => isFound, report: (_, values) => (isFound ||= values !== undefined) },
    );
    expect(answer.Status).toBe('Interrupted');
    expect(Object.keys(answer.Columns)).toHaveLength(80);
    expect(answer.Bound).toBeGreaterThanOrEqual(plainValue(lp));
  });
});
