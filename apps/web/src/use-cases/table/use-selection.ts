import { useCallback, useMemo, useRef, useState } from 'react';
import type { ListRow } from '../list/use-case-list.graphql';

export interface Selection {
  ids: ReadonlySet<string>;
  /** The chosen rows among those shown: what a filter hides is not changed. */
  rows: readonly ListRow[];
  all: boolean;
  toggle: (id: string, range?: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
}

/** Rows chosen by checkbox or X; Shift takes everything between. */
export function useSelection(shown: readonly ListRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const latest = useRef(shown);
  latest.current = shown;
  const toggle = useCallback((id: string, range = false) => {
    const between = range ? spanOf(latest.current, last.current, id) : [];
    last.current = id;
    setIds((before) => {
      const next = new Set(before);
      if (between.length > 0) between.forEach((one) => next.add(one));
      else if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const rows = useMemo(() => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))), [ids, shown]);
  const all = rows.length > 0 && rows.length === shown.length;
  const clear = useCallback(() => setIds(new Set()), []);
  const toggleAll = useCallback(() => setIds(all ? new Set() : new Set(latest.current.map(({ id }) => id))), [all]);
  return { ids, rows, all, toggle, toggleAll, clear };
}

function spanOf(shown: readonly ListRow[], from: string | undefined, to: string): string[] {
  const [start, end] = [shown.findIndex(({ id }) => id === from), shown.findIndex(({ id }) => id === to)];
  if (start < 0 || end < 0) return [];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1).map(({ id }) => id);
}
