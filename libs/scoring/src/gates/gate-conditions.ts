import { both, type Truth } from '../ai-act/three-valued.js';
import type { Localised } from '../vocabulary/localised.js';
import type { GateFacts } from './gate-evidence.js';

interface GateCondition {
  readonly holds: (facts: GateFacts) => Truth;
  /** What to say while it is not known whether the criterion applies. */
  readonly ask: Localised;
}

const known = (value: boolean | undefined): Truth => (value === undefined ? 'unknown' : value ? 'yes' : 'no');

function isGenerative({ approach }: GateFacts): Truth {
  if (approach === undefined || approach === 'undetermined') return 'unknown';
  return known(approach.startsWith('genai_') || approach === 'assistant_shelf');
}

const routed: readonly string[] = ['bi', 'rules_rpa', 'excluded'];

/** When a criterion is asked for. What is not known counts as asked for. */
export const gateConditions = {
  routedOrExcluded: {
    holds: ({ approach }) => (approach === undefined ? 'unknown' : known(routed.includes(approach))),
    ask: { en: 'run the triage first', fr: 'qualifiez d’abord la demande' },
  },
  personalData: {
    holds: ({ personalData }) => known(personalData),
    ask: { en: 'say whether personal data are processed', fr: 'précisez si des données personnelles sont traitées' },
  },
  pocOnPersonalData: {
    holds: ({ personalData, pocData }) => both(known(personalData), pocData === undefined ? 'unknown' : known(pocData === 'real')),
    ask: {
      en: 'say whether the PoC uses real personal data, or synthetic or anonymised ones',
      fr: 'précisez si le PoC utilise des données personnelles réelles, synthétiques ou anonymisées',
    },
  },
  generative: { holds: isGenerative, ask: { en: 'say which approach is taken', fr: 'précisez l’approche retenue' } },
  tellsPersons: {
    holds: ({ tellsPersons }) => tellsPersons ?? 'unknown',
    ask: { en: 'say whether it interacts with persons (AQ10)', fr: 'précisez s’il interagit avec des personnes (AQ10)' },
  },
  fria: {
    holds: ({ fria }) => fria ?? 'unknown',
    ask: { en: 'complete the AI Act questions (FRIA)', fr: 'complétez les questions du règlement IA (AIDF)' },
  },
  gatedPublic: {
    holds: ({ customerFacing, exposure, ...facts }) =>
      both(
        known((customerFacing ?? 'gated') === 'gated'),
        exposure === undefined ? 'unknown' : known(exposure === 'public'),
        isGenerative(facts),
      ),
    ask: { en: 'say who receives the result (T09)', fr: 'précisez à qui le résultat est destiné (T09)' },
  },
  financialEntity: {
    holds: ({ financialEntity }) => known(financialEntity),
    ask: { en: 'say whether the entity is a financial one', fr: 'précisez si l’entité est financière' },
  },
} as const satisfies Readonly<Record<string, GateCondition>>;

export type GateConditionId = keyof typeof gateConditions;
