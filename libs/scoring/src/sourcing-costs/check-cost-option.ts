import type { Localised } from '../vocabulary/localised.js';
import type { CostOption, Workload } from './cost-option.js';
import { costSentences as sentences } from './cost-sentences.js';

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
