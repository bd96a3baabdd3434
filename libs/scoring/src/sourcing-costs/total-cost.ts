import type { Localised, Term } from '../vocabulary/localised.js';

/** Lines of a total cost, people first. */
export const costLineNames = [
  { id: 'run_people', category: 'people', name: { en: 'Team that runs it', fr: 'Équipe d’exploitation' } },
  { id: 'user_training', category: 'people', name: { en: 'Training and change', fr: 'Formation et accompagnement' } },
  { id: 'build', category: 'build', name: { en: 'Build', fr: 'Construction' } },
  { id: 'evaluation', category: 'build', name: { en: 'Evaluation', fr: 'Évaluation' } },
  { id: 'platform', category: 'build', name: { en: 'Platform', fr: 'Plateforme' } },
  { id: 'seats', category: 'compute', name: { en: 'User licences', fr: 'Licences utilisateur' } },
  { id: 'tokens', category: 'compute', name: { en: 'Model API', fr: 'API de modèle' } },
  { id: 'gpu_rental', category: 'compute', name: { en: 'Rented GPUs', fr: 'GPU loués' } },
  { id: 'gpu_purchase', category: 'compute', name: { en: 'Owned GPUs', fr: 'GPU achetés' } },
  { id: 'gpu_maintenance', category: 'compute', name: { en: 'Maintenance of the GPUs', fr: 'Maintenance des GPU' } },
  { id: 'gpu_power', category: 'compute', name: { en: 'Electricity', fr: 'Électricité' } },
  { id: 'tuning_people', category: 'fine_tuning', name: { en: 'Fine-tuning: people', fr: 'Affinage\u00a0: équipe' } },
  { id: 'tuning_labels', category: 'fine_tuning', name: { en: 'Fine-tuning: annotation', fr: 'Affinage\u00a0: annotation' } },
  { id: 'tuning_gpus', category: 'fine_tuning', name: { en: 'Fine-tuning: GPUs', fr: 'Affinage\u00a0: GPU' } },
] as const satisfies readonly (Term & { readonly category: CostCategory })[];

export type CostCategory = 'people' | 'build' | 'compute' | 'fine_tuning';

export type CostLineId = (typeof costLineNames)[number]['id'];

export type CostUnit = 'fte' | 'user' | 'lump_sum' | 'seat_month' | 'request' | 'gpu_hour' | 'gpu' | 'kwh';

/** amount = quantity x unitPrice, once or each year; total = over the horizon, discounted. Euros. */
export interface CostLine {
  readonly id: CostLineId;
  readonly category: CostCategory;
  readonly name: Localised;
  readonly timing: 'once' | 'yearly';
  readonly quantity: number;
  readonly unit: CostUnit;
  readonly unitPrice: number;
  readonly amount: number;
  readonly total: number;
}

export interface TotalCost {
  /** Sum of the lines, euros. */
  readonly total: number;
  /** Spent once, then each year before any discount. */
  readonly once: number;
  readonly perYear: number;
  readonly lines: readonly CostLine[];
  /** Variable part. Undefined: a request costs nothing by itself. */
  readonly perRequest: number | undefined;
  /** Machines held. Undefined: they are the provider's. */
  readonly replicas: number | undefined;
  readonly gpus: number | undefined;
}
