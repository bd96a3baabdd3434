import { memo, useId } from 'react';
import { useMessages } from '../../i18n/messages';
import { BoardColumnList, type ListHandle } from './board-column-list';
import { BoardColumnHead } from './board-column-head';
import type { BoardColumn } from './board-columns';
import { IconButton } from '../../ui/button';
import type { ListSearch } from '../list/list-search';
import type { Naming } from '../list/list-naming';
import { UseCaseBoardMessages } from './use-case-board.messages';
import type { ColumnSize } from './use-column-size';
import styles from './board-column.module.css';

export interface BoardColumnProps {
  column: BoardColumn;
  naming: Naming;
  organisation: string;
  /** Cases of the stage on their path, whatever the filters. */
  narrowed: boolean;
  today: string;
  /** The room for cards; unknown until the frame of the board is drawn. */
  size: ColumnSize | undefined;
  density: NonNullable<ListSearch['density']> | 'dense';
  movable: boolean;
  canSetLimit: boolean;
  /** The card of this column that Tab reaches. */
  reachableId: string | undefined;
  /** The card of this column that is being moved. */
  movingId: string | undefined;
  movingState: 'ghost' | 'lifted';
  /** The hand holds a card over this column. */
  over: boolean;
  /** The keyboard holds one: its reference. */
  heldOver: string | undefined;
  onToggle: (column: BoardColumn) => void;
  handleRef: (stage: BoardColumn['stage'], handle: ListHandle | null) => void;
}

/** One stage: its totals, then its cards. Folded, it is a strip that still takes a card. */
export const BoardColumnView = memo(function BoardColumnView(props: BoardColumnProps) {
  const { over: handOver, heldOver, onToggle, ...list } = props;
  const { column, naming, narrowed, canSetLimit } = list;
  const t = useMessages(UseCaseBoardMessages);
  const headingId = useId();
  const over = handOver || heldOver !== undefined;
  const name = naming.terms.stage.nameOf(column.stage);
  const said = t('stageColumn', { stage: name, count: column.count });
  if (column.collapsed)
    return (
      <section className={styles.strip} data-over={over || undefined} data-stage={column.stage} aria-label={said}>
        <IconButton icon="chevron-right" label={t('expand', { stage: name })} aria-expanded={false} onClick={() => onToggle(column)} />
        <b>{naming.format.number(column.count, 0)}</b>
        <span className={styles.stripName}>{name}</span>
      </section>
    );
  return (
    <section className={styles.column} data-over={over || undefined} data-stage={column.stage} aria-label={said}>
      <BoardColumnHead
        column={column}
        naming={naming}
        narrowed={narrowed}
        canSetLimit={canSetLimit}
        headingId={headingId}
        onFold={() => onToggle(column)}
      />
      {heldOver && <div className={styles.landing}>{t('dropHere', { reference: heldOver })}</div>}
      <BoardColumnList {...list} label={said} />
    </section>
  );
});
