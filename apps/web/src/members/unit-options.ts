import type { PickerOption } from '../ui/picker-list';

interface Unit {
  id: string;
  parentId: string | null;
  name: string;
}

/** Units by name, each with those above it: « Commerce, Solaire, Groupe ». A loop in the data ends at its first repeat. */
export function unitOptions(units: readonly Unit[], compare: (a: string, b: string) => number): PickerOption[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const above = (unit: Unit): string[] => {
    const names: string[] = [];
    const seen = new Set([unit.id]);
    for (let at = known.get(unit.parentId ?? ''); at && !seen.has(at.id); at = known.get(at.parentId ?? '')) {
      seen.add(at.id);
      names.push(at.name);
    }
    return names;
  };
  return units
    .map((unit) => ({ value: unit.id, label: unit.name, hint: above(unit).join(', ') }))
    .sort((a, b) => compare(a.label, b.label));
}
