import { memo } from 'react';
import { useMessages } from '../../i18n/messages';
import { CellContent } from './cell-content';
import { CellEditor } from './cell-editor';
import { editOf } from './editable-cell';
import type { ListField } from '../list/list-field';
import type { Naming } from '../list/list-naming';
import { ListFieldMessages } from '../list/list-field.messages';
import { UseCaseTableMessages } from './use-case-table.messages';
import type { ListRow } from '../list/use-case-list.graphql';
import type { RowWrites } from '../list/use-row-writes';
import styles from './use-case-table.module.css';

interface TableRowProps {
  row: ListRow;
  index: number;
  start: number;
  columns: readonly ListField[];
  naming: Naming;
  organisation: string;
  selectable: boolean;
  selected: boolean;
  movable: boolean;
  /** The cell of this row that Tab reaches, if it is in this row. */
  active: string | undefined;
  editing: string | undefined;
  onSelect: (id: string, range?: boolean) => void;
  onEdit: (rowId: string, fieldId: string) => void;
  onDone: () => void;
  writes: RowWrites;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, start, columns, selectable, selected } = props;
  const t = useMessages(UseCaseTableMessages);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selectable ? selected : undefined}
      className={styles.row}
      data-row={row.id}
      data-positioned
      style={{ transform: `translateY(${start}px)` }}
    >
      {selectable && (
        <div role="gridcell" className={styles.select}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('select', { reference: row.reference })}
            checked={selected}
            onClick={(event) => props.onSelect(row.id, event.shiftKey)}
            onChange={() => undefined}
          />
        </div>
      )}
      {columns.map((column) => (
        <TableCell key={column.id} column={column} {...props} />
      ))}
    </div>
  );
});

function TableCell({ column, ...props }: TableRowProps & { column: ListField }) {
  const { row, naming, organisation, movable, active, editing, onEdit, onDone, writes } = props;
  const tf = useMessages(ListFieldMessages);
  const edit = editOf(column, row, naming, movable);
  if (edit && editing === column.id)
    return (
      <div role="gridcell" className={styles.cell} data-field={column.id} data-editing>
        <CellEditor
          organisation={organisation}
          row={row}
          field={column}
          edit={edit}
          writes={writes}
          language={naming.format.language}
          onDone={onDone}
        />
      </div>
    );
  const empty = column.textOf(row) === '';
  return (
    <div
      role="gridcell"
      className={styles.cell}
      tabIndex={active === column.id ? 0 : -1}
      aria-readonly={edit ? undefined : true}
      data-field={column.id}
      data-align={column.align}
      data-editable={edit ? true : undefined}
      // A click on the link opens the case; beside it, the title is edited by its pencil or E.
      onClick={edit && column.kind !== 'title' ? () => onEdit(row.id, column.id) : undefined}
    >
      <CellContent row={row} field={column} organisation={organisation} />
      {empty && edit && <span className={styles.owed}>{tf('missing')}</span>}
    </div>
  );
}
