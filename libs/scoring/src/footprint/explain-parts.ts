import type { FootprintEstimate, FootprintPart, FootprintPartId, Impact } from './footprint-estimate.js';
import { footprintNotice } from './footprint-notice.js';
import type { ElectricityMix } from './footprint-tables.js';
import type { Scenario } from './move-scenario.js';
import { followRequest } from './request-steps.js';

type Explanation = FootprintEstimate['explanation'];

/**
 * Breaks one request down into parts that add up to its energy, its carbon and its water.
 * Example: the energy of a request is decode + server + prefill + cooling, the last being (PUE - 1) x the three others.
 */
export function explainParts(scenario: Scenario, perRequest: Impact, origin: { version: string; mix: ElectricityMix }): Explanation {
  const { input, coefficients, site } = scenario;
  const isObserved = input.observed !== undefined;
  const steps = isObserved ? undefined : followRequest(input, coefficients);
  const { carbonKg, useCarbonKg, embodiedCarbonKg, waterL, itEnergyKwh, energyKwh } = perRequest;
  return {
    ...origin,
    steps,
    energy: parts(energyKwh, {
      decode: steps?.decodeKwh,
      server: steps?.serverKwh,
      prefill: steps?.prefillKwh,
      cooling: steps && energyKwh - itEnergyKwh,
      observed: isObserved ? energyKwh : undefined,
    }),
    carbon: parts(carbonKg, {
      use: useCarbonKg,
      embodied: embodiedCarbonKg,
      observed: useCarbonKg === undefined ? carbonKg : undefined,
    }),
    water:
      input.observed?.waterL === undefined
        ? parts(waterL, { on_site: itEnergyKwh * site.wue, power_plants: energyKwh * site.mix.waterLPerKwh })
        : parts(waterL, { observed: waterL }),
    notice: footprintNotice,
  };
}

function parts(total: number, amounts: Readonly<Partial<Record<FootprintPartId, number | undefined>>>): readonly FootprintPart[] {
  return Object.entries(amounts).flatMap(([id, amount]) =>
    amount === undefined ? [] : [{ id: id as FootprintPartId, amount, share: total > 0 ? amount / total : undefined }],
  );
}
