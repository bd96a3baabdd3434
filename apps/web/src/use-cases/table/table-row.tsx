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

interface CellsProps {
  row: ListRow;
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
  writes: Pick<RowWrites, 'move' | 'edit'>;
}

interface TableRowProps extends CellsProps {
  index: number;
  start: number;
}

/** A row that moves up because others left keeps its cells as they are drawn. */
export const TableRow = memo(function TableRow({ index, start, ...cells }: TableRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={cells.selectable ? cells.selected : undefined}
      className={styles.row}
      data-row={cells.row.id}
      data-positioned
      style={{ transform: `translateY(${start}px)` }}
    >
      <RowCells {...cells} />
    </div>
  );
});

const RowCells = memo(function RowCells(props: CellsProps) {
  const { row, columns, selectable, selected } = props;
  const t = useMessages(UseCaseTableMessages);
  return (
    <>
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
    </>
  );
});

function TableCell({ column, ...props }: CellsProps & { column: ListField }) {
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
