export interface ColumnTarget {
  readonly key: string;
  /** How the target is named where columns are mapped. */
  readonly name: { readonly fr: string; readonly en: string };
  /** Several columns may be mapped to it: an agency and its bureau make one path of units. */
  readonly many: boolean;
}

/** Everything a column of a list can become. */
export const columnTargets = [
  { key: 'key', name: { fr: 'Clé (identifie le cas)', en: 'Key (identifies the case)' }, many: false },
  { key: 'title', name: { fr: 'Titre', en: 'Title' }, many: false },
  { key: 'need', name: { fr: 'Besoin', en: 'Need' }, many: false },
  { key: 'description', name: { fr: 'Description', en: 'Description' }, many: false },
  { key: 'businessUnit', name: { fr: 'Entité', en: 'Business unit' }, many: true },
  { key: 'requester', name: { fr: 'Demandeur', en: 'Requester' }, many: false },
  { key: 'owner', name: { fr: 'Responsable', en: 'Owner' }, many: false },
  { key: 'sponsor', name: { fr: 'Sponsor', en: 'Sponsor' }, many: false },
  { key: 'theme', name: { fr: 'Thème', en: 'Theme' }, many: false },
  { key: 'function', name: { fr: 'Fonction', en: 'Function' }, many: false },
  { key: 'tags', name: { fr: 'Étiquettes', en: 'Tags' }, many: false },
  { key: 'intakeSource', name: { fr: 'Origine de la demande', en: 'Intake source' }, many: false },
  { key: 'stage', name: { fr: 'Étape', en: 'Stage' }, many: false },
  { key: 'approach', name: { fr: 'Approche', en: 'Approach' }, many: false },
  { key: 'sourcing', name: { fr: 'Mode de réalisation (make or buy)', en: 'Sourcing (make or buy)' }, many: false },
  { key: 'dataLevel', name: { fr: 'Niveau de sensibilité', en: 'Data sensitivity level' }, many: false },
  { key: 'submittedOn', name: { fr: 'Date de la demande', en: 'Submitted on' }, many: false },
  { key: 'targetDate', name: { fr: 'Échéance', en: 'Target date' }, many: false },
  { key: 'custom', name: { fr: 'Champ personnalisé', en: 'Custom field' }, many: true },
  { key: 'drop', name: { fr: 'Ne pas importer', en: 'Do not import' }, many: true },
] as const satisfies readonly ColumnTarget[];

export type TargetKey = (typeof columnTargets)[number]['key'];

/** Targets whose text goes straight into the case. */
export const textTargets = ['need', 'description', 'theme', 'function', 'intakeSource'] as const satisfies readonly TargetKey[];
export const personTargets = ['requester', 'owner', 'sponsor'] as const satisfies readonly TargetKey[];
export const dateTargets = ['submittedOn', 'targetDate'] as const satisfies readonly TargetKey[];

export function isTargetKey(text: string): text is TargetKey {
  return columnTargets.some(({ key }) => key === text);
}

export function takesManyColumns(target: TargetKey): boolean {
  return columnTargets.some(({ key, many }) => key === target && many);
}

export function isDateTarget(target: TargetKey): target is (typeof dateTargets)[number] {
  return (dateTargets as readonly string[]).includes(target);
}

export function isPersonTarget(target: TargetKey): target is (typeof personTargets)[number] {
  return (personTargets as readonly string[]).includes(target);
}

export function isTextTarget(target: TargetKey): target is (typeof textTargets)[number] {
  return (textTargets as readonly string[]).includes(target);
}
