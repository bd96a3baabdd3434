import type { FieldEdit, ListField } from '../list/list-field';
import type { Naming } from '../list/list-naming';
import type { ListRow } from '../list/use-case-list.graphql';

/** How a cell is edited, when the API says that the row may be. A stage is moved, by those who move cases. */
export function editOf(field: ListField, row: ListRow, naming: Naming, movable: boolean): FieldEdit | undefined {
  if (field.id === 'stage') return movable && row.stage !== 'retired' ? stageEdit(naming) : undefined;
  return row.canEdit ? field.edit : undefined;
}

// Retiring asks for a reason: it has its own window on the board and on the case page.
const stageEdit = ({ terms }: Naming): FieldEdit => ({
  editor: { kind: 'choice', options: terms.stage.options.filter(({ value }) => value !== 'retired'), clear: false },
  valueOf: ({ stage }) => stage,
  changesFor: () => ({ changes: {}, shown: {} }),
  inBulk: true,
});
