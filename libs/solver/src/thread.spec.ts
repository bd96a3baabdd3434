import { afterAll, describe, expect, it } from '@jest/globals';
import { selectPortfolio, type PortfolioModel } from '@tamis/scoring';
import { openHighs } from './thread.js';

const two: PortfolioModel = {
  candidates: [
    { id: 'A', value: 3, usage: { budget: 2 } },
    { id: 'B', value: 2, usage: { budget: 1 } },
  ],
  limits: { budget: 2 },
};

/** A hundred candidates under six limits that touch them all: seconds of proof. */
const dense: PortfolioModel = {
  candidates: Array.from({ length: 100 }, (_, at) => ({
    id: String(at),
    value: 400 + ((at * 7919) % 211),
    usage: Object.fromEntries([13, 29, 31, 37, 41, 43].map((factor) => [`limit${factor}`, 100 + ((at * at * factor + 17 * at) % 809)])),
  })),
  limits: Object.fromEntries([13, 29, 31, 37, 41, 43].map((factor) => [`limit${factor}`, 12_000])),
};

describe('HiGHS', () => {
  const { solve, close } = openHighs();
  afterAll(close);

  it('answers one solve after the other', async () => {
    for (const budget of [2, 3]) {
      const result = await selectPortfolio({ ...two, limits: { budget } }, { solve });
      expect(result).toMatchObject({ status: 'optimal', value: budget === 2 ? 3 : 5 });
    }
  });

  it('says which rules leave nothing', async () => {
    const result = await selectPortfolio({ ...two, limits: { budget: 1 }, mandatory: ['A'] }, { solve });
    expect(result).toMatchObject({ status: 'infeasible', relaxation: { changes: [{ from: 1, to: 2 }] } });
  });

  it('stops when it is told to, with the best found, the bound proven and the gap between them', async () => {
    const from = performance.now();
    const signal = {
      get aborted() {
        return performance.now() - from > 700;
      },
    };
    const seen: (number | undefined)[] = [];
    const result = await selectPortfolio(dense, { solve, signal, onProgress: ({ bound }) => seen.push(bound) });
    if (result.status !== 'stopped') throw new Error(result.status);
    expect(result.boundProof).toBe('branch_and_bound');
    expect(result.best?.value).toBeLessThanOrEqual(result.bound ?? NaN);
    expect(result.gap).toBeLessThan(0.5);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('keeps to a limit of time', async () => {
    await expect(selectPortfolio(dense, { solve, timeLimit: 0.5 })).resolves.toMatchObject({ status: 'stopped' });
  });

  it('does not take a text that it cannot read for an empty program', async () => {
    const unread = Promise.resolve(solve('Nonsense', { output_flag: false, mip_rel_gap: 0, mip_allow_restart: false }));
    const status = await unread.then(
      ({ Status }) => Status,
      () => 'refused',
    );
    expect(['refused', 'Empty']).toContain(status);
  });
});
