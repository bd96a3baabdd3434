import type { Approach, DataLevel, SideStatus, Sourcing, Stage } from '@tamis/scoring';

export type ClosedValue = Stage | SideStatus | Approach | Sourcing | DataLevel;

/**
 * Patterns meet folded text (lower case, no accents, no punctuation); the first that fits wins.
 * What is not here is not guessed, on purpose: "go", "in progress", « en cours », « terminé » may mean any stage.
 */
export interface ValueRule {
  readonly value: ClosedValue;
  readonly when: RegExp;
  readonly unless?: RegExp;
}

const notYet = /\b(?:not|non|pas|hors|avant|before|pre) (?:yet |encore |in |en )*(?:prod(?:uction)?|deploye?d?|mise en production)\b/;

export const stageWords: readonly ValueRule[] = [
  {
    value: 'rejected',
    when: /^no ?go\b|\b(?:rejected|rejete|refuse|declined|cancell?ed|annule|abandoned|abandonne|non retenu|ecarte|discarded|killed|stopped|wont do|won t do)e?s?\b/,
  },
  {
    value: 'parked',
    when: /\b(?:stand ?by|on hold|paused?|en pause|mis en pause|en attente|suspended|suspendu|deferred|reporte|postponed|parked|gele|frozen)e?s?\b/,
  },
  { value: 'merged', when: /\b(?:merged|fusionnee?|consolidated into)\b/ },
  { value: 'retired', when: /\b(?:retired|retiree?|decommission(?:n?ed|nee?)|sunset|end of life|fin de vie|inactive|inactif|obsolete)\b/ },
  { value: 'poc', when: /\b(?:pre deploy\w*|pocs?|proofs? of concept|preuves? de concept|prototyp\w+|mvp|maquett\w+|experiment\w*)\b/ },
  { value: 'pilot', when: /\b(?:pilot\w*|beta|implementation and assessment|limited (?:test|deployment|release))\b/ },
  {
    value: 'industrialisation',
    when: /\b(?:industriali[sz]\w*|(?:go )?indus|scal(?:e|ing)(?: up)?|passage a l echelle|roll ?out|deploiement|deploying|generalisation|implementation)\b/,
  },
  {
    value: 'poc',
    when: /\b(?:acquisition|developments?|developpements?|in dev|en dev|build(?:ing)?|r and d|r d)\b/,
    unless: /\b(?:no|not|pas)\b(?! in production)/,
  },
  {
    value: 'run',
    when: /\b(?:prod|production|run|live|deployed|deployee?|operations?|operational|operationnel|exploitation|in use|en service|implemented|generalisee?|rolled out)\b/,
    unless: notYet,
  },
  {
    value: 'triage',
    when: /\b(?:triage|qualif\w+|initiat(?:ed|ion)|under review|en revue|analys\w+|a l etude|en etude|cadrage|scoping|screening|instruction|assess\w+|evaluat\w+|submitted|deposee?|soumise?|backlog|selected)\b/,
  },
  {
    value: 'idea',
    when: /\b(?:ideas?|idees?|a creuser|ideation|propos\w+|new|nouve(?:au|lle)|planned|planifiee?|prevue?|a faire|to ?do|draft|brouillon|concept|exploration|not started|non demarree?|a venir|a lancer|request(?:ed)?|demande)\b/,
  },
];

