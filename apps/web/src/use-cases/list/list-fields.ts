import { createCustomFields } from './custom-list-fields';
import { field, filled, named } from './define-field';
import type { FieldEdit, ListField } from './list-field';
import type { Naming, TermNames } from './list-naming';
import { dateFields, scoreFields } from './score-list-fields';
import type { ListRow, UseCaseChanges } from './use-case-list.graphql';

/** Every field that can be shown, filtered or edited, in the order of the column picker. */
export function createListFields(naming: Naming): ListField[] {
  return [
    ...caseFields(naming),
    ...peopleFields(naming),
    ...decisionFields(naming),
    ...scoreFields(naming),
    ...dateFields(naming),
    ...createCustomFields(naming),
  ];
}

function caseFields({ t, terms, units }: Naming): ListField[] {
  const unitName = (id: string) => units.get(id)?.name ?? '';
  const unitOptions = [...units.values()].map(({ id, lineage }) => ({
    value: id,
    label: unitName(id),
    hint: lineage.slice(1).map(unitName).join(', '),
  }));
  return [
    field({
      id: 'reference',
      label: t('field.reference'),
      kind: 'reference',
      group: 'case',
      width: 92,
      wordsOf: ({ reference }) => reference,
    }),
    field({
      id: 'title',
      label: t('field.title'),
      kind: 'title',
      group: 'case',
      width: 340,
      wordsOf: ({ title }) => title,
      edit: editText('title', { required: true, inBulk: false }),
    }),
    field({
      id: 'stage',
      label: t('field.stage'),
      kind: 'stage',
      group: 'case',
      width: 168,
      valuesOf: ({ stage }) => [stage],
      sortKeyOf: ({ stage }) => terms.stage.orderOf(stage),
      textOf: ({ stage }) => terms.stage.nameOf(stage),
      ...named(terms.stage),
    }),
    field({
      id: 'status',
      label: t('field.status'),
      kind: 'text',
      group: 'case',
      width: 132,
      valuesOf: (row) => [statusOf(row)],
      sortKeyOf: (row) => terms.status.orderOf(statusOf(row)),
      textOf: (row) => statusName(row, terms),
      labelOf: (value) => (value === 'retired' ? terms.stage.nameOf(value) : terms.status.nameOf(value)),
      orderOf: (value) => (value === 'retired' ? 99 : terms.status.orderOf(value)),
    }),
    field({
      id: 'unit',
      label: t('field.unit'),
      kind: 'text',
      group: 'case',
      width: 168,
      valuesOf: ({ businessUnitId }) => (businessUnitId ? (units.get(businessUnitId)?.lineage ?? [businessUnitId]) : []),
      wordsOf: ({ businessUnitId }) => (businessUnitId ? unitName(businessUnitId) : null),
      labelOf: unitName,
      edit: editChoice('businessUnitId', unitOptions),
    }),
    textField('theme', 'theme', t('field.theme'), 150),
    textField('function', 'function', t('field.function'), 150),
    field({
      id: 'tag',
      label: t('field.tag'),
      kind: 'text',
      group: 'case',
      width: 180,
      valuesOf: ({ tags }) => tags,
      wordsOf: ({ tags }) => (tags.length > 0 ? tags.join(', ') : null),
      labelOf: (value) => value,
      edit: {
        editor: { kind: 'choices', options: [], open: true },
        valueOf: ({ tags }) => tags,
        changesFor: (value) => ({ changes: { tags: value as string[] }, shown: { tags: value as string[] } }),
        inBulk: false,
      },
    }),
    textField('source', 'intakeSource', t('field.source'), 150),
    field({
      id: 'duplicate',
      label: t('field.duplicate'),
      kind: 'text',
      group: 'case',
      width: 120,
      valuesOf: ({ probableDuplicateOf }) => [probableDuplicateOf ? 'yes' : 'no'],
      wordsOf: ({ probableDuplicateOf }) => probableDuplicateOf,
      labelOf: (value) => t(value === 'yes' ? 'value.duplicate' : 'value.notDuplicate'),
    }),
    field({
      id: 'demo',
      label: t('field.demo'),
      kind: 'text',
      group: 'case',
      width: 80,
      filterOnly: true,
      valuesOf: ({ isDemo }) => [isDemo ? 'yes' : 'no'],
      labelOf: (value) => t(value === 'yes' ? 'value.demo' : 'value.real'),
    }),
  ];
}

