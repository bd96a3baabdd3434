import { anchored } from './anchors.js';
import type { CriterionDefinition } from './scoring-model.js';

/** Scored as severity, 5 is the worst. Security, bias and cost hold 0.52: the three concerns of the survey. */
export const riskCriteria: readonly CriterionDefinition[] = [
  {
    id: 'R1',
    axis: 'R',
    name: { en: 'Data security and confidentiality', fr: 'Sécurité et confidentialité' },
    weight: 0.22,
    severity: true,
    source: '[design] survey concern: security',
    anchors: anchored(
      [
        'public data, no log',
        'internal data, contracted EU host',
        'confidential data, conditional hosting',
        'restricted data, or no allowed hosting',
      ],
      [
        'données publiques, aucun journal',
        'internes, hébergeur européen sous contrat',
        'confidentielles, hébergement sous conditions',
        'très sensibles, ou aucun hébergement autorisé',
      ],
    ),
  },
  {
    id: 'R2',
    axis: 'R',
    name: { en: 'Ethics and bias', fr: 'Éthique et biais' },
    weight: 0.16,
    severity: true,
    source: '[design] survey concern: bias',
    anchors: anchored(
      ['no person concerned', 'indirect effect', 'affects persons, tested', 'decisions on persons untested, or vulnerable groups'],
      [
        'aucune personne concernée',
        'effet indirect',
        'effet sur des personnes, tests faits',
        'décisions sur des personnes sans test, ou publics vulnérables',
      ],
    ),
  },
  {
    id: 'R3',
    axis: 'R',
    name: { en: 'Hallucination and robustness', fr: 'Hallucination et robustesse' },
    weight: 0.16,
    severity: true,
    source: '[design] at least 1 for a generative approach or an assistant',
    anchors: anchored(
      [
        'deterministic (at least 1 if generative)',
        '2% or less, every result reviewed',
        'about 5%, sampled review',
        'over 10% or unknown, no review',
      ],
      [
        'déterministe (1 au moins si génératif)',
        'au plus 2\u00a0%, relecture systématique',
        'environ 5\u00a0%, relecture par sondage',
        'plus de 10\u00a0% ou inconnu, sans relecture',
      ],
    ),
  },
  {
    id: 'R4',
    axis: 'R',
    name: { en: 'Regulatory', fr: 'Réglementaire' },
    weight: 0.14,
    severity: true,
    source: '[design] an impact assessment that is done is not a risk',
    anchors: anchored(
      [
        'out of scope',
        'minimal risk, or transparency done',
        'Annex III with a documented exemption, or DPIA still to do',
        'high-risk without file, or suspected art. 5',
      ],
      [
        'hors champ',
        'risque minimal, ou transparence assurée',
        'annexe III avec exemption documentée, ou AIPD à faire',
        'haut risque sans dossier, ou doute sur l’art. 5',
      ],
    ),
  },
  {
    id: 'R5',
    axis: 'R',
    name: { en: 'Reputation, customer-facing', fr: 'Réputation, exposition client' },
    weight: 0.1,
    severity: true,
    source: '[design]',
    anchors: anchored(
      ['invisible', 'staff only', 'professional partners', 'general public, brand-visible'],
      ['invisible', 'collaborateurs seulement', 'partenaires professionnels', 'grand public, marque exposée'],
    ),
  },
  {
    id: 'R6',
    axis: 'R',
    name: { en: 'Vendor dependence, sovereignty', fr: 'Dépendance, souveraineté' },
    weight: 0.08,
    severity: true,
    source: '[design]',
    anchors: anchored(
      [
        'own or interchangeable',
        'several vendors, exit tested',
        'one vendor, exit plan',
        'one vendor owns key data or the roadmap, no exit',
      ],
      [
        'propre ou interchangeable',
        'plusieurs fournisseurs, sortie testée',
        'un fournisseur, plan de réversibilité',
        'un fournisseur tient les données clés ou la feuille de route, sans issue',
      ],
    ),
  },
  {
    id: 'R7',
    axis: 'R',
    name: { en: 'Cost overrun', fr: 'Dérive des coûts' },
    weight: 0.14,
    severity: true,
    source: '[design] survey concern: cost',
    anchors: anchored(
      ['fixed price', '±10%', '±50%, volume uncertain', 'more than double possible, cost per answer unknown'],
      ['prix fixe', '±10\u00a0%', '±50\u00a0%, volume incertain', 'plus du double possible, coût par réponse inconnu'],
    ),
  },
];
