import type { DedicatedEstimate } from './footprint-estimate.js';
import type { FootprintCoefficients } from './footprint-tables.js';
import { embodiedPerGpu, hoursPerYear, impactOf, secondsPerYear } from './impacts.js';
import type { Scenario } from './move-scenario.js';
import { followRequest } from './request-steps.js';

export type DedicatedYear = Omit<DedicatedEstimate, 'low' | 'high'>;

/**
 * Counts the replicas that a volume needs at its busiest moment, and when one fails.
 * Example: 91 million requests of 0.17268 s with peaks of 5 need ceil(2.49) = 3; 1 million needs 2, for availability.
 */
export function countReplicas(requestsPerYear: number, serviceS: number, coefficients: FootprintCoefficients): number {
  const { peakFactor, availabilityReplicas } = coefficients;
  return Math.max(availabilityReplicas, Math.ceil((peakFactor * requestsPerYear * serviceS) / secondsPerYear));
}

/** kW of one GPU with its share of the server. Example: at a load of 0.2 it is 0.15 + 0.10 + 0.6 x 0.2 = 0.37. */
export function powerAtLoad(load: number, { dedicated }: FootprintCoefficients): number {
  return dedicated.serverKw + dedicated.idleKw + dedicated.loadKw * load;
}

/**
 * Says what the machines of one model take in a year when nobody else uses them: they are on whether used or not.
 * Example: 123 billion parameters, 500,000 requests of 3,000 and 400 tokens, PUE 1.5, one replica: load 0.01957, 13,757 kWh.
 */
export function allocateDedicated({ input, coefficients, site }: Scenario): DedicatedYear {
  const { gpus, serviceS } = followRequest(input, coefficients);
  const asked = input.replicas ?? coefficients.availabilityReplicas;
  const busyReplicas = (input.requestsPerYear * serviceS) / secondsPerYear;
  const replicas = Math.max(asked, Math.ceil(busyReplicas));
  const load = busyReplicas / replicas;
  const gpuKw = powerAtLoad(load, coefficients);
  const machines = gpus * replicas;
  return {
    replicas,
    isRaised: replicas > asked,
    gpus: machines,
    load,
    gpuKw,
    requestsPerReplica: secondsPerYear / serviceS,
    ...impactOf(machines * gpuKw * hoursPerYear, (machines * embodiedPerGpu(coefficients)) / coefficients.lifeYears, site),
  };
}
