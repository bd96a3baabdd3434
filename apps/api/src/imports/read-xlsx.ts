import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Cell, Sheet } from './cell-text.js';
import { workbookLimits } from './import-limits.js';
import { ListRefused } from './imports.errors.js';
import { inspectWorkbook } from './inspect-workbook.js';
import { xlsxWorkerSource } from './xlsx-worker.js';

interface ReadSheet {
  readonly sheet: string;
  readonly data: Cell[][];
}

type WorkerAnswer = { readonly sheets: ReadSheet[] } | { readonly error: string };

/** A thread with a bounded heap and a clock: a hostile workbook ends the thread, never the server. */
function readInThread(bytes: Buffer): Promise<ReadSheet[]> {
  const library = createRequire(import.meta.url).resolve('read-excel-file/node');
  const worker = new Worker(xlsxWorkerSource, {
    eval: true,
    workerData: { library, bytes },
    // The thread needs none of the parent's loaders; inheriting them would start swc again in dev and jest.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: workbookLimits.workerHeapMegabytes },
  });
  return new Promise<ReadSheet[]>((resolve, reject) => {
    const clock = setTimeout(() => reject(new ListRefused('workbook_too_slow')), workbookLimits.milliseconds);
    worker.once('message', (answer: WorkerAnswer) =>
      'sheets' in answer ? resolve(answer.sheets) : reject(new ListRefused('workbook_damaged')),
    );
    worker.once('error', () => reject(new ListRefused('workbook_too_heavy')));
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new ListRefused('workbook_too_heavy'));
    });
  }).finally(() => worker.terminate());
}

export async function readXlsx(bytes: Buffer): Promise<Sheet[]> {
  const { hiddenSheets, formulaErrors } = await inspectWorkbook(bytes);
  const sheets = await readInThread(bytes);
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    hidden: hiddenSheets.has(sheet),
    rows: data,
    formulaErrors: formulaErrors.get(sheet) ?? [],
  }));
}
