/**
 * Source of the thread that reads workbooks, run with `eval`: a file of its own would have to be found both beside the
 * TypeScript sources (jest, dev) and in the built `dist`, and the build copies no plain JavaScript.
 */
export const xlsxWorkerSource = `
const { parentPort, workerData } = require('node:worker_threads');
const readWorkbook = require(workerData.library);
readWorkbook(Buffer.from(workerData.bytes), { trim: false }).then(
  (sheets) => parentPort.postMessage({ sheets }),
  (error) => parentPort.postMessage({ error: String(error && error.message) }),
);
`;
