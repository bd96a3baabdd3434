import type { Localised, Term } from '../vocabulary/localised.js';
import type { ElectricityMix, FootprintMethod } from './footprint-tables.js';

/** Energy, carbon and water of one request, or of a year. */
export interface Impact {
  /** Data centre included: the energy of the machines x PUE. */
  readonly energyKwh: number;
  /** Of the machines alone. */
  readonly itEnergyKwh: number;
  readonly carbonKg: number;
  /** Electricity, then its part of making the machines. Undefined: only the sum is known. */
  readonly useCarbonKg: number | undefined;
  readonly embodiedCarbonKg: number | undefined;
  readonly waterL: number;
}

/** From the model to the energy of one request, in the order of the method. */
export interface RequestSteps {
  readonly gpus: number;
  /** kWh per output token and GPU. */
  readonly energyPerTokenKwh: number;
  readonly latencyPerTokenS: number;
  readonly latencyS: number;
  readonly decodeKwh: number;
  readonly serverKwh: number;
  readonly prefillKwh: number;
  readonly itEnergyKwh: number;
  /** Seconds that one request takes from one replica, its neighbours in the batch counted out. */
  readonly serviceS: number;
}

export const footprintParts = [
  { id: 'decode', name: { en: 'Writing the answer', fr: 'Écriture de la réponse' } },
  { id: 'server', name: { en: 'Rest of the server', fr: 'Reste du serveur' } },
  { id: 'prefill', name: { en: 'Reading the prompt', fr: 'Lecture de la demande' } },
  { id: 'cooling', name: { en: 'Cooling and losses', fr: 'Refroidissement et pertes' } },
  { id: 'observed', name: { en: 'Declared or measured', fr: 'Déclaré ou mesuré' } },
  { id: 'use', name: { en: 'Electricity', fr: 'Électricité' } },
  { id: 'embodied', name: { en: 'Making of the machines', fr: 'Fabrication des machines' } },
  { id: 'on_site', name: { en: 'Data centre', fr: 'Centre de données' } },
  { id: 'power_plants', name: { en: 'Power plants', fr: 'Centrales électriques' } },
] as const satisfies readonly Term[];

export type FootprintPartId = (typeof footprintParts)[number]['id'];

/** Part of a total, in its unit, with its share of it, 0-1. The parts of a total add up to it. */
export interface FootprintPart {
  readonly id: FootprintPartId;
  readonly amount: number;
  readonly share: number | undefined;
}

/** Machines that are always on, whatever their load. */
export interface DedicatedEstimate extends Impact {
  readonly replicas: number;
  /** True: those asked for could not carry the volume. */
  readonly isRaised: boolean;
  readonly gpus: number;
  /** Share of their time at work, 0-1. */
  readonly load: number;
  readonly gpuKw: number;
  readonly requestsPerReplica: number;
  readonly low: Impact;
  readonly high: Impact;
}

export interface FootprintEstimate {
  readonly method: FootprintMethod;
  /** Marginal: what one more request adds to machines shared with others. */
  readonly perRequest: Impact;
  readonly perYear: Impact;
  /** Of the year, marginal. */
  readonly low: Impact;
  readonly high: Impact;
  /** The year of the dedicated machines. Undefined: the idle machines of the provider are not disclosed. */
  readonly allocated: DedicatedEstimate | undefined;
  readonly explanation: {
    readonly version: string;
    readonly mix: ElectricityMix;
    /** Per request. Undefined when it is observed, not estimated. */
    readonly steps: RequestSteps | undefined;
    readonly energy: readonly FootprintPart[];
    readonly carbon: readonly FootprintPart[];
    readonly water: readonly FootprintPart[];
    readonly notice: Localised;
  };
}
