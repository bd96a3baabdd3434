import { estimateFootprint } from '../footprint/estimate-footprint.js';
import { estimateFineTuning } from '../footprint/fine-tuning.js';
import type { FootprintEstimate, Impact } from '../footprint/footprint-estimate.js';
import type { FootprintTables } from '../footprint/footprint-tables.js';
import { checkCostOption, type CostProblem } from './check-cost-option.js';
import { computeTotalCost } from './compute-total-cost.js';
import type { CostOption, Workload } from './cost-option.js';
import type { TotalCost } from './total-cost.js';
import type { UnitPrices } from './unit-prices.js';

export interface SourcingComparison {
  readonly option: CostOption;
  readonly cost: TotalCost | undefined;
  /** Total over that of the cheapest option costed. */
  readonly costRatio: number | undefined;
  readonly isCheapest: boolean;
  /** `allocated` is undefined where the idle machines of the provider are not disclosed. Undefined: size or site not given. */
  readonly footprint: FootprintEstimate | undefined;
  /** Adds to the footprint of each year. Undefined: no fine-tuning, or site not given. */
  readonly fineTuning: Impact | undefined;
  readonly sovereigntyLevel: number | undefined;
  readonly problems: readonly CostProblem[];
}

/** A total within a cent of the least is the least. */
const cent = 0.01;

/**
 * Sets options side by side: cost lines over the horizon, energy, carbon, water a year, sovereignty level. An option with a problem
 * stays in the table with what is known of it.
 * Example: at 10 million requests a 123B API costs 414,000 euros, a fine-tuned 8B on two rented GPUs 1,095,035: 2.6 times as much.
 */
export function compareSourcing(
  options: readonly CostOption[],
  workload: Workload,
  { prices, tables }: { readonly prices: UnitPrices; readonly tables: FootprintTables },
): readonly SourcingComparison[] {
  const costs = options.map((option) => computeTotalCost(option, workload, { prices, coefficients: tables.coefficients }));
  const totals = costs.flatMap((cost) => (cost === undefined ? [] : [cost.total]));
  const least = totals.length > 0 ? Math.min(...totals) : undefined;
  return options.map((option, index) => {
    const cost = costs[index];
    return {
      option,
      cost,
      costRatio: cost === undefined || !least ? undefined : cost.total / least,
      isCheapest: cost !== undefined && least !== undefined && cost.total <= least + cent,
      footprint: footprintOf(option, workload, cost, tables),
      fineTuning: fineTuningOf(option, tables),
      sovereigntyLevel: option.sovereigntyLevel,
      problems: checkCostOption(option, workload),
    };
  });
}

function footprintOf({ model, site }: CostOption, workload: Workload, cost: TotalCost | undefined, tables: FootprintTables) {
  if (model === undefined || site === undefined) return undefined;
  const { activeParameters, totalParameters, activeRange } = model;
  const ranges = activeRange === undefined ? {} : { ranges: { activeParameters: activeRange } };
  const replicas = cost?.replicas === undefined ? {} : { replicas: cost.replicas };
  return estimateFootprint({ ...workload, ...site, activeParameters, totalParameters, ...ranges, ...replicas }, tables);
}

function fineTuningOf({ fineTuning, site }: CostOption, { coefficients, mixes }: FootprintTables): Impact | undefined {
  const mix = mixes.find(({ id }) => id === site?.zone);
  if (fineTuning === undefined || site === undefined || mix === undefined) return undefined;
  return estimateFineTuning(fineTuning, coefficients, { ...site, mix })?.perYear;
}
