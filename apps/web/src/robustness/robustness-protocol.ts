import type { AxisId, CaseRobustness, Localised, RobustnessCase, RobustnessSettings, ScoringModelDefinition } from '@tamis/scoring';

/** What the reader may set; all four change the result, and the same four give the same result. */
export interface DrawSettings {
  readonly draws: number;
  readonly seed: number;
  /** How near the weights stay to the reader's: the larger, the nearer. */
  readonly kappa: number;
  /** How many first cases the decision keeps. */
  readonly topCount: number;
}

export type AxisWeights = Readonly<Partial<Record<AxisId, number>>>;

/** Sent once, and again when a score or the saved model changed: a slider then sends four weights alone. */
interface Opening {
  readonly kind: 'open';
  readonly model: ScoringModelDefinition;
  readonly cases: readonly RobustnessCase[];
}

interface Request {
  readonly kind: 'draw';
  readonly id: number;
  readonly weights: AxisWeights;
  readonly settings: DrawSettings;
}

export type Question = Opening | Request;

export type DrawnCase = Omit<CaseRobustness, 'acceptability' | 'centralWeights'>;

export interface DrawnRanks {
  readonly cases: readonly DrawnCase[];
  /** Row after row, one per case: the share of the draws with rank 1, 2 and so on. Zero throughout for a case that is not ranked. */
  readonly shares: Float64Array<ArrayBuffer>;
  /** Half width of the 95 % interval of a share, by the number of draws alone. */
  readonly margin95: number;
  readonly settings: RobustnessSettings;
}

export type Answer =
  | { readonly kind: 'progress'; readonly id: number; readonly share: number }
  | { readonly kind: 'drawn'; readonly id: number; readonly ranks: DrawnRanks }
  /** Without a sentence: something broke that no rule foresaw. */
  | { readonly kind: 'failed'; readonly id: number; readonly sentence?: Localised };

/** Shares of the draws by rank, from the first, of the case at this place. Example: sharesOf(ranks, 0)[2] is how often it is third. */
export function sharesOf({ cases, shares }: DrawnRanks, place: number): Float64Array {
  return shares.subarray(place * cases.length, (place + 1) * cases.length);
}
