import { countReplicas } from '../footprint/allocate-dedicated.js';
import { secondsPerYear } from '../footprint/impacts.js';
import { followRequest } from '../footprint/request-steps.js';
import { computeTotalCost, type CostSettings } from './compute-total-cost.js';
import type { CostOption, GpuSupply, Workload } from './cost-option.js';

/**
 * `at`: own machines are cheaper from this yearly volume, 0 being any. `below`: they are cheaper up to it, as far as these replicas
 * carry. `never_own`: the API
 * always is. `none`: as many machines as the volume asks for never pay.
 */
export type VolumeBreakEven =
  | { readonly kind: 'at'; readonly requestsPerYear: number; readonly replicas: number }
  | { readonly kind: 'below'; readonly requestsPerYear: number; readonly replicas: number }
  | { readonly kind: 'never_own' }
  | { readonly kind: 'none' };

export interface VolumeQuestion {
  /** On rented or owned GPUs. */
  readonly own: CostOption;
  readonly api: CostOption;
  readonly workload: Workload;
  /** Most replicas considered; 64 by default. */
  readonly mostReplicas?: number;
}

interface Line {
  /** Euros over the horizon: without a request, then for each yearly request. */
  readonly fixed: number;
  readonly slope: number;
}

/**
 * Finds the yearly volume from which own machines cost less than an API. More volume asks for more machines, so each number of
 * replicas has its own volume, and the first that its replicas can carry is the answer. Undefined: an option has a problem.
 * Example: a fine-tuned 8B against a 123B API at 0.0028 euro a request: two replicas would pay at 91.1 million, which need three;
 * three pay at (1,179,131 - 330,000) / (3 x 0.0028) = 101.1 million, which they carry.
 */
export function findBreakEvenVolume(question: VolumeQuestion, settings: CostSettings): VolumeBreakEven | undefined {
  const { own, api, workload, mostReplicas = 64 } = question;
  const apiLine = costLine(api, workload, settings);
  if (own.supply.kind === 'seats' || own.supply.kind === 'api' || apiLine === undefined || own.model === undefined) return undefined;
  const serviceS = secondsPerRequest(own, workload, settings);
  const fewest = own.supply.replicas ?? settings.coefficients.availabilityReplicas;
  const coefficients = { ...settings.coefficients, availabilityReplicas: fewest };
  for (let replicas = fewest; replicas <= mostReplicas; replicas += 1) {
    const ownLine = costLine(withReplicas(own, own.supply, replicas), workload, settings);
    if (ownLine === undefined) return undefined;
    const capacity = (replicas * secondsPerYear) / (serviceS * coefficients.peakFactor);
    const early = replicas === fewest ? settleAtOnce(ownLine, apiLine, { replicas, capacity }) : undefined;
    if (early !== undefined) return early;
    const requestsPerYear = (ownLine.fixed - apiLine.fixed) / (apiLine.slope - ownLine.slope);
    if (countReplicas(requestsPerYear, serviceS, coefficients) <= replicas) return { kind: 'at', requestsPerYear, replicas };
  }
  return { kind: 'none' };
}

/** The four cases that need no search. */
function settleAtOnce(own: Line, api: Line, { replicas, capacity }: { replicas: number; capacity: number }): VolumeBreakEven | undefined {
  const saved = api.slope - own.slope;
  if (saved > 0) return own.fixed <= api.fixed ? { kind: 'at', requestsPerYear: 0, replicas } : undefined;
  if (own.fixed >= api.fixed) return { kind: 'never_own' };
  if (saved === 0) return { kind: 'at', requestsPerYear: 0, replicas };
  return { kind: 'below', requestsPerYear: Math.min(capacity, (api.fixed - own.fixed) / -saved), replicas };
}

/** The cost is a straight line in the volume as long as the number of machines is fixed. */
function costLine(option: CostOption, workload: Workload, settings: CostSettings): Line | undefined {
  const step = 1000;
  const fixed = computeTotalCost(option, { ...workload, requestsPerYear: 0 }, settings)?.total;
  const further = computeTotalCost(option, { ...workload, requestsPerYear: step }, settings)?.total;
  return fixed === undefined || further === undefined ? undefined : { fixed, slope: (further - fixed) / step };
}

function withReplicas(option: CostOption, supply: GpuSupply, replicas: number): CostOption {
  return { ...option, supply: { ...supply, replicas } };
}

function secondsPerRequest({ model, site }: CostOption, workload: Workload, { coefficients }: CostSettings): number {
  const { activeParameters = 0, totalParameters = 0 } = model ?? {};
  const { pue = 1, wue = 0, zone = '' } = site ?? {};
  return followRequest({ ...workload, activeParameters, totalParameters, pue, wue, zone }, coefficients).serviceS;
}
