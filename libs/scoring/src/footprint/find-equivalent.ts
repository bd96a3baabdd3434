import type { Localised } from '../vocabulary/localised.js';
import { equivalences, type Equivalence } from './equivalences.js';

export interface EquivalentAmount {
  readonly id: string;
  readonly count: number;
  readonly name: Localised;
  readonly source: string;
}

/**
 * Gives the one equivalence of the same order of magnitude: the largest that the figure holds at least once. Undefined: none does.
 * Example: 5.44 kg is 10.7 vegetarian meals; 1 g is nothing worth comparing.
 */
export function findEquivalent(carbonKg: number, table: readonly Equivalence[] = equivalences): EquivalentAmount | undefined {
  const held = table.filter((equivalence) => equivalence.carbonKg > 0 && carbonKg >= equivalence.carbonKg);
  const [largest] = [...held].sort((left, right) => right.carbonKg - left.carbonKg);
  return largest && { id: largest.id, count: carbonKg / largest.carbonKg, name: largest.name, source: largest.source };
}

/** Counts one equivalence. Example: countEquivalent(19560, 'paris_new_york') is 11.05. */
export function countEquivalent(carbonKg: number, id: string, table: readonly Equivalence[] = equivalences): number | undefined {
  const chosen = table.find((equivalence) => equivalence.id === id);
  return chosen && carbonKg / chosen.carbonKg;
}
