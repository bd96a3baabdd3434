import { dataLevels } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import { hostingMeasures } from './hosting-measures.js';
import { hostingIds, type HostingOption, type HostingPolicy, type Verdict } from './hosting-policy.js';

const sentences = {
  option_missing: { en: 'This hosting option is missing. Put it back.', fr: 'Cette option d’hébergement manque. Rétablissez-la.' },
  option_repeated: {
    en: 'This hosting option appears several times. Keep one.',
    fr: 'Cette option apparaît plusieurs fois. Gardez-en une.',
  },
  option_unknown: {
    en: 'No such hosting option. Remove it, or name H1 to H7.',
    fr: 'Cette option n’existe pas. Retirez-la, ou nommez H1 à H7.',
  },
  verdict_invalid: { en: 'A verdict is A, C or F. Choose one.', fr: 'Un verdict est A, C ou F. Choisissez-en un.' },
  verdict_eases: {
    en: 'More sensitive data would be better allowed than less sensitive ones. Make this verdict at least as strict as the level below.',
    fr: 'Des données plus sensibles seraient mieux admises que de moins sensibles. Rendez ce verdict au moins aussi strict que celui du niveau inférieur.',
  },
  condition_missing: {
    en: 'A conditional verdict says what lifts it. Name a measure at least.',
    fr: 'Un verdict sous conditions dit ce qui les lève. Nommez une mesure au moins.',
  },
  measure_unknown: { en: 'No such measure. Remove it.', fr: 'Cette mesure n’existe pas. Retirez-la.' },
} as const satisfies Readonly<Record<string, Localised>>;

export type HostingProblemCode = keyof typeof sentences;

export interface HostingProblem {
  readonly code: HostingProblemCode;
  readonly path: string;
  readonly message: Localised;
}

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

function problem(code: HostingProblemCode, path: string): HostingProblem {
  return { code, path, message: { en: `${path}: ${sentences[code].en}`, fr: `${path}\u00a0: ${sentences[code].fr}` } };
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
