import { useCallback, useEffect, useState } from 'react';
import type { Mapping } from './mapping';

const storageKey = (importId: string) => `tamis-import-${importId}`;

function readStored(importId: string): Mapping | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(importId)) ?? 'null') as Mapping | null;
  } catch {
    return null;
  }
}

function writeStored(importId: string, mapping: Mapping | null): void {
  try {
    if (mapping) sessionStorage.setItem(storageKey(importId), JSON.stringify(mapping));
    else sessionStorage.removeItem(storageKey(importId));
  } catch {
    // Without storage a reload begins again from what Tamis proposes.
  }
}

export interface MappingState {
  /** Null until something is changed: the import then stands as the API began it. */
  readonly mapping: Mapping | null;
  /** The same a moment later, so that a series of changes asks for one preview. */
  readonly settled: Mapping | null;
  readonly change: (mapping: Mapping | null) => void;
}

const PAUSE = 200;

/** The decisions about one list; they survive a reload of the page. */
export function useMapping(importId: string): MappingState {
  const [mapping, setMapping] = useState(() => readStored(importId));
  const [settled, setSettled] = useState(mapping);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(mapping), PAUSE);
    return () => clearTimeout(timer);
  }, [mapping]);
  const change = useCallback(
    (next: Mapping | null) => {
      writeStored(importId, next);
      setMapping(next);
    },
    [importId],
  );
  return { mapping, settled, change };
}
