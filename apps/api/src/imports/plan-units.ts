import { foldValue, oneLine } from './cell-text.js';
import { unitStorey } from './column-words.js';
import type { ExistingUnit, UnitKind, UnitPlan } from './import-plan.js';
import type { Mapping } from './mapping.js';
import type { WorkColumn } from './plan-columns.js';

const noUnitWords = /^(?:n ?a|na|none|null|neant|aucune?|not applicable|sans objet|non applicable|tbd)$/;

/** « N/A », a dash: the cell names no unit. */
export function namesNoUnit(name: string): boolean {
  return /^[-–—./?\s]*$/.test(name) || noUnitWords.test(foldValue(name));
}

export interface PathStep {
  readonly name: string;
  readonly kind: UnitKind;
}

/** Names alike but for case, accents and punctuation are one unit. */
function unitWords(name: string): string {
  return foldValue(name) || oneLine(name).toLowerCase();
}

export function unitColumns(columns: readonly WorkColumn[]): WorkColumn[] {
  return columns
    .filter(({ plan }) => plan.target === 'businessUnit')
    .sort((a, b) => (a.plan.level ?? 99) - (b.plan.level ?? 99) || a.plan.index - b.plan.index);
}

/** Path of one row from the top; "N/A" names no unit, and a bureau named like its agency adds no storey. */
export function pathOf(storeys: readonly WorkColumn[], row: number): PathStep[] {
  const path: PathStep[] = [];
  for (const { profile } of storeys) {
    const name = oneLine(profile.texts[row] ?? '');
    if (namesNoUnit(name) || unitWords(path.at(-1)?.name ?? '') === unitWords(name)) continue;
    path.push({ name, kind: kindOf(profile.words, path.length) });
  }
  return path;
}

function kindOf(words: readonly string[], depth: number): UnitKind {
  if (depth > 0) return 'department';
  const storey = unitStorey(words);
  return storey === 0 ? 'group' : storey === 1 ? 'subsidiary' : 'department';
}

function rawPath(path: readonly PathStep[]): string {
  return path.map(({ name }) => name).join(' > ');
}

/** Finds the units that exist already and says which are missing, one entry per distinct path. */
export class UnitPlanner {
  readonly #plans = new Map<string, UnitPlan & { count: number }>();
  readonly #byRaw = new Map<string, UnitPlan & { count: number }>();
  readonly #spellings = new Map<string, PathStep>();
  readonly #units: readonly ExistingUnit[];
  readonly #choices: Readonly<Record<string, string | null>>;

  constructor(units: readonly ExistingUnit[], mapping: Mapping) {
    this.#units = units;
    this.#choices = mapping.values?.businessUnit ?? {};
  }

  /** Looks up the path of one row and returns its key, or null when the row names no unit. */
  add(path: readonly PathStep[]): string | null {
    if (path.length === 0) return null;
    const key = path.map(({ name }) => unitWords(name)).join(' > ');
    const plan = this.#plans.get(key) ?? this.#resolve(this.#spellAlike(path));
    this.#plans.set(key, plan);
    this.#byRaw.set(plan.raw, plan);
    return plan.raw;
  }

  /** Only rows that are created call for their unit: a second import must not bring back a unit renamed since. */
  use(raw: string): void {
    const plan = this.#byRaw.get(raw);
    if (plan) plan.count += 1;
  }

  get(raw: string): UnitPlan | undefined {
    return this.#byRaw.get(raw);
  }

  /** "FEMA" and "Fema" are one unit, spelled as it came first. */
  #spellAlike(path: readonly PathStep[]): PathStep[] {
    return path.map((step, depth) => {
      const key = path
        .slice(0, depth + 1)
        .map(({ name }) => unitWords(name))
        .join(' > ');
      const first = this.#spellings.get(key) ?? step;
      this.#spellings.set(key, first);
      return first;
    });
  }

  get plans(): UnitPlan[] {
    return [...this.#plans.values()].filter(({ count }) => count > 0);
  }

  #resolve(path: readonly PathStep[]): UnitPlan & { count: number } {
    const raw = rawPath(path);
    const plan = { raw, path: path.map(({ name }) => name), count: 0 };
    const chosen = this.#choices[raw];
    if (chosen !== undefined) return { ...plan, unitId: chosen, parentId: null, create: [] };
    let parentId: string | null = null;
    let depth = 0;
    for (const { name } of path) {
      const unit: ExistingUnit | undefined = depth === 0 ? this.#findAnywhere(name) : this.#findBelow(parentId, name);
      if (!unit) break;
      parentId = unit.id;
      depth += 1;
    }
    if (depth === path.length) return { ...plan, unitId: parentId, parentId: null, create: [] };
    return { ...plan, unitId: null, parentId: parentId ?? this.#groupId(), create: path.slice(depth) };
  }

  #findBelow(parentId: string | null, name: string): ExistingUnit | undefined {
    return this.#units.find((unit) => unit.parentId === parentId && unitWords(unit.name) === unitWords(name));
  }

  /** A list of one subsidiary names its departments only: they are found where they stand, if one place alone fits. */
  #findAnywhere(name: string): ExistingUnit | undefined {
    const found = this.#units.filter((unit) => unitWords(unit.name) === unitWords(name));
    return this.#findBelow(null, name) ?? this.#findBelow(this.#groupId(), name) ?? (found.length === 1 ? found[0] : undefined);
  }

  /** New companies go below the group when there is one group, and only then. */
  #groupId(): string | null {
    const groups = this.#units.filter(({ kind, parentId }) => kind === 'group' && parentId === null);
    return groups.length === 1 ? (groups[0]?.id ?? null) : null;
  }
}
