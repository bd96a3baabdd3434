import { allocateDedicated, countReplicas } from './allocate-dedicated.js';
import { checkFootprint } from './check-footprint.js';
import { estimateFootprint } from './estimate-footprint.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintTables } from './footprint-tables.js';
import { followRequest } from './request-steps.js';

/** Energy and carbon do not agree: a low-carbon provider wins on carbon long after it loses on energy. So the metric is named. */
export type SobrietyMetric = 'energyKwh' | 'carbonKg' | 'waterL';

export interface SobrietyRequest {
  /** The model on machines of its own, in as many `replicas`; 2 by default. */
  readonly dedicated: FootprintInput;
  /** The same need at a provider, machines shared. */
  readonly provider: FootprintInput;
  readonly metric: SobrietyMetric;
}

export interface SobrietyBreakEven {
  readonly metric: SobrietyMetric;
  readonly requestsPerYear: number;
  readonly replicas: number;
}

/**
 * Finds the yearly volume above which dedicated machines take less than a shared provider. Idle machines and the volume that pays
 * for them both grow with the replicas, so the fewest replicas decide. Undefined: there is none, they could not carry it at its
 * busiest moment, or an input has a problem.
 * Example: a fine-tuned 8B on two GPUs in France passes the 123B provider, in energy, at 5,606.4 / (3.7203e-4 - 3.684e-5) = 16.7 million.
 */
export function findSobrietyBreakEven(
  { dedicated, provider, metric }: SobrietyRequest,
  tables: FootprintTables,
): SobrietyBreakEven | undefined {
  const mix = tables.mixes.find(({ id }) => id === dedicated.zone);
  const perRequest = estimateFootprint(provider, tables)?.perRequest[metric];
  if (mix === undefined || perRequest === undefined || checkFootprint(dedicated, tables).length > 0) return undefined;
  const { coefficients } = tables;
  const replicas = dedicated.replicas ?? coefficients.availabilityReplicas;
  const site = { pue: dedicated.pue, wue: dedicated.wue, mix };
  const at = (requestsPerYear: number) => allocateDedicated({ input: { ...dedicated, requestsPerYear, replicas }, coefficients, site });
  const idle = at(0);
  const half = (idle.requestsPerReplica * replicas) / 2;
  const requestsPerYear = idle[metric] / (perRequest - (at(half)[metric] - idle[metric]) / half);
  const { serviceS } = followRequest(dedicated, coefficients);
  const isCarried = countReplicas(requestsPerYear, serviceS, { ...coefficients, availabilityReplicas: replicas }) <= replicas;
  return requestsPerYear > 0 && isCarried ? { metric, requestsPerYear, replicas } : undefined;
}
