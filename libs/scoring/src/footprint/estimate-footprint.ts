import { allocateDedicated } from './allocate-dedicated.js';
import { checkFootprint } from './check-footprint.js';
import { explainParts } from './explain-parts.js';
import type { FootprintEstimate, Impact } from './footprint-estimate.js';
import type { FootprintInput } from './footprint-input.js';
import type { FootprintTables } from './footprint-tables.js';
import { embodiedPerGpu, hoursPerYear, impactOf, scaleImpact } from './impacts.js';
import { widenYear, type Scenario } from './move-scenario.js';
import { followRequest } from './request-steps.js';

/**
 * Estimates the energy (kWh), carbon (kgCO2e) and water (L) of a use case, per request and per year, with its range; when the
 * machines are dedicated, also what they take idle. Undefined: a figure is missing or impossible, see `checkFootprint`.
 * Example: 500,000 requests of 3,000 and 400 tokens on 23.6 billion parameters in France, PUE 1.28, WUE 0.20, are 86.7 kWh, 5.44 kg
 * (3.83 of electricity, 1.61 of machines) and 332 L a year.
 */
export function estimateFootprint(input: FootprintInput, tables: FootprintTables): FootprintEstimate | undefined {
  const mix = tables.mixes.find(({ id }) => id === input.zone);
  if (mix === undefined || checkFootprint(input, tables).length > 0) return undefined;
  const { coefficients } = tables;
  const scenario = { input, coefficients, site: { pue: input.pue, wue: input.wue, mix } };
  const method = input.observed?.method ?? 'ecologits';
  const perRequest = impactOfRequest(scenario);
  const { dedicated, ...byMethod } = coefficients.ranges.method;
  return {
    method,
    perRequest,
    perYear: yearOfRequests(scenario),
    ...widenYear(scenario, yearOfRequests, byMethod[method]),
    allocated:
      input.replicas === undefined ? undefined : { ...allocateDedicated(scenario), ...widenYear(scenario, allocateDedicated, dedicated) },
    explanation: explainParts(scenario, perRequest, { version: tables.version, mix }),
  };
}

function yearOfRequests(scenario: Scenario): Impact {
  return scaleImpact(impactOfRequest(scenario), scenario.input.requestsPerYear);
}

/** Marginal: the machines are counted for the time of the request, shared with the others of its batch. */
function impactOfRequest({ input, coefficients, site }: Scenario): Impact {
  const { gpus, latencyS, itEnergyKwh } = followRequest(input, coefficients);
  const { batch, lifeYears } = coefficients;
  const lifeS = lifeYears * hoursPerYear * 3600;
  const embodiedKg = (latencyS / (batch * lifeS)) * gpus * embodiedPerGpu(coefficients);
  const { observed } = input;
  if (observed === undefined) return impactOf(itEnergyKwh, embodiedKg, site);
  const seen = impactOf(observed.energyKwh / site.pue, embodiedKg, site);
  const carbon =
    observed.carbonKg === undefined ? {} : { carbonKg: observed.carbonKg, useCarbonKg: undefined, embodiedCarbonKg: undefined };
  return { ...seen, ...carbon, waterL: observed.waterL ?? seen.waterL };
}
