import { electricityMixes } from './electricity-mixes.js';
import type { FootprintTables } from './footprint-tables.js';

const ecologits = 'EcoLogits, LLM inference methodology, commit 5be90da of 13 March 2026, CC BY-SA 4.0, doi 10.21105/joss.07471';

/** The tables every organisation starts from. Example: defaultFootprintTables.coefficients.batch is 64. */
export const defaultFootprintTables: FootprintTables = {
  version: '2026-03-13',
  coefficients: {
    energy: { alpha: 1.1665273170451914e-6, beta: -0.011205921025579175, gamma: 4.052928146734005e-5 },
    latency: { alpha: 0.0006785088094353663, beta: 0.0003119310311688259, gamma: 0.019473717579473387 },
    batch: 64,
    bitsPerParameter: 16,
    memoryOverhead: 1.2,
    gpuMemoryGb: 80,
    gpusPerServer: 8,
    serverKw: 1.2,
    serverEmbodiedKg: 5700,
    gpuEmbodiedKg: 164,
    lifeYears: 3,
    prefill: { flopPerParameter: 2, gpuFlops: 989e12, utilisation: 0.4, utilisationRange: { low: 0.25, high: 0.6 }, gpuKw: 1 },
    dedicated: { serverKw: 0.15, idleKw: 0.1, loadKw: 0.6 },
    fineTuning: { gpuKw: 0.7, serverKw: 0.15 },
    classicMl: { cpuKw: 0.015, retrainingKw: 0.3 },
    peakFactor: 5,
    availabilityReplicas: 2,
    ranges: {
      tokens: { low: 0.7, high: 1.3 },
      volumeAtIdea: { low: 0.5, high: 1.5 },
      volumeAfterPoc: { low: 0.8, high: 1.2 },
      method: {
        ecologits: { low: 0.2, high: 30 },
        dedicated: { low: 0.5, high: 2 },
        provider_declared: { low: 0.5, high: 2 },
        measured: { low: 0.8, high: 1.2 },
      },
    },
  },
  mixes: electricityMixes,
  sources: {
    energy: `${ecologits}; regression on the ML.ENERGY leaderboard`,
    latency: `${ecologits}; regression on the ML.ENERGY leaderboard`,
    batch: ecologits,
    bitsPerParameter: ecologits,
    memoryOverhead: ecologits,
    gpuMemoryGb: `${ecologits}; NVIDIA H100 80 GB`,
    gpusPerServer: `${ecologits}; AWS p5.48xlarge`,
    serverKw: `${ecologits}; Boavizta, AWS p5.48xlarge`,
    serverEmbodiedKg: `${ecologits}; Boavizta`,
    gpuEmbodiedKg: `${ecologits}; NVIDIA, HGX H100 product carbon footprint`,
    lifeYears: ecologits,
    prefill:
      '2 operations per parameter and 989e12 a second: Epoch AI, How much energy does ChatGPT use; 0.40 (0.25-0.60) and 1 kW: [design]',
    dedicated: '[assumption]',
    fineTuning: '[design]',
    classicMl: '[assumption]',
    peakFactor: '[assumption]',
    availabilityReplicas: '[design]',
    ranges: '[design], so that the interval holds the published points; declared by the provider: [design], as for dedicated machines',
    mixes: 'EcoLogits, electricity_mixes.csv, commit 5be90da (Our World in Data, ADEME, World Resources Institute)',
  },
};
