import type { Term } from './localised.js';

/** Lifecycle, in its order. */
export const stages = [
  { id: 'idea', name: { en: 'Idea', fr: 'Idée' } },
  { id: 'triage', name: { en: 'Triage', fr: 'Qualification' } },
  { id: 'poc', name: { en: 'PoC', fr: 'PoC' } },
  { id: 'pilot', name: { en: 'Pilot', fr: 'Pilote' } },
  { id: 'industrialisation', name: { en: 'Industrialisation', fr: 'Industrialisation' } },
  { id: 'run', name: { en: 'Run', fr: 'En production' } },
  { id: 'retired', name: { en: 'Retired', fr: 'Retiré du service' } },
] as const satisfies readonly Term[];

export type Stage = (typeof stages)[number]['id'];

/** What takes a use case off the path while its stage stays known; no side status means active. */
export const sideStatuses = [
  { id: 'parked', name: { en: 'Parked', fr: 'Mis en pause' } },
  { id: 'rejected', name: { en: 'Rejected', fr: 'Non retenu' } },
  { id: 'excluded', name: { en: 'Excluded', fr: 'Exclu' } },
  { id: 'merged', name: { en: 'Merged', fr: 'Fusionné' } },
  { id: 'routed', name: { en: 'Routed', fr: 'Orienté' } },
  { id: 'blocked_legal', name: { en: 'Blocked, legal review', fr: 'Bloqué\u00a0: avis juridique attendu' } },
] as const satisfies readonly Term[];

export type SideStatus = (typeof sideStatuses)[number]['id'];

/** What an active use case waits for within its stage: its place on the path stays the same. */
export const stageStatuses = [
  { id: 'backlog', name: { en: 'Backlog', fr: 'Qualifié, PoC à lancer' } },
  { id: 'remediation', name: { en: 'In remediation', fr: 'En remédiation' } },
] as const satisfies readonly Term[];

export type StageStatus = (typeof stageStatuses)[number]['id'];
