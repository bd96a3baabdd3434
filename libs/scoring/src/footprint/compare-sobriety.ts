import type { Localised } from '../vocabulary/localised.js';
import { estimateFootprint } from './estimate-footprint.js';
import type { FootprintTables } from './footprint-tables.js';
import { sobrietyConclusions as conclusions } from './footprint-sentences.js';
import type { SobrietyMetric, SobrietyRequest } from './sobriety-break-even.js';

export interface SobrietyComparison {
  /** A year of the dedicated machines, idle ones included, and of the provider: kWh, kgCO2e, L. */
  readonly figures: Readonly<Record<SobrietyMetric, { readonly dedicated: number; readonly provider: number }>>;
  readonly sober: Readonly<Record<SobrietyMetric, 'dedicated' | 'provider' | 'same'>>;
  /** Of energy and carbon; they need not agree. Undefined: one of them is the same. */
  readonly conclusion: Localised | undefined;
}

/**
 * Compares a year on dedicated machines with the same year at a shared provider, and says in what it is more sober. Undefined: an
 * input has a problem, see `checkFootprint`.
 * Example: 10 million requests on one GPU in France take 3,172 kWh against 3,720 of the 123B provider, but emit 432 kg against 307.
 */
export function compareSobriety(
  { dedicated, provider }: Omit<SobrietyRequest, 'metric'>,
  tables: FootprintTables,
): SobrietyComparison | undefined {
  const own = { ...dedicated, replicas: dedicated.replicas ?? tables.coefficients.availabilityReplicas };
  const [left, right] = [estimateFootprint(own, tables)?.allocated, estimateFootprint(provider, tables)?.perYear];
  if (left === undefined || right === undefined) return undefined;
  const of = (metric: SobrietyMetric) => ({ dedicated: left[metric], provider: right[metric] });
  const figures = { energyKwh: of('energyKwh'), carbonKg: of('carbonKg'), waterL: of('waterL') };
  const sober = { energyKwh: lesser(figures.energyKwh), carbonKg: lesser(figures.carbonKg), waterL: lesser(figures.waterL) };
  return { figures, sober, conclusion: conclude(sober.energyKwh, sober.carbonKg) };
}

type Side = SobrietyComparison['sober'][SobrietyMetric];

function lesser({ dedicated, provider }: SobrietyComparison['figures'][SobrietyMetric]): Side {
  if (dedicated === provider) return 'same';
  return dedicated < provider ? 'dedicated' : 'provider';
}

function conclude(energy: Side, carbon: Side): Localised | undefined {
  return energy === 'same' || carbon === 'same' ? undefined : conclusions[energy][carbon];
}
