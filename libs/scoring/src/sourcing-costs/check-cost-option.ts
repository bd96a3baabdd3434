import type { Localised } from '../vocabulary/localised.js';
import type { CostOption, Workload } from './cost-option.js';

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  number_missing: { en: 'This figure is missing. Give it, or an estimate.', fr: 'Ce chiffre manque. Donnez-le, ou une estimation.' },
  number_invalid: {
    en: 'This figure must be a number of 0 or more. Correct it.',
    fr: 'Ce chiffre doit être un nombre supérieur ou égal à 0. Corrigez-le.',
  },
  share_invalid: { en: 'A share is a number from 0 to 1. Correct it.', fr: 'Une part est un nombre de 0 à 1. Corrigez-la.' },
  replicas_invalid: {
    en: 'The number of replicas is a whole number from 1. Correct it.',
    fr: 'Le nombre de répliques est un entier à partir de 1. Corrigez-le.',
  },
  model_missing: {
    en: 'GPUs are counted from the size of the model. Give its parameters, in billions.',
    fr: 'Les GPU se comptent d’après la taille du modèle. Donnez ses paramètres, en milliards.',
  },
  site_missing: {
    en: 'The electricity of owned GPUs depends on their site. Give its PUE.',
    fr: 'L’électricité des GPU achetés dépend de leur site. Donnez son PUE.',
  },
  period_invalid: {
    en: 'Fine-tuning comes back after more than 0 months. Correct it.',
    fr: 'L’affinage revient après plus de 0 mois. Corrigez la durée.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

export interface CostProblem {
  readonly code: keyof typeof sentences;
  /** Such as `workload.users` or `supply.inputPrice`. */
  readonly path: string;
  readonly message: Localised;
}

type Finding = readonly [code: CostProblem['code'], path: string];
type Figures = Readonly<Record<string, number | undefined>>;

/**
 * Lists what keeps an option from being costed, nothing when all is fine.
 * Example: seats without users are [{ code: 'number_missing', path: 'workload.users', message: {...} }].
 */
export function checkCostOption(option: CostOption, workload: Workload): readonly CostProblem[] {
  const needed = neededFigures(option, workload);
  const findings = [
    ...Object.entries(needed).flatMap(([path, figure]) => (figure === undefined ? [['number_missing', path] as const] : [])),
    ...invalidFigures({ ...needed, ...optionalFigures(option) }),
    ...checkShares(option, workload),
    ...checkMachines(option),
  ];
  return findings.map(([code, path]) => ({ code, path, message: sentences[code] }));
}

function neededFigures({ runFte, buildCost, supply, trainsUsers, fineTuning }: CostOption, workload: Workload): Figures {
  const needsUsers = supply.kind === 'seats' || trainsUsers === true;
  return {
    runFte,
    buildCost,
    ...(needsUsers && { 'workload.users': workload.users }),
    ...(supply.kind !== 'seats' && {
      'workload.requestsPerYear': workload.requestsPerYear,
      'workload.inputTokens': workload.inputTokens,
      'workload.outputTokens': workload.outputTokens,
    }),
    ...(supply.kind === 'api' && { 'supply.inputPrice': supply.inputPrice, 'supply.outputPrice': supply.outputPrice }),
    ...(fineTuning && {
      'fineTuning.gpuHours': fineTuning.gpuHours,
      'fineTuning.labellingCost': fineTuning.labellingCost,
      'fineTuning.fte': fineTuning.fte,
    }),
  };
}

function optionalFigures({ evaluationCost, platformPerYear, supply }: CostOption): Figures {
  return { evaluationCost, platformPerYear, ...(supply.kind === 'seats' && { 'supply.seatMonth': supply.seatMonth }) };
}

function invalidFigures(figures: Figures): readonly Finding[] {
  return Object.entries(figures).flatMap(([path, figure]) =>
    figure === undefined || (Number.isFinite(figure) && figure >= 0) ? [] : [['number_invalid', path] as const],
  );
}

function checkShares({ supply }: CostOption, workload: Workload): readonly Finding[] {
  const shares = {
    'workload.cacheHitShare': workload.cacheHitShare,
    'supply.cachedDiscount': supply.kind === 'api' ? supply.cachedDiscount : undefined,
    'supply.load': supply.kind === 'owned_gpus' ? supply.load : undefined,
  };
  return Object.entries(shares).flatMap(([path, share]) =>
    share === undefined || (share >= 0 && share <= 1) ? [] : [['share_invalid', path] as const],
  );
}

function checkMachines({ supply, model, site, fineTuning }: CostOption): readonly Finding[] {
  const isOnGpus = supply.kind === 'rented_gpus' || supply.kind === 'owned_gpus';
  const isModel = model !== undefined && model.activeParameters > 0 && model.totalParameters >= model.activeParameters;
  const { replicas = 1 } = isOnGpus ? supply : {};
  const { everyMonths = 12 } = fineTuning ?? {};
  return [
    ...(isOnGpus && !isModel ? [['model_missing', 'model'] as const] : []),
    ...(supply.kind === 'owned_gpus' && !(site && site.pue >= 1) ? [['site_missing', 'site.pue'] as const] : []),
    ...(Number.isSafeInteger(replicas) && replicas >= 1 ? [] : [['replicas_invalid', 'supply.replicas'] as const]),
    ...(everyMonths > 0 ? [] : [['period_invalid', 'fineTuning.everyMonths'] as const]),
  ];
}
