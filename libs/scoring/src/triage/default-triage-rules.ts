import { carrierRules } from './carrier-rules.js';
import { combinationRules } from './combination-rules.js';
import { contextRules } from './context-rules.js';
import { materialRules } from './material-rules.js';
import { meansQuestions } from './means-questions.js';
import { needQuestions } from './need-questions.js';
import { contradictionRules, noteRules } from './remark-rules.js';
import { riskQuestions } from './risk-questions.js';
import { sourcingRules } from './sourcing-rules.js';
import { taskRules } from './task-rules.js';
import { designChoice, type ImposedSourcing, type ScoredSourcing, type SourcingRule, type TriageRuleSet } from './triage-rules.js';
import { vetoRules } from './veto-rules.js';

const classic: readonly ScoredSourcing[] = ['make_internal', 'buy', 'co_build'];
const generative: readonly ScoredSourcing[] = ['make_api', 'self_host', 'buy', 'co_build'];
const routed: readonly ScoredSourcing[] = ['reuse', 'buy', 'make_internal'];

/** Points that need no answer. */
const sourcingStarts: readonly SourcingRule[] = [
  {
    id: 'SR0a',
    when: {},
    only: ['rules_rpa', 'bi'],
    points: { reuse: 8 },
    reason: { en: 'The organisation has tools for this', fr: 'L’organisation a des outils pour cela' },
    source: designChoice,
  },
  {
    id: 'SR0b',
    when: {},
    only: ['assistant_shelf'],
    points: { reuse: 1 },
    reason: { en: 'The assistant already held, licence to confirm', fr: 'L’assistant déjà détenu, licence à confirmer' },
    source: designChoice,
  },
];

const imposedSourcings: readonly ImposedSourcing[] = [
  {
    id: 'V7',
    when: { labels: ['none'], market: ['several', 'one'] },
    approaches: ['ml_supervised', 'ml_forecast'],
    sourcing: 'buy',
    reason: { en: 'Nothing to learn from: a trained product is bought', fr: 'Rien à apprendre\u00a0: un produit déjà entraîné s’achète' },
    source: { en: 'Design choice; blind validation', fr: 'Choix de conception\u202f; validation à l’aveugle' },
  },
];

const generativeTask = {
  task: [
    'search_answer',
    'summarise_extract',
    'generate_text',
    'generate_code',
    'generate_design',
    'converse',
    'act_multistep',
    'translate',
  ],
} as const;

/** The rules every organisation starts from. Example: defaultTriageRules.approachRules[0]?.points.ml_forecast is 8. */
export const defaultTriageRules: TriageRuleSet = {
  version: '2026-11',
  source: {
    en: 'Points are design choices; reasons are traced to the 2024 survey and to blind validation on public inventories',
    fr: 'Les points sont des choix de conception\u202f; les raisons renvoient à l’enquête de 2024 et à une validation à l’aveugle sur des inventaires publics',
  },
  questions: [...needQuestions, ...riskQuestions, ...meansQuestions],
  approachRules: [...taskRules, ...materialRules, ...contextRules, ...combinationRules],
  sourcingRules: [...sourcingStarts, ...sourcingRules],
  // The order settles equal points.
  sourcingAllowed: {
    assistant_shelf: ['reuse', 'buy'],
    rules_rpa: routed,
    bi: routed,
    genai_finetune: ['self_host', 'co_build', 'make_api'],
    genai_prompt: generative,
    genai_rag: generative,
    genai_agent: generative,
    ml_supervised: classic,
    ml_forecast: classic,
    ml_optim: classic,
    ml_reco: classic,
  },
  imposedSourcings,
  vetoes: vetoRules,
  contradictions: contradictionRules,
  notes: noteRules,
  carrierRules,
  confidenceCaps: [
    {
      id: 'X13',
      when: { prohibited: ['suspected'] },
      atMost: 49,
      reason: { en: 'Legal review expected', fr: 'Avis juridique attendu' },
      source: designChoice,
    },
  ],
  families: {
    assistant_shelf: 'assistant',
    genai_prompt: 'genai',
    genai_rag: 'genai',
    genai_finetune: 'genai',
    genai_agent: 'genai',
    ml_supervised: 'ml',
    ml_forecast: 'ml',
    ml_optim: 'ml',
    ml_reco: 'ml',
    rules_rpa: 'rules_bi',
    bi: 'rules_bi',
  },
  sobrietyOrder: [
    'bi',
    'rules_rpa',
    'ml_optim',
    'ml_forecast',
    'ml_supervised',
    'ml_reco',
    'genai_finetune',
    'genai_prompt',
    'assistant_shelf',
    'genai_rag',
    'genai_agent',
  ],
  generativeTask,
  blockedWhen: { prohibited: ['suspected'] },
  settings: {
    minimumPoints: 4,
    necessityWithin: 1,
    necessityLimits: [{ when: { ...generativeTask, output: ['long_text', 'code', 'design'] }, eligible: ['rules_rpa'] }],
    decisiveMargin: 6,
    shownVetoPoints: 4,
    coherencePenalties: { info: 0, minor: 0.1, major: 0.2 },
    coherenceFloor: 0.2,
    highConfidence: 75,
    mediumConfidence: 50,
    outOfCompleteness: ['requested_as'],
  },
};
