/**
 * How often an organisation was written to: the version of every answer about it. Counted in parts, so that two transactions at the same
 * time never wait for each other; each commit raises one part by one.
 */
export type Revision = readonly number[];

/** More than the connections that write in one process. */
export const PARTS = 16;

/** What a commit counted: this part now has so many writes. */
export interface CountedWrite {
  readonly part: number;
  readonly writes: number;
}

export const NEXT_REVISION = {
  name: 'next_revision',
  text: `INSERT INTO organisation_revision (organisation_id, part, writes) VALUES ($1, $2, 1)
         ON CONFLICT (organisation_id, part) DO UPDATE SET writes = organisation_revision.writes + 1 RETURNING part, writes`,
};

export const REVISION = { name: 'revision', text: 'SELECT part, writes FROM organisation_revision WHERE organisation_id = $1' };

const partByPart = (writesOf: (part: number) => number): Revision => Array.from({ length: PARTS }, (_, part) => writesOf(part));

export function revisionOf(counted: readonly CountedWrite[]): Revision {
  const writes = new Map(counted.map((one) => [one.part, one.writes]));
  return partByPart((part) => writes.get(part) ?? 0);
}

/** True when all that `least` counted is counted here too. */
export const covers = (revision: Revision, least: Revision): boolean => least.every((writes, part) => (revision[part] ?? 0) >= writes);

/** What either has seen. */
export const joined = (one: Revision, other: Revision): Revision => partByPart((part) => Math.max(one[part] ?? 0, other[part] ?? 0));

/** As a header: `4-0-12`, without the parts at the end that count nothing. */
export const writeRevision = (revision: Revision): string => revision.join('-').replace(/(-0)+$/, '');

/** What is not a count counts nothing. */
export function readRevision(text: string): Revision {
  const parts = text.split('-', PARTS).map(Number);
  return partByPart((part) => (Number.isSafeInteger(parts[part]) ? parts[part]! : 0));
}
