import { memo } from 'react';
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/icon';
import type { ListField } from '../list/list-field';
import { DEFAULT_SORT } from '../list/list-search';
import { isDescending, writeSort } from '../list/sort-use-cases';
import { UseCaseTableMessages } from './use-case-table.messages';
import type { ListState } from '../list/use-list-state';
import type { Selection } from './use-selection';
import styles from './use-case-table.module.css';

type Sorted = Pick<ListState, 'sorting' | 'change'>;

interface TableHeadProps extends Sorted {
  columns: readonly ListField[];
  selection: Selection | undefined;
}

/** Names that sort: the first click in the field's own direction, the second the other way. */
export function TableHead({ sorting, change, columns, selection }: TableHeadProps) {
  const t = useMessages(UseCaseTableMessages);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {selection && (
          <div role="columnheader" className={styles.select}>
            <input
              type="checkbox"
              aria-label={t('selectAll')}
              checked={selection.all}
              ref={(box) => {
                if (box) box.indeterminate = selection.rows.length > 0 && !selection.all;
              }}
              onChange={selection.toggleAll}
            />
          </div>
        )}
        {columns.map((column) => (
          <SortableHead key={column.id} column={column} sorting={sorting} change={change} />
        ))}
      </div>
    </div>
  );
}

const SortableHead = memo(function SortableHead({ column, sorting, change }: Sorted & { column: ListField }) {
  const sorted = sorting.fieldId === column.id;
  const descending = isDescending(column.first, sorted && sorting.reversed);
  const sort = () => {
    const written = writeSort({ fieldId: column.id, reversed: sorted && !sorting.reversed });
    change({ sort: written === DEFAULT_SORT ? undefined : written });
  };
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
      data-align={column.align}
      className={styles.heading}
    >
      <button type="button" className={styles.sort} title={column.label} onClick={sort}>
        <span className="t-ellipsis">{column.shortLabel ?? column.label}</span>
        {sorted && <Icon name={descending ? 'arrow-down' : 'arrow-up'} size={14} />}
      </button>
    </div>
  );
});
