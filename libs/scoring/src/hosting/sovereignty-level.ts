import type { HostingOption } from './hosting-policy.js';

/**
 * Gives the sovereignty level shown beside the cost, 0 (consumer tool) to 5 (own isolated infrastructure, open weights, exit tested).
 * What is not stated is not counted. Example: SecNumCloud on European technology is 4 with open weights, 3.5 without.
 */
export function sovereigntyLevel(option: HostingOption, model: { readonly openWeights?: boolean; readonly exitTested?: boolean }): number {
  const level = model.openWeights ? option.sovereignty.open : option.sovereignty.closed;
  return option.id === 'H7' && model.openWeights && model.exitTested ? 5 : level;
}
