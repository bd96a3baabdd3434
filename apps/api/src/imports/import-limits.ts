/** What one list may weigh. Beyond these a list is refused with a sentence, never cut. */
export const importLimits = {
  fileBytes: 32 * 1024 * 1024,
  rows: 50_000,
  columns: 500,
  cellCharacters: 100_000,
} as const;

/**
 * A workbook is a zip: a few kilobytes can unfold into gigabytes, so it is counted before it is read.
 * Row and column bounds stop a single far-away cell from making the reader build a huge empty grid.
 */
export const workbookLimits = {
  entries: 1_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  rows: 100_000,
  columns: 1_000,
  workerHeapMegabytes: 192,
  milliseconds: 10_000,
} as const;
