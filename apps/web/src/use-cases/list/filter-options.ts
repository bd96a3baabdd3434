import type { PickerOption } from '../../ui/picker-list';
import type { Filtered } from './filter-use-cases';
import type { ListField } from './list-field';
import type { Naming } from './list-naming';
import { DEFAULT_STATUS, EVERY, MISSING, readValues, writeValues } from './list-search';
import type { ListRow } from './use-case-list.graphql';

/** The values of a field with how many cases each would leave. Chosen ones stay even when nothing is left of them. */
export function optionsOf(
  field: ListField,
  filtered: Filtered<ListRow>,
  chosen: readonly string[],
  { format }: Pick<Naming, 'format'>,
  missing: string,
): PickerOption[] {
  const counts = filtered.countsOf(field.id);
  const values = [...new Set([...counts.keys(), ...chosen])];
  const options = values.map((value) => ({
    value,
    label: nameOfValue(field, value, missing),
    count: counts.get(value) ?? 0,
  }));
  const rank = (value: string) => (value === MISSING ? Infinity : (field.orderOf?.(value) ?? 0));
  return options.sort((a, b) => {
    const [first, second] = [rank(a.value), rank(b.value)];
    return first === second ? format.compare(a.label, b.label) : first - second;
  });
}

export const nameOfValue = (field: ListField, value: string, missing: string) =>
  value === MISSING ? missing : (field.labelOf?.(value) ?? value);

/** The chosen values of a filter, as the address holds them; status keeps cases on their path unless it says otherwise. */
export function chosenValues(fieldId: string, text: string | undefined): string[] {
  if (fieldId === 'status') return text === EVERY ? [] : readValues(text ?? DEFAULT_STATUS);
  return text === undefined ? [] : readValues(text);
}

/** How chosen values go into the address; undefined leaves the default. */
export function writeChosen(fieldId: string, values: readonly string[]): string | undefined {
  if (fieldId !== 'status') return values.length > 0 ? writeValues(values) : undefined;
  if (values.length === 0) return EVERY;
  return values.length === 1 && values[0] === DEFAULT_STATUS ? undefined : writeValues(values);
}
