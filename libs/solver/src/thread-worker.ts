import { parentPort, workerData } from 'node:worker_threads';
import { answerTask, type TaskSetting } from './answer-task.js';
import { loadHighs, type HighsTask } from './run-highs.js';

/** The thread of openHighs. One task at a time; the flag that stops it is in shared memory, as no message is read meanwhile. */
const flag = new Int32Array((workerData as { readonly stop: SharedArrayBuffer }).stop);
const setting: TaskSetting = {
  loading: loadHighs(),
  tell: (message) => parentPort?.postMessage(message),
  isStopped: () => Atomics.load(flag, 0) === 1,
};

parentPort?.on('message', (task: HighsTask) => void answerTask(task, setting));
