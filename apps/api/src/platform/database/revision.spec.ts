import { describe, expect, it } from '@jest/globals';
import { covers, joined, readRevision, revisionOf, writeRevision } from './revision.js';

describe('a revision', () => {
  it('covers another only when no part of it is behind', () => {
    const revision = revisionOf([
      { part: 0, writes: 4 },
      { part: 2, writes: 12 },
    ]);
    expect(covers(revision, readRevision('4-0-12'))).toBe(true);
    expect(covers(revision, readRevision('3-0-12'))).toBe(true);
    // As many writes in all, but not the same ones.
    expect(covers(revision, readRevision('3-1-12'))).toBe(false);
  });

  it('joined with another has seen what either has', () => {
    expect(writeRevision(joined(readRevision('4-0-12'), readRevision('2-5')))).toBe('4-5-12');
  });

  it('is the same text there and back, and a text that is none counts nothing', () => {
    expect(writeRevision(readRevision('4-0-12'))).toBe('4-0-12');
    expect([readRevision(''), readRevision('-1'), readRevision('x-y'), readRevision('1e999')].map(writeRevision)).toEqual([
      '0',
      '0-1',
      '0',
      '0',
    ]);
  });
});
