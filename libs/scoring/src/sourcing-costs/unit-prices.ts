import type { Localised } from '../vocabulary/localised.js';
import { priceSentences as sentences } from './price-sentences.js';

/** Prices in euros that no option has of its own. Plain JSON: dated, sourced, editable per organisation. */
export interface UnitPrices {
  readonly date: string;
  readonly horizonMonths: number;
  /** Yearly, 0 by default: costs of year y are divided by (1 + rate)^(y - 1). */
  readonly discountRate: number;
  readonly fteYear: number;
  readonly trainingPerUser: number;
  readonly seatMonth: number;
  readonly gpuHour: number;
  /** One GPU with its share of the server. */
  readonly gpuPurchase: number;
  readonly gpuLifeYears: number;
  /** Share of the purchase, each year. */
  readonly maintenanceShare: number;
  readonly electricityKwh: number;
  readonly eurosPerDollar: number;
  readonly sources: Readonly<Record<PriceName, string>>;
}

export type PriceName = Exclude<keyof UnitPrices, 'date' | 'sources'>;

const names: readonly PriceName[] = [
  'horizonMonths',
  'discountRate',
  'fteYear',
  'trainingPerUser',
  'seatMonth',
  'gpuHour',
  'gpuPurchase',
  'gpuLifeYears',
  'maintenanceShare',
  'electricityKwh',
  'eurosPerDollar',
];

export interface PriceProblem {
  readonly code: keyof typeof sentences;
  readonly path: PriceName;
  readonly message: Localised;
}

/** Lists what is wrong with the prices, nothing when all is fine. Example: with a gpuHour of -1 it is [{ code: 'price_invalid', path: 'gpuHour', ... }]. */
export function checkUnitPrices(prices: UnitPrices): readonly PriceProblem[] {
  const isYears = Number.isInteger(prices.horizonMonths / 12) && prices.horizonMonths > 0;
  const found: readonly (PriceProblem | false)[] = [
    ...names.map((name) => !(Number.isFinite(prices[name]) && prices[name] >= 0) && problem('price_invalid', name)),
    !isYears && problem('horizon_invalid', 'horizonMonths'),
    prices.gpuLifeYears === 0 && problem('life_invalid', 'gpuLifeYears'),
  ];
  return found.filter((one) => one !== false);
}

function problem(code: PriceProblem['code'], path: PriceName): PriceProblem {
  return { code, path, message: sentences[code] };
}
