import { both, type Truth } from '../ai-act/three-valued.js';
import type { Localised } from '../vocabulary/localised.js';
import type { GateFacts } from './gate-evidence.js';
import { gateQuestions as texts } from './gate-texts.js';

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
    ask: texts.routedOrExcluded,
  },
  personalData: {
    holds: ({ personalData }) => known(personalData),
    ask: texts.personalData,
  },
  pocOnPersonalData: {
    holds: ({ personalData, pocData }) => both(known(personalData), pocData === undefined ? 'unknown' : known(pocData === 'real')),
    ask: texts.pocOnPersonalData,
  },
  generative: { holds: isGenerative, ask: texts.generative },
  tellsPersons: {
    holds: ({ tellsPersons }) => tellsPersons ?? 'unknown',
    ask: texts.tellsPersons,
  },
  fria: {
    holds: ({ fria }) => fria ?? 'unknown',
    ask: texts.fria,
  },
  gatedPublic: {
    holds: ({ customerFacing, exposure, ...facts }) =>
      both(
        known((customerFacing ?? 'gated') === 'gated'),
        exposure === undefined ? 'unknown' : known(exposure === 'public'),
        isGenerative(facts),
      ),
    ask: texts.gatedPublic,
  },
  financialEntity: {
    holds: ({ financialEntity }) => known(financialEntity),
    ask: texts.financialEntity,
  },
} as const satisfies Readonly<Record<string, GateCondition>>;

export type GateConditionId = keyof typeof gateConditions;
