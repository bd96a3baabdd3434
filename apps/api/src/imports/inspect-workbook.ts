import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { CellAddress } from './cell-text.js';
import { workbookLimits } from './import-limits.js';
import { ListRefused } from './imports.errors.js';
import { SheetScan } from './sheet-scan.js';

/** What the reader of cells does not tell: which sheets are hidden, and which formulas fail. */
export interface WorkbookOutline {
  readonly hiddenSheets: ReadonlySet<string>;
  readonly formulaErrors: ReadonlyMap<string, readonly CellAddress[]>;
}

interface Inspection {
  totalBytes: number;
  readonly texts: Map<string, string>;
  readonly formulaErrors: Map<string, readonly CellAddress[]>;
}

const outlineParts = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);

function decodeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal));
  });
}

function attribute(tag: string, name: string): string {
  return decodeXml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function outline({ texts, formulaErrors }: Inspection): WorkbookOutline {
  const workbook = texts.get('xl/workbook.xml');
  if (workbook === undefined) throw new ListRefused('not_a_workbook');
  const relations = (texts.get('xl/_rels/workbook.xml.rels') ?? '').match(/<Relationship\b[^>]*>/g) ?? [];
  const partOf = new Map(relations.map((tag) => [attribute(tag, 'Id'), `xl/${attribute(tag, 'Target').replace(/^\/?(xl\/)?/, '')}`]));
  const hiddenSheets = new Set<string>();
  const errors = new Map<string, readonly CellAddress[]>();
  for (const tag of workbook.match(/<sheet\b[^>]*>/g) ?? []) {
    const name = attribute(tag, 'name');
    if (/hidden/i.test(attribute(tag, 'state'))) hiddenSheets.add(name);
    errors.set(name, formulaErrors.get(partOf.get(attribute(tag, 'r:id')) ?? '') ?? []);
  }
  return { hiddenSheets, formulaErrors: errors };
}

async function inspectPart(zip: ZipFile, entry: Entry, inspection: Inspection): Promise<void> {
  const scan = entry.fileName.startsWith('xl/worksheets/') ? new SheetScan() : undefined;
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    inspection.totalBytes += chunk.length;
    if (bytes > workbookLimits.partBytes || inspection.totalBytes > workbookLimits.totalBytes) throw new ListRefused('workbook_unfolds');
    scan?.read(chunk.toString('latin1'));
    if (outlineParts.has(entry.fileName)) kept.push(chunk);
  }
  if (scan) inspection.formulaErrors.set(entry.fileName, scan.formulaErrors);
  if (kept.length > 0) inspection.texts.set(entry.fileName, Buffer.concat(kept).toString('utf8'));
}

/**
 * The counting pass: inflates every part without keeping it, so that a bomb is refused before the reader unfolds it in memory.
 * The declared sizes of a zip are not trusted, the bytes are counted.
 */
export async function inspectWorkbook(bytes: Buffer): Promise<WorkbookOutline> {
  const inspection: Inspection = { totalBytes: 0, texts: new Map(), formulaErrors: new Map() };
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > workbookLimits.entries) throw new ListRefused('workbook_unfolds');
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/')) await inspectPart(zip, entry, inspection);
    }
  } catch (error) {
    throw error instanceof ListRefused ? error : new ListRefused('workbook_damaged');
  }
  return outline(inspection);
}
