import { computeRobustness, defaultScoringModel, type CriterionId, type RobustnessCase } from '@tamis/scoring';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { answerQuestions } from './answer-questions';
import { RobustnessClient, type DrawWorker } from './robustness-client';
import { sharesOf, type Answer, type DrawSettings, type Question } from './robustness-protocol';

const ids = defaultScoringModel.criteria.map(({ id }) => id);
const scored = (id: string, level: number): RobustnessCase => ({
  id,
  scores: Object.fromEntries(ids.map((criterion) => [criterion, criterion.startsWith('R') ? 5 - level : level])) as Record<
    CriterionId,
    number
  >,
});
const cases = [scored('strong', 4), scored('middling', 3.5), scored('weak', 1)];
const from = { model: defaultScoringModel, cases };
const settings: DrawSettings = { draws: 1_000, seed: 7, kappa: 50, topCount: 1 };
const even = { V: 0.25, F: 0.25, R: 0.25, S: 0.25 };

/** A worker whose turn comes only when the test gives it one, as if its processor were busy. */
function openDesk() {
  const waiting: (() => void)[] = [];
  const posted: Answer[] = [];
  const nextTask = () => new Promise<void>((resolve) => void waiting.push(resolve));
  const worker: DrawWorker & { ended: boolean; asked: Question[] } = {
    ended: false,
    asked: [],
    onmessage: null,
    onerror: null,
    postMessage(question) {
      worker.asked.push(question);
      take(question);
    },
    terminate() {
      worker.ended = true;
    },
  };
  let time = 0;
  const take = answerQuestions({
    nextTask,
    now: () => (time += 100),
    post: (answer) => {
      posted.push(answer);
      worker.onmessage?.({ data: answer } as MessageEvent<Answer>);
    },
  });
  const turn = async (times = 1) => {
    for (let done = 0; done < times; done += 1) {
      waiting.splice(0).forEach((resolve) => resolve());
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { worker, posted, turn };
}

describe('robustness client', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('starts no worker before the first question', () => {
    const start = jest.fn(() => openDesk().worker);
    const client = new RobustnessClient(start);
    expect(start).not.toHaveBeenCalled();
    client.ask(from, even, settings);
    expect(start).toHaveBeenCalledTimes(1);
  });

  it('gives what the library gives on the page, the same for the same seed', async () => {
    const { worker, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    client.ask(from, even, settings);
    await turn(10);
    const { ranks, isDrawing } = client.state();
    const model = { ...defaultScoringModel, axes: defaultScoringModel.axes.map((axis) => ({ ...axis, weight: 0.25 })) };
    const expected = computeRobustness({ model, cases, draws: 1_000, seed: 7, topCount: 1, weights: { kind: 'around', kappa: 50 } });
    expect(isDrawing).toBe(false);
    expect(ranks?.cases.map(({ label }) => label)).toEqual(expected?.cases.map(({ label }) => label));
    expect(cases.map((_, place) => [...sharesOf(ranks!, place)])).toEqual(expected?.cases.map(({ acceptability }) => acceptability));
  });

  it('drops the older question at the next step of its draws, and never shows what came of it', async () => {
    const { worker, posted, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    const seen: unknown[] = [];
    client.subscribe(() => seen.push(client.state().ranks?.settings.seed));
    client.ask(from, even, settings);
    await turn(3);
    client.ask(from, even, { ...settings, seed: 8 });
    client.ask(from, even, { ...settings, seed: 9 });
    await turn(20);
    const steps = (id: number) => posted.filter((answer) => answer.id === id).map(({ kind }) => kind);
    expect(steps(1)).not.toContain('drawn');
    expect(steps(2)).toEqual([]);
    expect(steps(3)).toEqual(['progress', 'progress', 'progress', 'progress', 'drawn']);
    expect(seen.filter(Boolean)).toEqual([9]);
  });

  it('ignores an answer to an older question that was on its way already', async () => {
    const { worker, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    client.ask(from, even, settings);
    await turn(10);
    const late = { kind: 'drawn', id: 1, ranks: { ...client.state().ranks!, margin95: 99 } } as const;
    client.ask(from, even, { ...settings, seed: 8 });
    worker.onmessage?.({ data: late } as unknown as MessageEvent<Answer>);
    expect(client.state()).toMatchObject({ isDrawing: true, ranks: { settings: { seed: 7 } } });
  });

  it('keeps the last ranks while others are drawn, sends the cases once, and asks nothing twice', async () => {
    const { worker, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    client.ask(from, even, settings);
    client.ask(from, { ...even }, settings);
    await turn(10);
    client.ask(from, { ...even, S: 0.5 }, settings);
    expect(worker.asked.map(({ kind }) => kind)).toEqual(['open', 'draw', 'draw']);
    expect(client.state()).toMatchObject({ isDrawing: true, ranks: { settings: { seed: 7 } } });
  });

  it('tells its progress after 300 ms, not before', async () => {
    jest.useFakeTimers();
    const { worker, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    client.ask(from, even, settings);
    await turn(2);
    jest.advanceTimersByTime(299);
    expect(client.state().progress).toBeUndefined();
    jest.advanceTimersByTime(1);
    expect(client.state().progress).toBe(0.5);
    await turn();
    expect(client.state().progress).toBe(0.75);
    await turn(5);
    expect([client.state().isDrawing, client.state().progress]).toEqual([false, undefined]);
  });

  it('tells a setting that no rule accepts in the words of the rule, and keeps the last ranks', async () => {
    const { worker, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    client.ask(from, even, settings);
    await turn(10);
    client.ask(from, even, { ...settings, seed: 1.5 });
    await turn(2);
    expect(client.state()).toMatchObject({
      isDrawing: false,
      failure: { en: 'The seed is a whole number. Give one, so that the result can be redone.' },
      ranks: { settings: { seed: 7 } },
    });
  });

  it('says so when the worker breaks, ends it, and starts another at the next question', async () => {
    const desks = [openDesk(), openDesk()];
    let started = 0;
    const client = new RobustnessClient(() => desks[started++]!.worker);
    client.ask(from, even, settings);
    desks[0]!.worker.onerror?.({} as ErrorEvent);
    expect(client.state()).toEqual({ ranks: undefined, isDrawing: false, failure: 'broken' });
    expect(desks[0]!.worker.ended).toBe(true);
    client.ask(from, even, settings);
    await desks[1]!.turn(10);
    expect(client.state()).toEqual({ isDrawing: false, ranks: expect.objectContaining({ margin95: expect.closeTo(0.031, 3) }) });
  });

  it('says so when the draws themselves break, or the worker cannot be started', async () => {
    const { worker, turn } = openDesk();
    const client = new RobustnessClient(() => worker);
    client.ask({ ...from, cases: [{ id: 'torn' } as RobustnessCase] }, even, settings);
    await turn(3);
    expect(client.state()).toMatchObject({ isDrawing: false, failure: 'broken' });
    const refused = new RobustnessClient(() => {
      throw new Error('no workers here');
    });
    refused.ask(from, even, settings);
    expect(refused.state()).toMatchObject({ isDrawing: false, failure: 'broken' });
  });
});