export const sourcingWords: readonly ValueRule[] = [
  { value: 'make_internal', when: /\bno (?:contract|external|vendor)\b/ },
  {
    value: 'co_build',
    when: /\bboth\b|\bcontract\w*(?: resources)?(?: and| et|,)? in ?house\b|\bin ?house(?: and| et)? contract\w*|\bcombination of in ?house\b|\bco ?(?:build|construction|construire|developpement|development)\b|\bmixte\b|\bpartenariat\b|\bpartnership\b/,
  },
  { value: 'reuse', when: /\breus\w+|\breutilis\w+|\bexisting (?:tool|solution|licen[cs]e)|\bexistant\b|\bdeja (?:en place|detenu)/ },
  {
    value: 'make_internal',
    when: /\bin ?house\b|\binternal(?:ly)?\b|\binternes?\b|^make$|^build$|\bdeveloped by (?:the )?(?:agency|government|ministry)\b/,
  },
  { value: 'make_api', when: /\bapi\b/ },
  { value: 'self_host', when: /\bself host\w*|\bauto heberg\w+|\bmodele ouvert\b|\bopen (?:source |weight )?model/ },
  {
    value: 'buy',
    when: /\bpurchas\w+|\bvendors?\b|\bcommercial(?:ly)?\b|\boff the shelf\b|\bcots\b|\bbuy\b|\bbought\b|\bachat\b|\bachet\w+|\bsaas\b|\blicen[cs]es?\b|\bediteurs?\b|\bprogiciel\b|\bsur etagere\b|\bcontract\w*|\bprestataires?\b|\bexternes?\b|\boutsourced\b|\bexternal(?:ly)?\b/,
  },
];

export const approachWords: readonly ValueRule[] = [
  { value: 'genai_rag', when: /\brag\b|\bretrieval\b|recherche documentaire/ },
  { value: 'genai_agent', when: /\bagents?\b|\bagentic\b|\bagentique\b/, unless: /\bagents? conversationnels?\b/ },
  { value: 'genai_finetune', when: /\bfine ?tun\w+|\baffinage\b|\bmodele affine\b/ },
  { value: 'assistant_shelf', when: /\bchat ?gpt\b|\bcopilot\b|\bgemini\b|\bclaude\b|\ble chat\b|assistant sur etagere/ },
  {
    value: 'genai_prompt',
    when: /\bgenerati(?:ve|f)\b|\bgen ?ai\b|\bgenerative\b|\bllms?\b|\blarge language models?\b|\bia gen\b|\biag\b|\bgpt\b|\bprompt\w*/,
  },
  { value: 'ml_forecast', when: /\bforecast\w*|\bprevisions?\b|\btime series\b|\bseries temporelles\b/ },
  { value: 'ml_optim', when: /\boptimi[sz]ation\b|\boperations? research\b|\brecherche operationnelle\b|\bsolver\b/ },
  { value: 'ml_reco', when: /\brecommend\w*|\brecommandations?\b|\bappariement\b/ },
  {
    value: 'ml_supervised',
    when: /\bclassical\b|\bclassic ml\b|\bmachine learning\b|\bmachine language learning\b|\bml\b|\bpredictive\b|\bdeep learning\b|\bapprentissage\b|\bsupervised\b|\bsupervise\b|\brandom forests?\b|\bneural networks?\b|\bia classique\b|\bdata ?science\b/,
  },
  {
    value: 'rules_rpa',
    when: /\brpa\b|\brules?\b|\bregles?\b|\blow ?code\b|\bno ?code\b|\bautomated reasoning\b|\bautomatisation\b|\bpower automate\b|\bexpert systems?\b/,
  },
  { value: 'bi', when: /^bi\b|\bpower ?bi\b|\breporting\b|\bdashboards?\b|\btableaux? de bord\b|\btableau$/ },
];

export const dataLevelWords: readonly ValueRule[] = [
  { value: 'L0', when: /^l ?0$|^niveau 0$|^level 0$|^public\w*\b|\bopen data\b|\bdonnees (?:publiques|ouvertes)\b|^unclassified$/ },
  {
    value: 'L3',
    when: /^l ?3$|^niveau 3$|^level 3$|\bdiffusion restreinte\b|\brestricted\b|\brestreinte?\b|\btres sensibles?\b|\bhighly sensitive\b|\bhighly confidential\b|\btres confidentiel\w*|\bexport control\w*/,
  },
  {
    value: 'L2',
    when: /^l ?2$|^niveau 2$|^level 2$|\bconfident\w+|\bpersonal data\b|\bdonnees personnelles\b|\bdonnees a caractere personnel\b|\bsensibles?\b|\bsensitive\b|\bpii\b/,
    unless: /\b(?:non|not|no|pas|sans)\b/,
  },
  { value: 'L1', when: /^l ?1$|^niveau 1$|^level 1$|\binternes?\b|\binternal\b/ },
];