/** On its path, retired, or the side status that holds it. */
export const statusOf = ({ status, stage }: Pick<ListRow, 'status' | 'stage'>): string =>
  status ?? (stage === 'retired' ? 'retired' : 'active');

const statusName = (row: ListRow, terms: Naming['terms']) =>
  row.status ? terms.status.nameOf(row.status) : row.stage === 'retired' ? terms.stage.nameOf('retired') : terms.status.nameOf('active');

type TextColumn = 'theme' | 'function' | 'intakeSource';

function textField(id: string, column: TextColumn, label: string, width: number): ListField {
  return field({
    id,
    label,
    width,
    kind: 'text',
    group: 'case',
    valuesOf: (row) => filled(row[column]),
    wordsOf: (row) => row[column],
    labelOf: (value) => value,
    edit: editText(column, { inBulk: true }),
  });
}

function editText(column: TextColumn | 'title', { required = false, inBulk }: { required?: boolean; inBulk: boolean }): FieldEdit {
  return {
    editor: { kind: 'text', required },
    valueOf: (row) => row[column],
    changesFor: (value) => ({ changes: { [column]: value } as UseCaseChanges, shown: { [column]: value } as Partial<ListRow> }),
    inBulk,
  };
}

type ChoiceColumn = 'businessUnitId' | 'approach' | 'sourcing' | 'dataLevel';

function editChoice(column: ChoiceColumn, options: TermNames['options']): FieldEdit {
  return {
    editor: { kind: 'choice', options, clear: true },
    valueOf: (row) => row[column],
    changesFor: (value) => ({ changes: { [column]: value } as UseCaseChanges, shown: { [column]: value } as Partial<ListRow> }),
    inBulk: true,
  };
}

const peopleColumns = {
  owner: ['ownerId', 'ownerName'],
  sponsor: ['sponsorId', 'sponsorName'],
  requestedBy: ['requesterId', 'requesterName'],
} as const;

function peopleFields({ t, people, personName }: Naming): ListField[] {
  const person = (id: keyof typeof peopleColumns): ListField => {
    const [idColumn, nameColumn] = peopleColumns[id];
    return field({
      id,
      label: t(`field.${id}`),
      kind: 'person',
      group: 'people',
      width: 160,
      // Somebody who is no member, named by an imported list, is known by the name alone.
      valuesOf: (row) => filled(row[idColumn] ?? (row[nameColumn] ? `name:${row[nameColumn]}` : null)),
      wordsOf: (row) => row[nameColumn],
      labelOf: (value) => (value.startsWith('name:') ? value.slice(5) : (personName(value) ?? value)),
      edit: {
        editor: { kind: 'choice', options: people, clear: true },
        valueOf: (row) => row[idColumn],
        changesFor: (value) => {
          const name = value === null ? null : (personName(String(value)) ?? null);
          return { changes: { [idColumn]: value } as UseCaseChanges, shown: { [idColumn]: value, [nameColumn]: name } as Partial<ListRow> };
        },
        inBulk: true,
      },
    });
  };
  return (['owner', 'sponsor', 'requestedBy'] as const).map(person);
}

function decisionFields({ t, terms }: Naming): ListField[] {
  const decided = (id: 'approach' | 'sourcing' | 'data', column: 'approach' | 'sourcing' | 'dataLevel', width: number): ListField =>
    field({
      id,
      label: t(`field.${id}`),
      width,
      kind: 'text',
      group: 'decision',
      valuesOf: (row) => filled(row[column]),
      textOf: (row) => (row[column] ? terms[id].nameOf(row[column]) : ''),
      sortKeyOf: (row) => (row[column] ? terms[id].orderOf(row[column]) : null),
      ...named(terms[id]),
      edit: editChoice(column, terms[id].options),
    });
  return [decided('approach', 'approach', 210), decided('sourcing', 'sourcing', 210), decided('data', 'dataLevel', 120)];
}
