import { readFileSync } from 'node:fs';
import type { ScoredApproach, ScoredSourcing } from '../triage/triage-rules.js';
import type { TriageAnswers } from '../triage/triage-result.js';

interface GoldenText {
  readonly en: string;
  readonly fr: string;
}

export interface GoldenRule {
  readonly id: string;
  readonly key?: string;
  readonly value?: string;
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly points: Readonly<Record<string, number>>;
  readonly reason: string;
  readonly source: string;
}

export interface GoldenTriageCase {
  readonly id: string;
  readonly name: string;
  readonly answers: TriageAnswers;
  readonly expected: { readonly approach: string; readonly sourcing: string; readonly carrier: string };
  readonly engine: {
    readonly alternative: string | null;
    readonly sourcing_alt: string | null;
    readonly carrier_rule: string;
    readonly confidence: number;
    readonly margin: number;
    readonly scores: Readonly<Record<ScoredApproach, number>>;
    readonly sourcing_scores: Readonly<Partial<Record<ScoredSourcing, number>>>;
    readonly vetoes: readonly string[];
    readonly contradictions: readonly string[];
    readonly rules: readonly string[];
  };
}

interface GoldenFile {
  readonly questions: readonly (GoldenText & {
    readonly id: string;
    readonly key: string;
    readonly importance: number;
    readonly mandatory: boolean;
    readonly options: readonly (GoldenText & { readonly value: string })[];
  })[];
  readonly approach_rules: readonly GoldenRule[];
  readonly combination_rules: readonly GoldenRule[];
  readonly sourcing_rules: readonly GoldenRule[];
  readonly sourcing_allowed: Readonly<Record<string, readonly string[]>>;
  readonly cases: readonly GoldenTriageCase[];
}

/** Rules and 28 worked cases with their results, computed apart from this library. */
export const goldenTriage = JSON.parse(readFileSync(new URL('./golden-triage.json', import.meta.url), 'utf8')) as GoldenFile;

export function goldenAnswers(id: string): TriageAnswers {
  const found = goldenTriage.cases.find((golden) => golden.id === id);
  if (!found) throw new Error(`No golden case ${id}`);
  return found.answers;
}
