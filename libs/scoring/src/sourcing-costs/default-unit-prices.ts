import type { UnitPrices } from './unit-prices.js';

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
