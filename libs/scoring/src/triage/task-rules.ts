import type { ApproachRule } from './triage-rules.js';

/** Points given by the nature of the task. */
export const taskRules: readonly ApproachRule[] = [
  {
    id: 'TR01',
    when: { task: ['forecast_time'] },
    points: {
      ml_forecast: 8,
      ml_supervised: 3,
      bi: 1,
      assistant_shelf: -4,
      genai_prompt: -4,
      genai_rag: -4,
      genai_finetune: -4,
      genai_agent: -4,
    },
    reason: { en: 'A quantity over time is a forecasting problem', fr: 'Une quantité dans le temps est un problème de prévision' },
    source: { en: 'Safran: medium-term demand forecast', fr: 'Safran\u00a0: prévision de la demande à moyen terme' },
  },
  {
    id: 'TR02',
    when: { task: ['estimate_value'] },
    points: { ml_supervised: 8, ml_forecast: 1, assistant_shelf: -4, genai_prompt: -4, genai_rag: -4, genai_finetune: -4, genai_agent: -4 },
    reason: {
      en: 'A value or price is estimated by a regression that can be tested for monotonicity',
      fr: 'Une valeur ou un prix s’estime par une régression dont on peut tester la monotonie',
    },
    source: { en: 'Giskard: pricing algorithm', fr: 'Giskard\u00a0: algorithme de tarification' },
  },
  {
    id: 'TR03',
    when: { task: ['classify_score'] },
    points: { ml_supervised: 8, rules_rpa: 1, assistant_shelf: -3, genai_prompt: -2, genai_rag: -2, genai_finetune: -2, genai_agent: -2 },
    reason: {
      en: 'Scoring or classing is served by supervised learning',
      fr: 'Attribuer un score ou classer relève de l’apprentissage supervisé',
    },
    source: {
      en: 'Arkéa: GenAI requests that classic AI serves',
      fr: 'Arkéa\u00a0: demandes d’IA générative auxquelles l’IA classique répond',
    },
  },
  {
    id: 'TR04',
    when: { task: ['detect_anomaly'] },
    points: { ml_supervised: 7, ml_forecast: 1, assistant_shelf: -4, genai_prompt: -3, genai_rag: -3, genai_finetune: -3, genai_agent: -3 },
    reason: {
      en: 'Failures, fraud and anomalies are learned from history',
      fr: 'Pannes, fraudes et anomalies s’apprennent sur l’historique',
    },
    source: { en: 'Safran: predictive maintenance', fr: 'Safran\u00a0: maintenance prédictive' },
  },
  {
    id: 'TR05',
    when: { task: ['recommend_match'] },
    points: { ml_reco: 8, ml_supervised: 2, assistant_shelf: -3, genai_prompt: -2, genai_rag: -2, genai_finetune: -2, genai_agent: -2 },
    reason: { en: 'Matching is a distance in a shared space of items', fr: 'Apparier, c’est mesurer une distance dans un espace commun' },
    source: { en: 'Malt: vector database, distance talent-mission', fr: 'Malt\u00a0: base vectorielle, distance entre talent et mission' },
  },
  {
    id: 'TR06',
    when: { task: ['optimise_plan'] },
    points: { ml_optim: 8, ml_forecast: 1, assistant_shelf: -4, genai_prompt: -4, genai_rag: -4, genai_finetune: -4, genai_agent: -4 },
    reason: { en: 'Constraints and an objective call for optimisation', fr: 'Des contraintes et un objectif appellent l’optimisation' },
    source: { en: 'Sodexo: flows, stocks, supply', fr: 'Sodexo\u00a0: flux, stocks, approvisionnement' },
  },
  {
    id: 'TR07',
    when: { task: ['report_explain'] },
    points: { bi: 8, assistant_shelf: 1, genai_prompt: -2, genai_rag: -2, genai_finetune: -2, genai_agent: -2 },
    reason: { en: 'Indicators belong to BI', fr: 'Les indicateurs relèvent de la BI' },
    source: { en: 'TotalEnergies: route to BI', fr: 'TotalEnergies\u00a0: orienter vers la BI' },
  },
  {
    id: 'TR08',
    when: { task: ['apply_rules'] },
    points: { rules_rpa: 8, ml_supervised: -2, genai_prompt: -3, genai_rag: -3, genai_finetune: -3, genai_agent: -3 },
    reason: { en: 'Known rules are executed, not learned', fr: 'Des règles connues s’exécutent, elles ne s’apprennent pas' },
    source: { en: 'TotalEnergies: Power Platform', fr: 'TotalEnergies\u00a0: Power Platform' },
  },
  {
    id: 'TR09',
    when: { task: ['move_data'] },
    points: { rules_rpa: 8, genai_prompt: 1 },
    reason: { en: 'Re-keying is automated by RPA or low-code', fr: 'La ressaisie s’automatise par RPA ou low-code' },
    source: { en: 'TotalEnergies: Power Platform', fr: 'TotalEnergies\u00a0: Power Platform' },
  },
  {
    id: 'TR10',
    when: { task: ['search_answer'] },
    points: { genai_rag: 6, assistant_shelf: 3, genai_prompt: 1 },
    reason: {
      en: 'Question/answer over documents is retrieval plus generation',
      fr: 'Répondre à partir de documents, c’est chercher puis générer',
    },
    source: { en: 'Qwant: from thematic search to Q/A', fr: 'Qwant\u00a0: de la recherche thématique aux questions-réponses' },
  },
  {
    id: 'TR11',
    when: { task: ['summarise_extract'] },
    points: { genai_prompt: 5, assistant_shelf: 3, genai_rag: 2 },
    reason: {
      en: 'Unstructured text, voice and image are what language models structure',
      fr: 'Les modèles de langage structurent le texte, la voix et l’image',
    },
    source: { en: 'Direct Assurance: call centres, claims', fr: 'Direct Assurance\u00a0: centres d’appels, sinistres' },
  },
  {
    id: 'TR12',
    when: { task: ['generate_text'] },
    points: { genai_prompt: 5, assistant_shelf: 3, genai_rag: 2 },
    reason: { en: 'Drafting is a native GenAI task', fr: 'La rédaction est une tâche native de l’IA générative' },
    source: { en: 'Sodexo: tender answers, marketing', fr: 'Sodexo\u00a0: réponses aux appels d’offres, marketing' },
  },
  {
    id: 'TR13',
    when: { task: ['generate_code'] },
    points: { assistant_shelf: 6, genai_prompt: 2 },
    reason: {
      en: 'Code assistants are mature off-the-shelf products',
      fr: 'Les assistants de code sont des produits matures, prêts à l’emploi',
    },
    source: { en: 'Safran, Sodexo: Copilot, GitHub Copilot', fr: 'Safran, Sodexo\u00a0: Copilot, GitHub Copilot' },
  },
  {
    id: 'TR14',
    when: { task: ['generate_design'] },
    points: { genai_prompt: 3, genai_finetune: 3, assistant_shelf: 1 },
    reason: {
      en: 'Design generation needs a generative model, often specialised',
      fr: 'Générer une conception demande un modèle génératif, souvent spécialisé',
    },
    source: { en: 'Safran: part design', fr: 'Safran\u00a0: conception de pièces' },
  },
  {
    id: 'TR15',
    when: { task: ['converse'] },
    points: { genai_rag: 4, assistant_shelf: 3, genai_prompt: 2, genai_agent: 2 },
    reason: {
      en: 'Dialogue is a native GenAI task; grounded answers need retrieval',
      fr: 'Le dialogue est une tâche native de l’IA générative\u202f; des réponses fondées demandent une recherche documentaire',
    },
    source: { en: 'Starling: staff assistant', fr: 'Starling\u00a0: assistant des collaborateurs' },
  },
  {
    id: 'TR16',
    when: { task: ['act_multistep'] },
    points: { genai_agent: 6, rules_rpa: 3, genai_prompt: 1 },
    reason: {
      en: 'Chained actions need an agent, or a workflow if the path is fixed',
      fr: 'Enchaîner des actions demande un agent, ou un automate si le chemin est fixe',
    },
    source: { en: 'Malt: agents; Starling: autonomous assistant', fr: 'Malt\u00a0: agents\u202f; Starling\u00a0: assistant autonome' },
  },
  {
    id: 'TR60',
    when: { task: ['translate'] },
    points: { genai_prompt: 6, assistant_shelf: 4 },
    reason: {
      en: 'Translation is mature in general assistants and language models',
      fr: 'La traduction est mûre dans les assistants généralistes et les modèles de langage',
    },
    source: { en: 'TotalEnergies: mails in a foreign language', fr: 'TotalEnergies\u00a0: courriels en langue étrangère' },
  },
  {
    id: 'TR61',
    when: { task: ['perceive'] },
    points: { ml_supervised: 8, assistant_shelf: -3, genai_prompt: 1, genai_rag: -4, genai_agent: -2 },
    reason: {
      en: 'Recognition in images, video and sound is served by vision and audio models, often pre-trained',
      fr: 'Reconnaître dans des images, vidéos ou sons relève de modèles de vision et d’audio, souvent préentraînés',
    },
    source: { en: 'Safran: inspection of parts', fr: 'Safran\u00a0: inspection de pièces' },
  },
];
