import { designChoice, type RemarkRule } from './triage-rules.js';

const generation = ['generate_text', 'converse', 'generate_design'] as const;

/** Answers, or an answer and the proposal, that do not go together. */
export const contradictionRules: readonly RemarkRule[] = [
  {
    id: 'X0',
    severity: 'info',
    when: { requested_as: ['genai'] },
    approaches: ['ml_supervised', 'ml_forecast', 'ml_optim', 'ml_reco', 'rules_rpa', 'bi'],
    reason: { en: 'Requalified: asked for as GenAI', fr: 'Requalifié\u00a0: demandé comme IA générative' },
    source: {
      en: 'Arkéa: GenAI requests that classic AI serves',
      fr: 'Arkéa\u00a0: demandes d’IA générative auxquelles l’IA classique répond',
    },
  },
  {
    id: 'X1',
    severity: 'major',
    when: { determinism: ['required'], task: [...generation, 'act_multistep'] },
    reason: {
      en: 'A reproducible result is required of a task that generates',
      fr: 'Un résultat reproductible est exigé d’une tâche qui génère',
    },
    source: designChoice,
  },
  {
    id: 'X2',
    severity: 'major',
    when: { task: ['forecast_time', 'estimate_value', 'classify_score', 'detect_anomaly'], labels: ['none'] },
    reason: { en: 'A task that is learned, and no history', fr: 'Une tâche qui s’apprend, et pas d’historique' },
    source: designChoice,
  },
  {
    id: 'X3',
    severity: 'minor',
    when: { rules_stable: ['yes_few'], task: generation },
    reason: { en: 'A few stable rules, and a task that generates', fr: 'Peu de règles stables, et une tâche qui génère' },
    source: designChoice,
  },
  {
    id: 'X4',
    severity: 'major',
    when: { data_level: ['L3'], generic_tool: ['yes_tested', 'probably'] },
    reason: {
      en: 'Very sensitive data cannot go to a general assistant',
      fr: 'Des données très sensibles ne peuvent pas aller dans un assistant généraliste',
    },
    source: designChoice,
  },
  {
    id: 'X5',
    severity: 'minor',
    when: { input: ['tables', 'series'], output: ['long_text'] },
    reason: { en: 'Compute first, then draft', fr: 'Calculez d’abord, rédigez ensuite' },
    source: designChoice,
  },
  {
    id: 'X6',
    severity: 'major',
    when: { error_cost: ['critical'], human_review: ['never'] },
    reason: { en: 'Critical consequence and no human check', fr: 'Conséquence critique et aucun contrôle humain' },
    source: designChoice,
  },
  {
    id: 'X7',
    severity: 'minor',
    when: { sensitive: ['yes'], exposure: ['staff'] },
    reason: {
      en: 'A sensitive customer situation, and a result for staff only: say who is affected',
      fr: 'Une situation client sensible, et un résultat pour les collaborateurs\u00a0: précisez qui est concerné',
    },
    source: designChoice,
  },
  {
    id: 'X8',
    severity: 'minor',
    when: { deadline: ['lt3m'] },
    sourcings: ['self_host', 'co_build'],
    reason: { en: 'Less than three months is short for this sourcing', fr: 'Moins de trois mois, c’est court pour ce mode de réalisation' },
    source: designChoice,
  },
  {
    id: 'X9',
    severity: 'minor',
    when: { lock_in: ['no'] },
    sourcings: ['buy', 'make_api'],
    reason: {
      en: 'Dependence on one supplier is refused, and this sourcing creates it',
      fr: 'La dépendance à un fournisseur est refusée, et ce mode de réalisation la crée',
    },
    source: designChoice,
  },
  {
    id: 'X10',
    severity: 'minor',
    when: { core: ['yes'] },
    sourcings: ['buy'],
    reason: { en: 'Core know-how would be bought', fr: 'Un savoir-faire cœur de métier serait acheté' },
    source: designChoice,
  },
  {
    id: 'X11',
    severity: 'major',
    when: { skills: ['none'] },
    sourcings: ['make_api', 'make_internal', 'self_host'],
    reason: { en: 'Nobody in house can build it', fr: 'Personne en interne ne peut le développer' },
    source: designChoice,
  },
  {
    id: 'X12',
    severity: 'minor',
    when: { generic_tool: ['yes_tested'], knowledge: ['large', 'large_changing'] },
    approaches: ['assistant_shelf'],
    reason: {
      en: 'Check that the assistant can index this corpus',
      fr: 'Vérifiez que l’assistant peut indexer ce corpus',
    },
    source: designChoice,
  },
  {
    id: 'X13',
    severity: 'major',
    when: { prohibited: ['suspected'] },
    reason: {
      en: 'A prohibited practice is suspected: blocked until legal review',
      fr: 'Une pratique interdite est soupçonnée\u00a0: bloqué dans l’attente de l’avis juridique',
    },
    source: { en: 'Regulation (EU) 2024/1689, art. 5', fr: 'Règlement (UE) 2024/1689, art. 5' },
  },
];

/** Advice that goes with a proposal and does not lower its confidence. */
export const noteRules: readonly RemarkRule[] = [
  {
    id: 'N1',
    severity: 'info',
    when: { market: ['none'] },
    approaches: ['assistant_shelf'],
    sourcings: ['buy'],
    reason: {
      en: 'An assistant to buy, while the market has no offer: check both answers',
      fr: 'Un assistant à acheter, alors que le marché n’offre rien\u00a0: vérifiez les deux réponses',
    },
    source: designChoice,
  },
  {
    id: 'N2',
    severity: 'info',
    when: { input: ['text', 'mixed'] },
    approaches: ['ml_supervised', 'ml_forecast', 'ml_optim', 'ml_reco'],
    reason: {
      en: 'Hybrid: a language model as a feature extractor',
      fr: 'Hybride\u00a0: un modèle de langage pour extraire les variables',
    },
    source: { en: 'Sodexo: receipts; Malt: matching', fr: 'Sodexo\u00a0: tickets de caisse\u202f; Malt\u00a0: appariement' },
  },
  {
    id: 'N3',
    severity: 'info',
    when: { exposure: ['public'] },
    policies: ['gated'],
    approaches: ['assistant_shelf', 'genai_prompt', 'genai_rag', 'genai_finetune', 'genai_agent'],
    reason: {
      en: 'Facing the public: an independent evaluation will be asked for at G3',
      fr: 'Face au public\u00a0: une évaluation indépendante sera demandée en G3',
    },
    source: { en: 'Giskard: third-party evaluation', fr: 'Giskard\u00a0: évaluation par un tiers' },
  },
];
