import type { ApiSupply } from './cost-option.js';
import type { TokenPrice } from './token-prices.js';
import type { UnitPrices } from './unit-prices.js';

/**
 * Turns a list price into the supply of an option, in euros.
 * Example: Mistral Large 3 at 0.5 / 1.5 dollars, 0.05 when read before, has inputPrice 0.5, outputPrice 1.5, cachedDiscount 0.9 at par.
 */
export function toApiSupply({ inputUsd, outputUsd, cachedUsd }: TokenPrice, { eurosPerDollar }: UnitPrices): ApiSupply {
  const cachedDiscount = cachedUsd === undefined || inputUsd === 0 ? 0 : 1 - cachedUsd / inputUsd;
  return { kind: 'api', inputPrice: inputUsd * eurosPerDollar, outputPrice: outputUsd * eurosPerDollar, cachedDiscount };
}
