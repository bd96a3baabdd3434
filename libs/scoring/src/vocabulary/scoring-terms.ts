import type { Term } from './localised.js';

export const axisIds = ['V', 'F', 'R', 'S'] as const;

export type AxisId = (typeof axisIds)[number];

export const criterionIds = [
  ...(['V1', 'V2', 'V3', 'V4', 'V5'] as const),
  ...(['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const),
  ...(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const),
  ...(['S1', 'S2', 'S3', 'S4', 'S5'] as const),
] as const;

export type CriterionId = (typeof criterionIds)[number];

/** How much stands behind a score, weakest first. */
export const evidenceLevels = [
  { id: 'opinion', name: { en: 'Opinion', fr: 'Avis' } },
  { id: 'expert', name: { en: 'Expert estimate', fr: 'Expertise' } },
  { id: 'poc', name: { en: 'Measured in PoC', fr: 'Mesuré en PoC' } },
  { id: 'production', name: { en: 'Measured in pilot or production', fr: 'Mesuré en pilote' } },
] as const satisfies readonly Term[];

export type EvidenceLevel = (typeof evidenceLevels)[number]['id'];

/** Where value and feasibility put a use case. */
export const quadrants = [
  { id: 'quick_win', name: { en: 'Quick win', fr: 'Quick win' } },
  { id: 'strategic_bet', name: { en: 'Strategic bet', fr: 'Pari stratégique' } },
  { id: 'fill_in', name: { en: 'Fill-in', fr: 'Cas d’appoint' } },
  { id: 'drop', name: { en: 'Drop', fr: 'À écarter' } },
] as const satisfies readonly Term[];

export type Quadrant = (typeof quadrants)[number]['id'];

export const missingPolicies = ['renormalise', 'pessimistic', 'neutral', 'optimistic'] as const;

/** What a score not given yet stands for: nothing (the rest is renormalised), the worst, the middle or the best. */
export type MissingPolicy = (typeof missingPolicies)[number];
