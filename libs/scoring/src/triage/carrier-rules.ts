import { designChoice, type CarrierRule } from './triage-rules.js';

const notHigh = ['medium', 'low'] as const;
const besbes = { en: 'AXA, Direct Assurance', fr: 'AXA, Direct Assurance' };
const routed = { en: 'TotalEnergies: route to the right team', fr: 'TotalEnergies\u00a0: orienter vers la bonne équipe' };

/** Who carries the case: the first rule that applies. */
export const carrierRules: readonly CarrierRule[] = [
  {
    id: 'C1',
    when: {},
    approaches: ['excluded'],
    carrier: 'none',
    reason: { en: 'Excluded: entered in the exclusion register', fr: 'Exclu\u00a0: inscrit au registre des exclusions' },
    source: { en: 'Starling', fr: 'Starling' },
  },
  {
    id: 'C0',
    when: {},
    approaches: ['undetermined'],
    carrier: 'undetermined',
    reason: { en: 'No approach is proposed yet', fr: 'Aucune approche n’est encore proposée' },
    source: designChoice,
  },
  {
    id: 'C2',
    when: {},
    approaches: ['bi'],
    carrier: 'route_bi',
    reason: { en: 'Indicators go to the BI team', fr: 'Les indicateurs vont à l’équipe BI' },
    source: routed,
  },
  {
    id: 'C3',
    when: {},
    approaches: ['rules_rpa'],
    carrier: 'route_digital',
    reason: { en: 'Rules and automation go to the digital team', fr: 'Règles et automatisation vont à l’équipe digitale' },
    source: routed,
  },
  {
    id: 'C4',
    when: { breadth: ['cross'] },
    approaches: ['assistant_shelf'],
    carrier: 'group',
    reason: { en: 'An assistant for several functions', fr: 'Un assistant pour plusieurs fonctions' },
    source: { en: 'AXA: SecureGPT', fr: 'AXA\u00a0: SecureGPT' },
  },
  {
    id: 'C5',
    when: { other_entities: ['many'], local_specific: notHigh },
    carrier: 'group',
    reason: { en: 'Three entities or more have the need', fr: 'Trois entités ou plus ont le besoin' },
    source: besbes,
  },
  {
    id: 'C6',
    when: { other_entities: ['many'], local_specific: ['high'] },
    carrier: 'local_then_group',
    reason: {
      en: 'Three entities or more have the need, and it is very local: local operations first',
      fr: 'Trois entités ou plus ont le besoin, très local\u00a0: les équipes locales d’abord',
    },
    source: { en: 'Sodexo', fr: 'Sodexo' },
  },
  {
    id: 'C7',
    when: { other_entities: ['few'] },
    carrier: 'local_then_group',
    reason: {
      en: 'One or two other entities: one starts, the others learn',
      fr: 'Une ou deux autres entités\u00a0: l’une commence, les autres apprennent',
    },
    source: besbes,
  },
  {
    id: 'C8',
    when: { other_entities: ['none'], local_specific: notHigh },
    valueAtLeast: 70,
    carrier: 'local_then_group',
    reason: { en: 'A local case of high value', fr: 'Un cas local de grande valeur' },
    source: besbes,
  },
  {
    id: 'C8b',
    when: { other_entities: ['none'] },
    carrier: 'local',
    reason: { en: 'No other entity has the need', fr: 'Aucune autre entité n’a ce besoin' },
    source: { en: 'Sodexo', fr: 'Sodexo' },
  },
  {
    id: 'C9',
    when: {},
    carrier: 'undetermined',
    reason: {
      en: 'The other entities (T22), or the local specificity (T23), are not known: ask',
      fr: 'Les autres entités (T22), ou la spécificité locale (T23), ne sont pas connues\u00a0: demandez-les',
    },
    source: designChoice,
  },
];
