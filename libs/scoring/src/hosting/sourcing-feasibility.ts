import type { Sourcing } from '../vocabulary/sourcings.js';
import { defaultHostingPolicy, type HostingId, type HostingPolicy } from './hosting-policy.js';
import type { HostingAssessment, HostingRequest, OptionVerdict } from './hosting-request.js';

/**
 * Lists where a sourcing may run. Reusing a tool means where that tool already runs.
 * Example: hostingOptionsFor({ sourcing: 'self_host' }) is ['H4', 'H5a', 'H5b', 'H6', 'H7'].
 */
export function hostingOptionsFor(
  { sourcing, existingTool }: Pick<HostingRequest, 'sourcing' | 'existingTool'>,
  policy: HostingPolicy = defaultHostingPolicy,
): readonly HostingId[] {
  if (sourcing === undefined) return policy.options.map(({ id }) => id);
  if (sourcing === 'reuse') return existingTool ? [existingTool] : [];
  return policy.sourcingOptions[sourcing] ?? [];
}

/**
 * Says whether one of the options is allowed, or may become so. Undefined: nothing to judge on.
 * Example: verdicts C and F are { feasible: false, conditional: true }.
 */
export function feasibility(
  considered: readonly HostingId[],
  details: readonly OptionVerdict[],
  sourcing: Sourcing | undefined,
): Pick<HostingAssessment, 'feasible' | 'conditional'> {
  if (sourcing === 'none') return { feasible: true, conditional: false };
  const verdicts = details.filter(({ id }) => considered.includes(id)).map(({ verdict }) => verdict);
  if (verdicts.length === 0) return { feasible: undefined, conditional: undefined };
  const feasible = verdicts.includes('A');
  return { feasible, conditional: !feasible && verdicts.includes('C') };
}
