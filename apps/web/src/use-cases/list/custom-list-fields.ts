import type { FieldEdit, FieldEditor, FieldValue, ListField } from './list-field';
import type { Naming } from './list-naming';
import { customFilterId } from './list-search';
import type { CustomField, CustomValue, ListRow } from './use-case-list.graphql';

/** The organisation's own fields; a list asks for the values of those it shows, filters or sorts by. */
export const createCustomFields = (naming: Naming): ListField[] => naming.customFields.map((custom) => createCustomField(custom, naming));

function createCustomField(custom: CustomField, naming: Naming): ListField {
  const { id, name, type } = custom;
  const valueOf = (row: ListRow): CustomValue | undefined => row.customValues[id];
  const measured = type === 'number' || type === 'money' || type === 'date';
  const orderOf = type === 'choice' || type === 'multi_choice' ? (value: string) => custom.options.indexOf(value) : undefined;
  return {
    id: customFilterId(id),
    label: name,
    kind: KINDS[type],
    group: 'custom',
    width: measured || type === 'yes_no' ? 116 : 170,
    ...(type === 'number' || type === 'money' ? { align: 'end' as const } : {}),
    first: type === 'number' || type === 'money' ? 'descending' : 'ascending',
    customFieldId: id,
    sortKeyOf: (row) => sortKey(valueOf(row)),
    textOf: (row) => writeValue(valueOf(row), type, naming),
    ...(measured
      ? { measureOf: (row: ListRow) => (valueOf(row) as number | string | undefined) ?? null }
      : { valuesOf: (row: ListRow) => filterValues(valueOf(row)) }),
    labelOf: (value) => (type === 'yes_no' ? naming.t(value === 'true' ? 'value.yes' : 'value.no') : value),
    ...(orderOf && { orderOf }),
    edit: editCustom(custom, naming),
  };
}

const KINDS: Record<CustomField['type'], ListField['kind']> = {
  text: 'text',
  number: 'number',
  money: 'number',
  date: 'day',
  yes_no: 'text',
  choice: 'text',
  multi_choice: 'text',
  link: 'link',
};

function sortKey(value: CustomValue | undefined): string | number | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  return typeof value === 'string' ? value : value.length > 0 ? value.join(', ') : null;
}

const filterValues = (value: CustomValue | undefined): readonly string[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? (value as readonly string[]) : [String(value)];

function writeValue(value: CustomValue | undefined, type: CustomField['type'], { t, format, currency }: Naming): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return type === 'money' ? format.money(value, currency) : format.number(value, 3);
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (typeof value === 'string') return type === 'date' ? format.date(value) : value;
  return value.join(', ');
}

function editCustom(custom: CustomField, naming: Naming): FieldEdit {
  const { id, type } = custom;
  return {
    editor: editorFor(custom, naming),
    valueOf: (row) => {
      const value = row.customValues[id];
      if (value === undefined) return type === 'multi_choice' ? [] : null;
      return typeof value === 'boolean' ? String(value) : value;
    },
    changesFor: (given, row) => {
      const value = type === 'yes_no' && given !== null ? given === 'true' : given;
      return { changes: { customValues: { [id]: value } }, shown: { customValues: withValue(row.customValues, id, value) } };
    },
    inBulk: type !== 'link',
  };
}

function withValue(values: ListRow['customValues'], id: string, value: FieldValue): ListRow['customValues'] {
  const { [id]: _before, ...others } = values;
  return value === null ? others : { ...others, [id]: value };
}

function editorFor({ type, options }: CustomField, { t }: Naming): FieldEditor {
  const choices = options.map((value) => ({ value, label: value }));
  if (type === 'number' || type === 'money') return { kind: 'number' };
  if (type === 'date') return { kind: 'date' };
  if (type === 'choice') return { kind: 'choice', options: choices, clear: true };
  if (type === 'multi_choice') return { kind: 'choices', options: choices, open: false };
  if (type !== 'yes_no') return { kind: 'text' };
  const yesOrNo = [
    { value: 'true', label: t('value.yes') },
    { value: 'false', label: t('value.no') },
  ];
  return { kind: 'choice', options: yesOrNo, clear: true };
}
