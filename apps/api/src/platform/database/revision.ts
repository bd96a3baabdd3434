import type { ClientBase } from 'pg';

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

/** Counts one write of $1, in the part that `part` says; nothing where `from` has no row. */
export const counting = (part: string, from = ''): string =>
  `INSERT INTO organisation_revision (organisation_id, part, writes) SELECT $1::uuid, ${part}::smallint, 1 ${from}
   ON CONFLICT (organisation_id, part) DO UPDATE SET writes = organisation_revision.writes + 1 RETURNING part, writes`;

export const NEXT_REVISION = { name: 'next_revision', text: counting('$2') };

/** More than was written in any part since a backup that is restored; their sum still fits the revision of GraphQL a hundred times. */
const BEYOND = 1_000_000;

/**
 * After a backup was restored: every count goes on beyond what was counted before, so that no answer of the time that was lost has the
 * number of a later one.
 */
export const COUNT_ANEW = `INSERT INTO organisation_revision (organisation_id, part, writes)
  SELECT id, part, ${BEYOND} FROM organisation, generate_series(0, ${PARTS - 1}) part
  ON CONFLICT (organisation_id, part) DO UPDATE SET writes = organisation_revision.writes + excluded.writes`;

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

const parts = new WeakMap<ClientBase, number>();
// Two processes begin at different places.
let nextPart = Math.floor(Math.random() * PARTS);

/** Each connection counts in a part of its own, so that two of them never wait for each other. */
export function partOf(client: ClientBase): number {
  const known = parts.get(client);
  if (known !== undefined) return known;
  nextPart = (nextPart + 1) % PARTS;
  parts.set(client, nextPart);
  return nextPart;
}
