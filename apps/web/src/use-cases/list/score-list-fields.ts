import { field, filled, named } from './define-field';
import type { ListField } from './list-field';
import type { Naming } from './list-naming';
import { daysSince } from './stage-age';
import type { ListRow, UseCaseChanges } from './use-case-list.graphql';

/** Scores sort from the best; a missing one shows nothing and comes last. */
export function scoreFields({ t, terms, format }: Naming): ListField[] {
  const axis = (id: 'value' | 'feasibility' | 'risk' | 'sobriety'): ListField => ({
    id,
    label: t(`field.${id}`),
    kind: 'axis',
    group: 'score',
    width: 96,
    align: 'end',
    first: 'descending',
    sortKeyOf: ({ score }) => score?.[id] ?? null,
    textOf: ({ score }) => (score?.[id] == null ? '' : format.score(score[id])),
  });
  return [
    {
      id: 'priority',
      label: t('field.priority'),
      kind: 'score',
      group: 'score',
      width: 158,
      first: 'descending',
      sortKeyOf: ({ score }) => score?.priority ?? null,
      measureOf: ({ score }) => score?.priority ?? null,
      textOf: ({ score }) => (score?.priority == null ? '' : format.score(score.priority)),
    },
    ...(['value', 'feasibility', 'risk', 'sobriety'] as const).map(axis),
    field({
      id: 'quadrant',
      label: t('field.quadrant'),
      kind: 'text',
      group: 'score',
      width: 132,
      valuesOf: ({ score }) => filled(score?.quadrant ?? null),
      textOf: ({ score }) => (score?.quadrant ? terms.quadrant.nameOf(score.quadrant) : ''),
      sortKeyOf: ({ score }) => (score?.quadrant ? terms.quadrant.orderOf(score.quadrant) : null),
      ...named(terms.quadrant),
    }),
    {
      id: 'scored',
      label: t('field.scored'),
      kind: 'number',
      group: 'score',
      width: 110,
      align: 'end',
      first: 'descending',
      valuesOf: ({ score }) => [score?.priority == null ? 'no' : score.assessed < score.criteria ? 'part' : 'yes'],
      sortKeyOf: ({ score }) => (score && score.criteria > 0 ? score.assessed / score.criteria : null),
      textOf: ({ score }) => (score && score.assessed > 0 ? t('assessed', { assessed: score.assessed, criteria: score.criteria }) : ''),
      labelOf: (value) => t(`value.scored.${value as 'no' | 'part' | 'yes'}`),
      orderOf: (value) => ['yes', 'part', 'no'].indexOf(value),
    },
    {
      id: 'flag',
      label: t('field.flag'),
      kind: 'flags',
      group: 'score',
      width: 120,
      first: 'descending',
      valuesOf: ({ score }) => score?.redFlags ?? [],
      sortKeyOf: ({ score }) => (score && score.redFlags.length > 0 ? score.redFlags.length : null),
      textOf: ({ score }) => (score ? score.redFlags.join(', ') : ''),
      labelOf: (value) => value,
    },
  ];
}

export function dateFields({ t, format }: Naming): ListField[] {
  const day = (id: 'submitted' | 'target', column: 'submittedOn' | 'targetDate'): ListField =>
    field({
      id,
      label: t(`field.${id}`),
      kind: 'day',
      group: 'dates',
      width: 116,
      measureOf: (row) => row[column],
      sortKeyOf: (row) => row[column],
      textOf: (row) => (row[column] ? format.date(row[column]) : ''),
      edit: {
        editor: { kind: 'date' },
        valueOf: (row) => row[column],
        changesFor: (value) => ({ changes: { [column]: value } as UseCaseChanges, shown: { [column]: value } as Partial<ListRow> }),
        inBulk: true,
      },
    });
  return [
    {
      id: 'age',
      label: t('field.age'),
      shortLabel: t('field.ageShort'),
      kind: 'age',
      group: 'dates',
      width: 84,
      align: 'end',
      first: 'descending',
      sortKeyOf: ({ stageEnteredAt }) => daysSince(stageEnteredAt),
      textOf: ({ stageEnteredAt }) => format.age(daysSince(stageEnteredAt)),
    },
    day('submitted', 'submittedOn'),
    day('target', 'targetDate'),
    {
      id: 'updated',
      label: t('field.updated'),
      kind: 'moment',
      group: 'dates',
      width: 116,
      first: 'descending',
      sortKeyOf: ({ updatedAt }) => updatedAt,
      textOf: ({ updatedAt }) => format.moment(updatedAt),
    },
  ];
}
