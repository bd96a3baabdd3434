import type { ListSearch } from './list-search';

/** The list from which a case was opened: previous and next follow it, and the way back leads to it as it was. */
export interface ListTrail {
  /** As the way back names it: « PoC, par priorité ». */
  title: string;
  search: ListSearch;
  /** References in the order in which the list showed them. */
  references: readonly string[];
}

const keyOf = (organisation: string) => `tamis-list-${organisation}`;
const known = new Map<string, ListTrail>();

/** Called by a list when a case is opened from it. The tab keeps it, so that a reload still knows its way back. */
export function rememberTrail(organisation: string, trail: ListTrail): void {
  known.set(organisation, trail);
  try {
    sessionStorage.setItem(keyOf(organisation), JSON.stringify(trail));
  } catch {
    // Without storage the trail lasts until a reload.
  }
}

export function readTrail(organisation: string): ListTrail | undefined {
  const remembered = known.get(organisation);
  if (remembered) return remembered;
  try {
    const stored = sessionStorage.getItem(keyOf(organisation));
    return stored ? (JSON.parse(stored) as ListTrail) : undefined;
  } catch {
    return undefined;
  }
}

export interface Place {
  /** 1 for the first. */
  position: number;
  total: number;
  previous?: string;
  next?: string;
}

/** Where a case stands in the list it was opened from; undefined when it is not in it. */
export function placeInTrail(trail: ListTrail | undefined, reference: string): Place | undefined {
  const index = trail?.references.indexOf(reference) ?? -1;
  if (!trail || index < 0) return undefined;
  return { position: index + 1, total: trail.references.length, previous: trail.references[index - 1], next: trail.references[index + 1] };
}
