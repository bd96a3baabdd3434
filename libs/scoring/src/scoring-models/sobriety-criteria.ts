import { anchored } from './anchors.js';
import type { CriterionDefinition } from './scoring-model.js';

/** What it draws on. S1 is the mean of three log scores, each clip(5 - log10(x / x5)) with x5 = 100 kWh, 10 kgCO2e, 1,000 L. */
export const sobrietyCriteria: readonly CriterionDefinition[] = [
  {
    id: 'S1',
    axis: 'S',
    name: { en: 'Yearly energy, carbon, water', fr: 'Énergie, carbone, eau par an' },
    weight: 0.4,
    severity: false,
    source: '[design] computed on the allocated estimate',
    anchors: anchored(
      [
        'carbon 1,000 t, energy 10 GWh, water 100 ML or more',
        'carbon 100 t, energy 1 GWh, water 10 ML',
        'carbon 1 t, energy 10 MWh, water 100 kL',
        'carbon 10 kg, energy 100 kWh, water 1 kL or less',
      ],
      [
        'carbone 1\u202f000 t, énergie 10 GWh, eau 100\u202f000 m³ ou plus',
        'carbone 100 t, énergie 1 GWh, eau 10\u202f000 m³',
        'carbone 1 t, énergie 10 MWh, eau 100 m³',
        'carbone 10 kg, énergie 100 kWh, eau 1 m³ au plus',
      ],
    ),
  },
  {
    id: 'S2',
    axis: 'S',
    name: { en: 'Model size fit', fr: 'Adéquation de la taille du modèle' },
    weight: 0.25,
    severity: false,
    source: '[design]',
    anchors: anchored(
      [
        'frontier model where a rule is enough',
        'frontier model by default, untested',
        'one class above the smallest plausible',
        'smallest model (or none) that passes the evaluation, shown by test',
      ],
      [
        'très grand modèle là où une règle suffit',
        'très grand modèle par défaut, sans test',
        'une taille au-dessus du nécessaire',
        'plus petit modèle (ou aucun) qui réussit l’évaluation, test à l’appui',
      ],
    ),
  },
  {
    id: 'S3',
    axis: 'S',
    name: { en: 'Hosting mix', fr: 'Mix d’hébergement' },
    weight: 0.15,
    severity: false,
    source: '[design] a PUE above 1.3 caps the score at 4',
    anchors: anchored(
      ['electricity above 600 gCO2e/kWh', '600 gCO2e/kWh', '250 gCO2e/kWh', '50 gCO2e/kWh or less and PUE of 1.3 or less'],
      ['électricité à plus de 600 gCO2e/kWh', '600 gCO2e/kWh', '250 gCO2e/kWh', '50 gCO2e/kWh au plus et PUE de 1,3 au plus'],
    ),
  },
  {
    id: 'S4',
    axis: 'S',
    name: { en: 'Reuse, mutualisation', fr: 'Réutilisation, mutualisation' },
    weight: 0.1,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['one-off duplicate', 'specific, some reuse', 'shared component', 'shared service for three entities or more'],
      ['doublon isolé', 'spécifique, un peu réutilisable', 'brique partagée', 'service partagé par trois entités ou plus'],
    ),
  },
  {
    id: 'S5',
    axis: 'S',
    name: { en: 'Necessity and rebound', fr: 'Nécessité et effet rebond' },
    weight: 0.1,
    severity: false,
    source: '[design]',
    anchors: anchored(
      [
        'need not questioned',
        'questioned, no limit on use',
        'alternative compared, use bounded',
        'need shown, simpler option tested, rebound tracked and capped',
      ],
      [
        'besoin non questionné',
        'questionné, usage non limité',
        'alternative comparée, usage borné',
        'besoin démontré, solution plus simple testée, effet rebond suivi et plafonné',
      ],
    ),
  },
];
