import { stages, type Stage } from '@tamis/scoring';
import { useMemo, useRef } from 'react';
import { isSameList, isSameRecord } from '../list/keep-same';
import { filtersOf, readValues } from '../list/list-search';
import type { PortfolioFigures, StageFigures } from '../list/portfolio-finding';
import type { ListRow } from '../list/use-case-list.graphql';
import type { ListState } from '../list/use-list-state';

export interface BoardColumn {
  stage: Stage;
  rows: readonly ListRow[];
  /** Drawn as a strip: it can be opened, and takes a card that is dropped on it. */
  collapsed: boolean;
  /** All its cases: of a strip those that the status filter may hide, of an opening those that are on their way. */
  count: number;
  figures: StageFigures | undefined;
}

/**
 * The seven stages in order. Retired cases are hidden by the filter on status until their strip is opened. A column that a change leaves
 * as it was stays the same object, and is not drawn again.
 */
export function useBoardColumns({ search, filtered, opening }: ListState, figures: PortfolioFigures): BoardColumn[] {
  const before = useRef<readonly BoardColumn[]>([]);
  return useMemo(() => {
    const byStage = new Map<Stage, ListRow[]>(stages.map(({ id }) => [id, []]));
    for (const row of filtered.shown) byStage.get(row.stage)?.push(row);
    const collapsed = readValues(search.collapsed ?? '');
    const status = filtersOf(search).get('status');
    const hidesRetired = status !== undefined && !readValues(status).includes('retired');
    const columns = stages.map(({ id: stage }, index) => {
      const rows = byStage.get(stage)!;
      const hidden = stage === 'retired' && hidesRetired && rows.length === 0;
      const onTheirWay = opening?.find((one) => one.stage === stage)?.enteredAt.length;
      const there = hidden ? filtered.countsOf('status').get('retired') : rows.length;
      const column = {
        stage,
        rows,
        collapsed: hidden || collapsed.includes(stage),
        count: onTheirWay ?? there ?? 0,
        figures: figures.stages.get(stage),
      };
      return keepIfSame(before.current[index], column);
    });
    before.current = columns;
    return columns;
  }, [search, filtered, opening, figures]);
}

function keepIfSame(before: BoardColumn | undefined, after: BoardColumn): BoardColumn {
  if (!before) return after;
  const rows = isSameList(before.rows, after.rows) ? before.rows : after.rows;
  const figures = isSameRecord(before.figures, after.figures) ? before.figures : after.figures;
  const { collapsed, count } = after;
  const same = rows === before.rows && figures === before.figures && collapsed === before.collapsed && count === before.count;
  return same ? before : { ...after, rows, figures };
}

/** The address after a column is opened or folded. Retired cases come and go with their value of the status filter. */
export function toggleColumn(search: ListState['search'], { stage, collapsed }: Pick<BoardColumn, 'stage' | 'collapsed'>) {
  const folded = readValues(search.collapsed ?? '').filter((one) => one !== '' && one !== stage);
  const status = filtersOf(search).get('status');
  const shown = status === undefined ? undefined : readValues(status);
  if (stage === 'retired' && shown) {
    const next = collapsed ? [...shown, 'retired'] : shown.filter((one) => one !== 'retired');
    const isDefault = next.length === 0 || (next.length === 1 && next[0] === 'active');
    return { status: isDefault ? undefined : next.join(','), collapsed: folded.join(',') || undefined };
  }
  return { collapsed: (collapsed ? folded : [...folded, stage]).join(',') || undefined };
}
