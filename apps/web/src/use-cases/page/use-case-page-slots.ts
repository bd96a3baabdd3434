import type { ComponentType } from 'react';

/** One line of the history, in the reader's words. */
export interface DescribedChange {
  what: string;
  details: readonly { label: string; before?: string; after?: string }[];
}

export interface RecordedChange {
  verb: string;
  changes: unknown;
}

/** Writes an entry of the history in words; `names` holds the names of the ids it mentions. */
export type DescribeChange = (entry: RecordedChange, names: Readonly<Record<string, string>>) => DescribedChange;

/** What the case page shows of other features, composed where the routes are. */
export interface CaseSlots {
  ScoreBlock?: ComponentType<{ organisation: string; useCaseId: string; reference: string; rank?: { place: number; of: number } }>;
  Comments?: ComponentType<{ useCaseId: string }>;
  History?: ComponentType<{ subjectId: string; describe: DescribeChange }>;
}
