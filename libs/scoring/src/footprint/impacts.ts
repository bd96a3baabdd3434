import type { Impact } from './footprint-estimate.js';
import type { ElectricityMix, FootprintCoefficients } from './footprint-tables.js';

export interface Site {
  readonly pue: number;
  readonly wue: number;
  readonly mix: Omit<ElectricityMix, 'id' | 'name'>;
}

export const hoursPerYear = 8760;
export const secondsPerYear = hoursPerYear * 3600;

/**
 * Turns the energy of the machines into that of the data centre, carbon and water. Water counts the energy of the machines once:
 * `IT x (WUE on site + PUE x WUE of the power plants)`; EcoLogits multiplied by the PUE twice (its issue 230).
 * Example: 1 kWh at PUE 1.26 and WUE 0.37 / 5.04 is 1.26 kWh and 0.37 + 1.26 x 5.04 = 6.7204 L.
 */
export function impactOf(itEnergyKwh: number, embodiedCarbonKg: number, { pue, wue, mix }: Site): Impact {
  const energyKwh = pue * itEnergyKwh;
  const useCarbonKg = energyKwh * mix.carbonKgPerKwh;
  return {
    energyKwh,
    itEnergyKwh,
    carbonKg: useCarbonKg + embodiedCarbonKg,
    useCarbonKg,
    embodiedCarbonKg,
    waterL: itEnergyKwh * (wue + pue * mix.waterLPerKwh),
  };
}

/** Multiplies an impact. Example: scaleImpact of 0.5 kWh by 1,000 requests is 500 kWh. */
export function scaleImpact(impact: Impact, factor: number): Impact {
  return mapImpact(impact, (amount) => amount * factor);
}

/** Takes the smaller, or the larger, of each figure. Example: of 2 kWh and 3 kWh, Math.max keeps 3 kWh. */
export function pickImpact(left: Impact, right: Impact, pick: (a: number, b: number) => number): Impact {
  return mapImpact(left, (amount, name) => pick(amount, right[name] ?? amount));
}

function mapImpact(impact: Impact, change: (amount: number, name: keyof Impact) => number): Impact {
  const changed = (name: 'useCarbonKg' | 'embodiedCarbonKg') => (impact[name] === undefined ? undefined : change(impact[name], name));
  return {
    energyKwh: change(impact.energyKwh, 'energyKwh'),
    itEnergyKwh: change(impact.itEnergyKwh, 'itEnergyKwh'),
    carbonKg: change(impact.carbonKg, 'carbonKg'),
    useCarbonKg: changed('useCarbonKg'),
    embodiedCarbonKg: changed('embodiedCarbonKg'),
    waterL: change(impact.waterL, 'waterL'),
  };
}

/** Kilograms of making one GPU with its share of the server. Example: 5,700 / 8 + 164 = 876.5 kg. */
export function embodiedPerGpu({ serverEmbodiedKg, gpusPerServer, gpuEmbodiedKg }: FootprintCoefficients): number {
  return serverEmbodiedKg / gpusPerServer + gpuEmbodiedKg;
}
