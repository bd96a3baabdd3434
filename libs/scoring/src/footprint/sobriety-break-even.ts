import { allocateDedicated, countReplicas } from './allocate-dedicated.js';
import { checkFootprint } from './check-footprint.js';
import { estimateFootprint } from './estimate-footprint.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintTables } from './footprint-tables.js';
import { followRequest } from './request-steps.js';

/** Energy and carbon do not agree: a low-carbon provider wins on carbon long after it loses on energy. So the metric is named. */
export type SobrietyMetric = 'energyKwh' | 'carbonKg' | 'waterL';

export interface SobrietyRequest {
  /** The model on machines of its own; at least its `replicas`. */
  readonly dedicated: FootprintInput;
  /** The same need at a provider, machines shared. */
  readonly provider: FootprintInput;
  readonly metric: SobrietyMetric;
  /** Most replicas considered; 64 by default. */
  readonly mostReplicas?: number;
}

export interface SobrietyBreakEven {
  readonly metric: SobrietyMetric;
  readonly requestsPerYear: number;
  readonly replicas: number;
}

/**
 * Finds the yearly volume above which dedicated machines take less than a shared provider: for each number of replicas, the volume
 * where both are equal, and the first that these replicas can carry. Undefined: none, or an input has a problem.
 * Example: a fine-tuned 8B on two GPUs in France passes the 123B provider, in energy, at 5,606.4 / (3.7203e-4 - 3.684e-5) = 16.7 million.
 */
export function findSobrietyBreakEven(request: SobrietyRequest, tables: FootprintTables): SobrietyBreakEven | undefined {
  const { dedicated, provider, metric, mostReplicas = 64 } = request;
  const mix = tables.mixes.find(({ id }) => id === dedicated.zone);
  const perRequest = estimateFootprint(provider, tables)?.perRequest[metric];
  if (mix === undefined || perRequest === undefined || checkFootprint(dedicated, tables).length > 0) return undefined;
  const { coefficients } = tables;
  const site = { pue: dedicated.pue, wue: dedicated.wue, mix };
  const { serviceS } = followRequest(dedicated, coefficients);
  const fewest = dedicated.replicas ?? coefficients.availabilityReplicas;
  const carrying = { ...coefficients, availabilityReplicas: fewest };
  for (let replicas = fewest; replicas <= mostReplicas; replicas += 1) {
    const at = (requestsPerYear: number) => allocateDedicated({ input: { ...dedicated, requestsPerYear, replicas }, coefficients, site });
    const idle = at(0);
    const half = (idle.requestsPerReplica * replicas) / 2;
    const perDedicatedRequest = (at(half)[metric] - idle[metric]) / half;
    const requestsPerYear = idle[metric] / (perRequest - perDedicatedRequest);
    if (requestsPerYear > 0 && countReplicas(requestsPerYear, serviceS, carrying) <= replicas) return { metric, requestsPerYear, replicas };
  }
  return undefined;
}
