import type { Highs } from 'highs';
import { runHighs, type HighsTask, type HighsWatch } from './run-highs.js';
import type { HighsMessage } from './solver-host.js';

export interface TaskSetting {
  readonly loading: Promise<Highs>;
  readonly tell: (message: HighsMessage) => void;
  readonly isStopped: HighsWatch['isStopped'];
}

/** Solves one task where HiGHS is, and tells how it goes and how it ends: an answer, or a failure. */
export async function answerTask(task: HighsTask, { loading, tell, isStopped }: TaskSetting): Promise<void> {
  try {
    const highs = await loading;
    tell({ answer: runHighs(highs, task, { isStopped, report: (progress, values) => tell({ progress, values }) }) });
  } catch (error) {
    tell({ failure: error instanceof Error ? error.message : String(error) });
  }
}
