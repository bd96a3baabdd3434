import { anchored } from './anchors.js';
import type { CriterionDefinition } from './scoring-model.js';

/** Why invest. Its motivations are alternative reasons, hence the ordered mean. */
export const valueCriteria: readonly CriterionDefinition[] = [
  {
    id: 'V1',
    axis: 'V',
    name: { en: 'Productivity', fr: 'Productivité' },
    weight: 0.25,
    severity: false,
    source: '[design]',
    anchors: anchored(
      [
        'no measurable time saved',
        'about 2% of the time of the target users, or under 5,000 h a year',
        'about 5%, or 10,000 to 20,000 h a year',
        'over 15%, or over 50,000 h a year, use of the freed time named',
      ],
      [
        'aucun gain de temps mesurable',
        'environ 2\u00a0% du temps des utilisateurs visés, ou moins de 5\u202f000 h/an',
        'environ 5\u00a0%, ou 10\u202f000 à 20\u202f000 h/an',
        'plus de 15\u00a0%, ou plus de 50\u202f000 h/an, usage du temps libéré précisé',
      ],
    ),
  },
  {
    id: 'V2',
    axis: 'V',
    name: { en: 'Customer experience', fr: 'Expérience client' },
    weight: 0.15,
    severity: false,
    source: '[design]',
    anchors: anchored(
      [
        'no contact with customers',
        'minor comfort for few customers',
        'one key moment of the journey, KPI +5%',
        'several moments, NPS or resolution +15%, many customers',
      ],
      [
        'sans contact client',
        'confort mineur pour quelques clients',
        'un moment clé du parcours, indicateur +5\u00a0%',
        'plusieurs moments, NPS ou résolution +15\u00a0%, clientèle large',
      ],
    ),
  },
  {
    id: 'V3',
    axis: 'V',
    name: { en: 'Employee experience', fr: 'Expérience collaborateur' },
    weight: 0.15,
    severity: false,
    source: '[design]',
    anchors: anchored(
      [
        'none or negative',
        'comfort for one team',
        'relieves a disliked task of a function, or builds skills',
        'changes the daily work of over 1,000 staff, indirect effects included',
      ],
      [
        'nul ou négatif',
        'confort d’une équipe',
        'allège une tâche pénible d’une fonction, ou fait monter en compétence',
        'change le quotidien de plus de 1\u202f000 collaborateurs, effets indirects compris',
      ],
    ),
  },
  {
    id: 'V4',
    axis: 'V',
    name: { en: 'Product innovation', fr: 'Innovation produit' },
    weight: 0.15,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['none', 'small feature', 'new feature that customers notice', 'new offer or core differentiator'],
      ['aucune', 'petite fonctionnalité', 'nouveauté remarquée par les clients', 'nouvelle offre ou différenciation majeure'],
    ),
  },
  {
    id: 'V5',
    axis: 'V',
    name: { en: 'Net financial benefit', fr: 'Gain financier net' },
    weight: 0.3,
    severity: false,
    source: '[design] ROI alone gives the score: 0 to 0, 0.25 to 1, 0.5 to 2, 1 to 3, 2 to 4, 4 to 5',
    anchors: anchored(
      ['3-year ROI below 0', 'ROI 0.25', 'ROI 1, payback under 18 months', 'ROI 4 or more, payback under 6 months'],
      ['ROI à 3 ans négatif', 'ROI 0,25', 'ROI 1, retour en moins de 18 mois', 'ROI 4 ou plus, retour en moins de 6 mois'],
    ),
  },
];
