import { changeWeights, checkRobustness, robustnessInSteps, type Robustness, type RobustnessRequest } from '@tamis/scoring';
import type { Answer, AxisWeights, DrawnRanks, DrawSettings, Question } from './robustness-protocol';

interface Surroundings {
  readonly post: (answer: Answer) => void;
  /** Resolves once the messages that wait have been taken. */
  readonly nextTask: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Progress seldom enough that the page, which has other things to do, is hardly woken by it. Milliseconds. */
const betweenNews = 100;

type Opened = Pick<RobustnessRequest, 'model' | 'cases'>;

/** What the worker does with each question. Between two steps of draws it looks for a newer one, which makes it drop the older. */
export function answerQuestions({ post, nextTask, now }: Surroundings): (question: Question) => void {
  let opened: Opened | undefined;
  let newest = 0;

  async function draw(id: number, request: RobustnessRequest): Promise<void> {
    const steps = robustnessInSteps(request);
    let told = now();
    for (;;) {
      // Before the first step too: of several that wait, only the last is begun.
      await nextTask();
      if (id !== newest) return;
      const step = steps.next();
      if (step.done) return post(step.value ? { kind: 'drawn', id, ranks: pack(step.value) } : refusal(id, request));
      if (now() - told < betweenNews) continue;
      told = now();
      post({ kind: 'progress', id, share: step.value.done / step.value.draws });
    }
  }

  return (question) => {
    if (question.kind === 'open') return void (opened = question);
    const { id, weights, settings } = question;
    newest = id;
    if (!opened) return post({ kind: 'failed', id });
    draw(id, toRequest(opened, weights, settings)).catch(() => post({ kind: 'failed', id }));
  };
}

function toRequest({ model, cases }: Opened, weights: AxisWeights, { draws, seed, kappa, topCount }: DrawSettings): RobustnessRequest {
  return { model: changeWeights(model, { axes: weights }), cases, draws, seed, topCount, weights: { kind: 'around', kappa } };
}

function refusal(id: number, request: RobustnessRequest): Answer {
  return { kind: 'failed', id, sentence: checkRobustness(request)[0]?.message };
}

/** Flat numbers change hands without a copy; who beats whom stays here, for nothing shows it. */
function pack({ cases, monteCarloError, settings }: Robustness): DrawnRanks {
  const shares = new Float64Array(cases.length ** 2);
  const packed = cases.map(({ acceptability, centralWeights: _unshown, ...one }, place) => {
    shares.set(acceptability, place * cases.length);
    return one;
  });
  return { cases: packed, shares, margin95: monteCarloError.margin95, settings };
}
