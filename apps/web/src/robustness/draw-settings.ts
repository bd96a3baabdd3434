import { checkRobustness, type RobustnessCase, type RobustnessProblem, type ScoringModelDefinition } from '@tamis/scoring';
import type { Language } from '../ui/format';
import { parseNumber } from '../ui/parse-number';
import type { DrawSettings } from './robustness-protocol';

/** What stands in the fields; one that was not touched is absent. */
export type TypedSettings = Readonly<Partial<Record<keyof DrawSettings, string>>>;

export interface ReadSettings {
  readonly settings: DrawSettings;
  /** What keeps the draws from being made, by field. */
  readonly problems: ReadonlyMap<string, RobustnessProblem>;
}

/** A draw compares each case with all others: ten seconds beyond this many. */
export const mostDrawn = 300;
const shownFirst = 10;

/** Ten places, or half of the cases when there are few: among all of them every case would be sure. */
export function defaultSettings(caseCount: number): DrawSettings {
  const topCount = caseCount > shownFirst ? shownFirst : Math.max(1, Math.floor(caseCount / 2));
  return { draws: 10_000, seed: 1, kappa: 50, topCount };
}

/** What cannot be read as a number is kept as one that no rule accepts, and told by the rule. */
export function readSettings(
  typed: TypedSettings,
  defaults: DrawSettings,
  model: ScoringModelDefinition,
  language: Language,
): ReadSettings {
  const read = (key: keyof DrawSettings) => {
    const text = typed[key];
    return text === undefined ? defaults[key] : (parseNumber(text, language) ?? Number.NaN);
  };
  const settings = { draws: read('draws'), seed: read('seed'), kappa: read('kappa'), topCount: read('topCount') };
  const { kappa, ...others } = settings;
  const problems = checkRobustness({ model, cases: [], ...others, weights: { kind: 'around', kappa } });
  return { settings, problems: new Map(problems.map((problem) => [problem.path.replace('weights.', ''), problem])) };
}

/** The cases that have scores, in the order of the ids. */
export function pickCases(given: readonly RobustnessCase[], ids: readonly string[]): readonly RobustnessCase[] {
  const byId = new Map(given.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
