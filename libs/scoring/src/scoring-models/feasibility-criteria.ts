import { anchored } from './anchors.js';
import type { CriterionDefinition } from './scoring-model.js';

/** Can it be done here and soon. */
export const feasibilityCriteria: readonly CriterionDefinition[] = [
  {
    id: 'F1',
    axis: 'F',
    name: { en: 'Data readiness', fr: 'Maturité des données' },
    weight: 0.25,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['no data', 'scattered, rights unclear', 'available, partly clean, owner named', 'clean, documented, rights cleared, refreshed'],
      [
        'pas de données',
        'dispersées, droits incertains',
        'disponibles, en partie fiabilisées, responsable désigné',
        'fiables, documentées, droits vérifiés, à jour',
      ],
    ),
  },
  {
    id: 'F2',
    axis: 'F',
    name: { en: 'Technical maturity', fr: 'Maturité technique' },
    weight: 0.2,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['research topic', 'shown elsewhere only, hard modality (audio, 3D)', 'proven pattern, some tuning', 'commodity, several references'],
      [
        'sujet de recherche',
        'démontré ailleurs seulement, modalité difficile (audio, 3D)',
        'approche éprouvée, à adapter',
        'produit courant, plusieurs références',
      ],
    ),
  },
  {
    id: 'F3',
    axis: 'F',
    name: { en: 'Integration', fr: 'Intégration' },
    weight: 0.15,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['impossible', 'several systems, write access, no API', 'one or two APIs, read', 'stand-alone, or already in the tool used'],
      [
        'impossible',
        'plusieurs systèmes, en écriture, sans API',
        'une ou deux API, en lecture',
        'sans intégration, ou déjà dans l’outil utilisé',
      ],
    ),
  },
  {
    id: 'F4',
    axis: 'F',
    name: { en: 'Skills and capacity', fr: 'Compétences et capacité' },
    weight: 0.15,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['none', 'must recruit', 'build yes, run partly', 'build and run team available this quarter'],
      ['aucune', 'recrutement nécessaire', 'développement oui, exploitation en partie', 'équipe complète disponible ce trimestre'],
    ),
  },
  {
    id: 'F5',
    axis: 'F',
    name: { en: 'Sponsor and adoption', fr: 'Sponsor et adoption' },
    weight: 0.15,
    severity: false,
    source: '[design]',
    anchors: anchored(
      [
        'no sponsor',
        'sponsor in name, users sceptical',
        'active sponsor, panel of users',
        'executive sponsor, users ask for it, training planned',
      ],
      [
        'pas de sponsor',
        'sponsor de principe, utilisateurs sceptiques',
        'sponsor actif, panel d’utilisateurs',
        'sponsor exécutif, demande des utilisateurs, formation prévue',
      ],
    ),
  },
  {
    id: 'F6',
    axis: 'F',
    name: { en: 'Time to PoC', fr: 'Délai du PoC' },
    weight: 0.1,
    severity: false,
    source: '[design]',
    anchors: anchored(
      ['over 12 months', '9 months', '4 months', '4 weeks or less'],
      ['plus de 12 mois', '9 mois', '4 mois', '4 semaines au plus'],
    ),
  },
];
