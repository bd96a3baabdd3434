import { countReplicas, powerAtLoad } from '../footprint/allocate-dedicated.js';
import type { FootprintCoefficients } from '../footprint/footprint-tables.js';
import { hoursPerYear, secondsPerYear } from '../footprint/impacts.js';
import { countGpus, followRequest } from '../footprint/request-steps.js';
import { sum } from '../scorecards/weights.js';
import { checkCostOption } from './check-cost-option.js';
import type { ApiSupply, CostOption, GpuSupply, Workload } from './cost-option.js';
import { costLineNames, type CostLine, type CostLineId, type CostUnit, type TotalCost } from './total-cost.js';
import type { UnitPrices } from './unit-prices.js';

export interface CostSettings {
  readonly prices: UnitPrices;
  readonly coefficients: FootprintCoefficients;
}

type Entry = readonly [id: CostLineId, timing: CostLine['timing'], quantity: number, unit: CostUnit, unitPrice: number];

/**
 * Adds up what an option costs over the horizon, in euros, line by line with the people first. Undefined: a figure is missing or
 * impossible, see `checkCostOption`.
 * Example: 30 euros x 1,000 users x 36 months + 150,000 of training + 0.5 FTE x 3 years = 1,080,000 + 150,000 + 180,000 = 1,410,000.
 */
export function computeTotalCost(option: CostOption, workload: Workload, settings: CostSettings): TotalCost | undefined {
  if (checkCostOption(option, workload).length > 0) return undefined;
  const { supply } = option;
  const machines = supply.kind === 'seats' || supply.kind === 'api' ? undefined : countMachines(option, workload, supply, settings);
  const entries = [
    ...listPeople(option, workload, settings),
    ...listBuild(option),
    ...listSupply(option, workload, settings, machines),
    ...listFineTuning(option, settings),
  ];
  const lines = entries.filter(([, , quantity, , unitPrice]) => quantity * unitPrice > 0).map((entry) => toLine(entry, settings.prices));
  const amounts = (timing: CostLine['timing']) => sum(lines.filter((line) => line.timing === timing).map(({ amount }) => amount));
  return {
    total: sum(lines.map(({ total }) => total)),
    once: amounts('once'),
    perYear: amounts('yearly'),
    lines,
    perRequest: supply.kind === 'api' ? pricePerRequest(workload, supply) : undefined,
    replicas: machines?.replicas,
    gpus: machines?.gpus,
  };
}

/**
 * Prices one request at a model API, in euros; tokens read before are cheaper.
 * Example: 1,500 tokens in and 300 out at 2 and 6 euros per million are 0.0048.
 */
export function pricePerRequest({ inputTokens, outputTokens, cacheHitShare = 0 }: Workload, supply: ApiSupply): number {
  const { inputPrice, outputPrice, cachedDiscount = 0 } = supply;
  return (inputTokens * (1 - cacheHitShare * cachedDiscount) * inputPrice + outputTokens * outputPrice) / 1e6;
}

/** Number of years that a yearly amount counts for, once discounted. Example: 3 years at 0 % are 3; at 10 %, 2.7355. */
export function yearsCounted({ horizonMonths, discountRate }: UnitPrices): number {
  return sum(Array.from({ length: horizonMonths / 12 }, (_, year) => 1 / (1 + discountRate) ** year));
}

function toLine([id, timing, quantity, unit, unitPrice]: Entry, prices: UnitPrices): CostLine {
  const { name, category } = costLineNames.find((line) => line.id === id) ?? costLineNames[0];
  const amount = quantity * unitPrice;
  return {
    id,
    category,
    name,
    timing,
    quantity,
    unit,
    unitPrice,
    amount,
    total: timing === 'once' ? amount : amount * yearsCounted(prices),
  };
}

function listPeople({ runFte, trainsUsers }: CostOption, { users = 0 }: Workload, { prices }: CostSettings): readonly Entry[] {
  return [
    ['run_people', 'yearly', runFte, 'fte', prices.fteYear],
    ['user_training', 'once', trainsUsers ? users : 0, 'user', prices.trainingPerUser],
  ];
}

function listBuild({ buildCost, evaluationCost = 0, platformPerYear = 0 }: CostOption): readonly Entry[] {
  return [
    ['build', 'once', 1, 'lump_sum', buildCost],
    ['evaluation', 'once', 1, 'lump_sum', evaluationCost],
    ['platform', 'yearly', 1, 'lump_sum', platformPerYear],
  ];
}

interface Machines {
  readonly replicas: number;
  readonly gpus: number;
  readonly kwhPerYear: number;
}

function countMachines(option: CostOption, workload: Workload, supply: GpuSupply, { coefficients }: CostSettings): Machines {
  const { activeParameters = 0, totalParameters = 0 } = option.model ?? {};
  const { pue = 1, wue = 0, zone = '' } = option.site ?? {};
  const { serviceS } = followRequest({ ...workload, activeParameters, totalParameters, pue, wue, zone }, coefficients);
  const replicas = supply.replicas ?? countReplicas(workload.requestsPerYear, serviceS, coefficients);
  const gpus = replicas * countGpus(totalParameters, coefficients);
  const load = supply.load ?? Math.min(1, (workload.requestsPerYear * serviceS) / (secondsPerYear * replicas));
  return { replicas, gpus, kwhPerYear: gpus * powerAtLoad(load, coefficients) * hoursPerYear * pue };
}

function listSupply({ supply }: CostOption, workload: Workload, { prices }: CostSettings, machines?: Machines): readonly Entry[] {
  if (supply.kind === 'seats') return [['seats', 'yearly', 12 * (workload.users ?? 0), 'seat_month', supply.seatMonth ?? prices.seatMonth]];
  if (supply.kind === 'api') return [['tokens', 'yearly', workload.requestsPerYear, 'request', pricePerRequest(workload, supply)]];
  const { gpus, kwhPerYear } = machines ?? { gpus: 0, kwhPerYear: 0 };
  if (supply.kind === 'rented_gpus') return [['gpu_rental', 'yearly', gpus * hoursPerYear, 'gpu_hour', prices.gpuHour]];
  return [
    ['gpu_purchase', 'yearly', gpus, 'gpu', prices.gpuPurchase / prices.gpuLifeYears],
    ['gpu_maintenance', 'yearly', gpus, 'gpu', prices.gpuPurchase * prices.maintenanceShare],
    ['gpu_power', 'yearly', kwhPerYear, 'kwh', prices.electricityKwh],
  ];
}

function listFineTuning({ fineTuning }: CostOption, { prices }: CostSettings): readonly Entry[] {
  if (fineTuning === undefined) return [];
  const { gpuHours, labellingCost, fte, everyMonths = 12 } = fineTuning;
  const timesPerYear = 12 / everyMonths;
  return [
    ['tuning_people', 'yearly', fte, 'fte', prices.fteYear],
    ['tuning_labels', 'yearly', timesPerYear, 'lump_sum', labellingCost],
    ['tuning_gpus', 'yearly', timesPerYear * gpuHours, 'gpu_hour', prices.gpuHour],
  ];
}
