import { dataLevels } from '../vocabulary/data-levels.js';
import { hostingMeasures } from './hosting-measures.js';
import { hostingProblem as problem, type HostingProblem } from './hosting-problems.js';
import { hostingIds, type HostingOption, type HostingPolicy, type Verdict } from './hosting-policy.js';

const strictness: Readonly<Record<Verdict, number>> = { A: 0, C: 1, F: 2 };

/**
 * Lists what keeps a hosting policy from being used, nothing when it is fine.
 * Example: with H4 forbidden at L1 and allowed at L2 the list is [{ code: 'verdict_eases', path: 'options.H4.L2', message: {...} }].
 */
export function validateHostingPolicy(policy: HostingPolicy): readonly HostingProblem[] {
  const ids = policy.options.map(({ id }) => id);
  return [
    ...hostingIds.filter((id) => !ids.includes(id)).map((id) => problem('option_missing', `options.${id}`)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => problem('option_repeated', `options.${id}`)),
    ...policy.options.flatMap(validateOption),
    ...Object.entries(policy.sourcingOptions).flatMap(([sourcing, options]) =>
      options.filter((id) => !hostingIds.includes(id)).map((id) => problem('option_unknown', `sourcingOptions.${sourcing}.${id}`)),
    ),
  ];
}

function validateOption(option: HostingOption): readonly HostingProblem[] {
  if (!hostingIds.includes(option.id)) return [problem('option_unknown', `options.${option.id}`)];
  return dataLevels.flatMap(({ id: level }, index) => {
    const path = `options.${option.id}.${level}`;
    const verdict = option.verdicts[level];
    if (!(verdict in strictness)) return [problem('verdict_invalid', path)];
    const below = dataLevels[index - 1];
    const eases = below !== undefined && strictness[verdict] < (strictness[option.verdicts[below.id]] ?? 0);
    const measures = option.conditions[level] ?? [];
    return [
      ...(eases ? [problem('verdict_eases', path)] : []),
      ...(verdict === 'C' && measures.length === 0 ? [problem('condition_missing', path)] : []),
      ...measures
        .filter((id) => !hostingMeasures.some((known) => known.id === id))
        .map((id) => problem('measure_unknown', `${path}.${id}`)),
    ];
  });
}
