import { createHash } from 'node:crypto';
import { cellText, oneLine, type Cell } from './cell-text.js';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Fingerprint of a row: every cell, spacing set aside, whatever each column is mapped to. */
export function contentHash(row: readonly Cell[]): string {
  return sha256(
    row
      .map((cell) => oneLine(cellText(cell)))
      .join('\u001f')
      .replace(/\u001f+$/, ''),
  );
}

export function keyIdentity(key: string): string {
  return sha256(`key:${oneLine(key)}`);
}

/** Rows alike in everything are told apart by how often the same content occurred before in the file, from 1. */
export function contentIdentity(hash: string, occurrence: number): string {
  return sha256(`content:${hash}:${occurrence}`);
}

/** "35" numbers a row of some list; "DOE-35" names a case. */
export function isRunningNumber(key: string): boolean {
  return /^\d{1,6}$/.test(oneLine(key));
}
