import { isOpenCase, type SelectableCase, type SelectionChoice } from '@tamis/scoring';
import type { SelectionCase } from './selection.graphql';

export const emptyChoice: SelectionChoice = { ceilings: {}, count: 10, mandatory: [], excluded: [] };

export function toSelectable({ id, stage, status, score, customValues }: SelectionCase): SelectableCase {
  const figures = Object.entries(customValues).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return {
    id,
    stage,
    status,
    priority: score?.priority ?? undefined,
    amounts: Object.fromEntries(figures),
  };
}

/** What all cases that can be selected use of a field together: no ceiling above it changes anything. */
export function totalOf(cases: readonly SelectableCase[], fieldId: string): number {
  return cases.reduce((sum, one) => sum + (isOpenCase(one) && one.priority !== undefined ? Math.max(0, one.amounts[fieldId] ?? 0) : 0), 0);
}

export interface CeilingScale {
  readonly max: number;
  readonly step: number;
}

/** A hundred steps or so, each a round number. `ceilingScale(4730)` goes to 4,750 by 50. */
export function ceilingScale(total: number): CeilingScale {
  const rough = Math.max(total, 1) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return { max: Math.ceil(total / step) * step || step, step };
}

/** Half of what everything would use: a first ceiling that makes one choose. */
export function firstCeiling(total: number): number {
  const { step } = ceilingScale(total);
  return Math.round(total / 2 / step) * step;
}

export type Pick = 'mandatory' | 'excluded';

/** Picks a case, or lets it go when it was picked so; it is never both. */
export function togglePick(choice: SelectionChoice, id: string, pick: Pick): SelectionChoice {
  const others = (ids: readonly string[]) => ids.filter((one) => one !== id);
  const [mandatory, excluded] = [others(choice.mandatory), others(choice.excluded)];
  if (choice[pick].includes(id)) return { ...choice, mandatory, excluded };
  return pick === 'mandatory'
    ? { ...choice, mandatory: [...mandatory, id], excluded }
    : { ...choice, mandatory, excluded: [...excluded, id] };
}
