import { defaultFootprintTables } from '../footprint/default-footprint-tables.js';
import type { CostOption, Workload } from '../sourcing-costs/cost-option.js';
import { defaultUnitPrices } from '../sourcing-costs/default-unit-prices.js';

export const settings = { prices: defaultUnitPrices, coefficients: defaultFootprintTables.coefficients };

export const workloads = {
  assistant: { requestsPerYear: 2_200_000, inputTokens: 1500, outputTokens: 300, users: 1000 },
  answers: { requestsPerYear: 50_000_000, inputTokens: 1500, outputTokens: 120 },
  bank: { requestsPerYear: 10_000_000, inputTokens: 800, outputTokens: 200 },
} as const satisfies Record<string, Workload>;

const named = (id: string) => ({ id, name: { en: id, fr: id } });
const small = { activeParameters: 8.02, totalParameters: 8.02 };
const france = { pue: 1.28, wue: 0.2, zone: 'FRA' };

/** Options of the worked examples TC1 to TC3. */
export const deployments = {
  assistantSeats: { ...named('seats'), sourcing: 'buy', runFte: 0.5, buildCost: 0, trainsUsers: true, supply: { kind: 'seats' } },
  assistantApi: {
    ...named('api'),
    sourcing: 'make_api',
    runFte: 1.5,
    buildCost: 250_000,
    platformPerYear: 60_000,
    trainsUsers: true,
    supply: { kind: 'api', inputPrice: 2, outputPrice: 6 },
  },
  answersSmallApi: {
    ...named('small api'),
    sourcing: 'make_api',
    runFte: 0.5,
    buildCost: 150_000,
    supply: { kind: 'api', inputPrice: 0.2, outputPrice: 0.6 },
  },
  answersLargeApi: {
    ...named('large api'),
    sourcing: 'make_api',
    runFte: 0.5,
    buildCost: 150_000,
    supply: { kind: 'api', inputPrice: 2, outputPrice: 6 },
  },
  answersOwn: { ...named('own'), sourcing: 'self_host', runFte: 1.5, buildCost: 250_000, supply: { kind: 'rented_gpus' }, model: small },
  bankApi: {
    ...named('123B api'),
    sourcing: 'make_api',
    runFte: 0.5,
    buildCost: 150_000,
    supply: { kind: 'api', inputPrice: 2, outputPrice: 6 },
    model: { activeParameters: 123, totalParameters: 123 },
    site: { pue: 1.16, wue: 0.09, zone: 'SWE' },
    sovereigntyLevel: 3,
  },
  bankOwn: {
    ...named('own 8B'),
    sourcing: 'self_host',
    runFte: 1.5,
    buildCost: 250_000,
    supply: { kind: 'rented_gpus' },
    fineTuning: { gpuHours: 192, labellingCost: 15_000, fte: 0.25 },
    model: small,
    site: france,
    sovereigntyLevel: 4,
  },
} as const satisfies Record<string, CostOption>;
