import { designChoice, type ScoredApproach, type VetoRule } from './triage-rules.js';

const generative: readonly ScoredApproach[] = ['assistant_shelf', 'genai_prompt', 'genai_rag', 'genai_finetune', 'genai_agent'];
const classic: readonly ScoredApproach[] = ['ml_supervised', 'ml_forecast', 'ml_optim', 'ml_reco', 'rules_rpa', 'bi'];

/** What removes approaches after the points are counted. */
export const vetoRules: readonly VetoRule[] = [
  {
    id: 'V1',
    when: { prohibited: ['yes'] },
    removes: [{ approaches: [...generative, ...classic] }],
    reason: { en: 'Prohibited practice', fr: 'Pratique interdite' },
    source: { en: 'Regulation (EU) 2024/1689, art. 5', fr: 'Règlement (UE) 2024/1689, art. 5' },
  },
  {
    id: 'V2',
    when: { exposure: ['public'], sensitive: ['yes'], human_review: ['sample', 'never'] },
    removes: [{ approaches: generative }],
    reason: {
      en: 'Sensitive customer situation without systematic human review: deliberately excluded',
      fr: 'Situation client sensible sans relecture humaine systématique\u00a0: exclue délibérément',
    },
    source: {
      en: 'Starling; the exception for systematic review is a design choice',
      fr: 'Starling\u202f; l’exception de relecture est un choix de conception',
    },
  },
  {
    id: 'V3',
    when: { error_cost: ['critical'], human_review: ['never'] },
    removes: [{ approaches: generative }],
    reason: { en: 'Critical consequence and no human check', fr: 'Conséquence critique et aucun contrôle humain' },
    source: designChoice,
  },
  {
    id: 'V4',
    when: { exposure: ['public'] },
    policies: ['forbidden'],
    removes: [{ approaches: generative }],
    reason: {
      en: 'The organisation does not put GenAI in front of customers',
      fr: 'L’organisation ne met pas d’IA générative face aux clients',
    },
    source: {
      en: 'Direct Assurance: not mature for customers, for now',
      fr: 'Direct Assurance\u00a0: pas mûre pour les clients, pour le moment',
    },
  },
  {
    id: 'V5',
    when: { data_level: ['L3'] },
    removes: [{ approaches: ['assistant_shelf'] }],
    reason: {
      en: 'Very sensitive data: dedicated infrastructure only',
      fr: 'Données très sensibles\u00a0: infrastructure dédiée seulement',
    },
    source: { en: 'Safran', fr: 'Safran' },
  },
  {
    id: 'V6',
    when: { determinism: ['required'] },
    removes: [{ approaches: ['genai_agent'] }],
    reason: { en: 'Agents are not deterministic', fr: 'Les agents ne sont pas déterministes' },
    source: designChoice,
  },
  {
    id: 'V7',
    when: { labels: ['none'] },
    removes: [{ approaches: ['genai_finetune'] }, { approaches: ['ml_supervised', 'ml_forecast'], unless: { market: ['several', 'one'] } }],
    reason: {
      en: 'Nothing to learn from, unless a trained product is bought',
      fr: 'Rien à apprendre, sauf à acheter un produit déjà entraîné',
    },
    source: { en: 'Design choice; blind validation', fr: 'Choix de conception\u202f; validation à l’aveugle' },
  },
];
