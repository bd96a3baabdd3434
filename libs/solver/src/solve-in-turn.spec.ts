import { afterEach, describe, expect, it } from '@jest/globals';
import type { SolverOptions } from '@tamis/scoring';
import { solveInTurn, type HighsSolver } from './solve-in-turn.js';
import type { HostListener, RunningHost, SolverHost } from './solver-host.js';

const options: SolverOptions = { output_flag: false, mip_rel_gap: 0, mip_allow_restart: false };
const optimal = { Status: 'Optimal', Columns: {} };

/** A host that does as it is told, and notes what was asked of it. */
function puppet({ canStop = false } = {}) {
  const asked: string[] = [];
  let listener: HostListener | undefined;
  const start = (given: HostListener): RunningHost => {
    asked.push('start');
    listener = given;
    return {
      send: ({ lp }) => void asked.push(lp),
      stop: canStop ? () => void asked.push('stop') : undefined,
      rest: () => void asked.push('rest'),
      end: () => void asked.push('end'),
    };
  };
  return {
    asked,
    host: { start },
    tell: (message: Parameters<HostListener['hear']>[0]) => listener?.hear(message),
    listener: () => listener,
  };
}

describe('solveInTurn', () => {
  const opened: HighsSolver[] = [];
  const open = (host: SolverHost) => {
    const solver = solveInTurn(host);
    opened.push(solver);
    return { ...solver, begin: (lp: string) => void Promise.resolve(solver.solve(lp, options)).catch(() => undefined) };
  };
  afterEach(() => Promise.all(opened.splice(0).map(({ close }) => close())));

  it('sends one program after the other, in the order asked', async () => {
    const { asked, host, tell } = puppet();
    const { solve } = open(host);
    const [first, second] = [solve('first', options), solve('second', options)];
    expect(asked).toEqual(['start', 'first']);
    tell({ answer: optimal });
    await first;
    tell({ answer: optimal });
    await second;
    expect(asked).toEqual(['start', 'first', 'second', 'rest']);
  });

  it('ends a host that cannot be stopped, and answers with the best and the bound it told', async () => {
    const { asked, host, tell } = puppet();
    const { solve, begin } = open(host);
    const signal = { aborted: false };
    const answer = solve('long', options, { signal });
    tell({ progress: { incumbent: 3, bound: 9 }, values: [1, 0] });
    tell({ progress: { incumbent: 3, bound: 5 }, values: undefined });
    signal.aborted = true;
    await expect(answer).resolves.toEqual({ Status: 'Interrupted', Columns: { x0: { Primal: 1 }, x1: { Primal: 0 } }, Bound: 5 });
    begin('next');
    expect(asked).toEqual(['start', 'long', 'end', 'start', 'next']);
  });

  it('asks a host that can be stopped, and takes its answer', async () => {
    const { asked, host, tell } = puppet({ canStop: true });
    const { solve } = open(host);
    const signal = { aborted: false };
    const answer = solve('long', options, { signal });
    signal.aborted = true;
    while (!asked.includes('stop')) await new Promise((resolve) => setTimeout(resolve, 5));
    tell({ answer: { Status: 'Interrupted', Columns: {}, Bound: 7 } });
    await expect(answer).resolves.toMatchObject({ Bound: 7 });
    expect(asked).not.toContain('end');
  });

  it('does not begin what was given up while it waited', async () => {
    const { asked, host, tell } = puppet();
    const { solve } = open(host);
    const signal = { aborted: false };
    const [first, given, last] = [solve('first', options), solve('given up', options, { signal }), solve('last', options)];
    signal.aborted = true;
    tell({ answer: optimal });
    await first;
    await expect(given).resolves.toEqual({ Status: 'Interrupted', Columns: {} });
    tell({ answer: optimal });
    await last;
    expect(asked).toEqual(['start', 'first', 'last', 'rest']);
  });

  it('tells how far each solve is to whoever asked for it', async () => {
    const { host, tell } = puppet();
    const { solve } = open(host);
    const seen: unknown[] = [];
    const answer = solve('first', options, { onProgress: (progress) => seen.push(progress) });
    tell({ progress: { incumbent: undefined, bound: 9 }, values: undefined });
    tell({ answer: optimal });
    await answer;
    expect(seen).toEqual([{ incumbent: undefined, bound: 9 }]);
  });

  it('fails one program when its host ends by itself, and starts another host for the next', async () => {
    const { asked, host, listener } = puppet();
    const { solve, begin } = open(host);
    const first = solve('first', options);
    begin('second');
    listener()?.fail(new Error('out of memory'));
    await expect(first).rejects.toThrow('out of memory');
    expect(asked).toEqual(['start', 'first', 'end', 'start', 'second']);
  });

  it('fails what a host refuses, and goes on', async () => {
    const { host, tell } = puppet();
    const { solve } = open(host);
    const first = solve('first', options);
    const second = solve('second', options);
    tell({ failure: 'unreadable' });
    await expect(first).rejects.toThrow('unreadable');
    tell({ answer: optimal });
    await expect(second).resolves.toEqual(optimal);
  });

  it('fails what waits when it is closed, and opens again', async () => {
    const { asked, host } = puppet();
    const { solve, close, begin } = open(host);
    const first = solve('first', options);
    const second = solve('second', options);
    await Promise.all([close(), expect(first).rejects.toThrow('closed'), expect(second).rejects.toThrow('closed')]);
    begin('third');
    expect(asked).toEqual(['start', 'first', 'end', 'start', 'third']);
  });
});
