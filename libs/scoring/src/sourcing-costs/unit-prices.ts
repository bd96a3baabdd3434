import type { Localised } from '../vocabulary/localised.js';

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

/** The prices every organisation starts from. Example: defaultUnitPrices.gpuHour is 3.2. */
export const defaultUnitPrices: UnitPrices = {
  date: '2026-11-01',
  horizonMonths: 36,
  discountRate: 0,
  fteYear: 120_000,
  trainingPerUser: 150,
  seatMonth: 30,
  gpuHour: 3.2,
  gpuPurchase: 35_000,
  gpuLifeYears: 4,
  maintenanceShare: 0.08,
  electricityKwh: 0.15,
  eurosPerDollar: 1,
  sources: {
    horizonMonths: '[design]',
    discountRate: '[design]',
    fteYear: '[assumption]',
    trainingPerUser: '[assumption]',
    seatMonth: 'office assistant, list price of November 2026',
    gpuHour: '[assumption]; H100 rented at 2.69 to 12.29 USD an hour: datareceipts/data-receipts, 109-gpu-pricing, November 2026',
    gpuPurchase: '[assumption] H100 with its share of the server',
    gpuLifeYears: '[assumption]',
    maintenanceShare: '[design]',
    electricityKwh: '[assumption]',
    eurosPerDollar: '[assumption] so that the worked examples can be checked by hand',
  },
};

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

/** Each sentence says what is wrong and how to put it right; the path says where. */
const sentences = {
  price_invalid: { en: 'A price is a number of 0 or more. Correct it.', fr: 'Un prix est un nombre supérieur ou égal à 0. Corrigez-le.' },
  horizon_invalid: {
    en: 'The horizon is a whole number of years, in months: 12, 24, 36. Correct it.',
    fr: 'L’horizon est un nombre entier d’années, en mois\u00a0: 12, 24, 36. Corrigez-le.',
  },
  life_invalid: { en: 'A machine lasts more than 0 years. Correct it.', fr: 'Une machine dure plus de 0 an. Corrigez la durée.' },
} as const satisfies Readonly<Record<string, Localised>>;

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
