import { randomUUID } from 'node:crypto';
import { BUSINESS_UNIT_KINDS, type BusinessUnitKind } from './business-unit.entity.js';

export interface KnownUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
}

export interface NewUnit extends KnownUnit {
  readonly kind: BusinessUnitKind;
}

/** What stands at each depth of a path, the last kind for all that is deeper. */
const DEFAULT_KINDS: readonly BusinessUnitKind[] = ['subsidiary', 'department'];

/** One key for the spellings that the database takes for one: `businessUnitPathKey(['Group ', 'HR']) === businessUnitPathKey(['group', 'hr'])`. */
export const businessUnitPathKey = (path: readonly string[]): string => JSON.stringify(cleaned(path).map((name) => name.toLowerCase()));

/** Which units are missing for `paths`, parents first, and the id of every path by its key. */
export function planBusinessUnitPaths(
  known: readonly KnownUnit[],
  paths: readonly (readonly string[])[],
  kinds: readonly BusinessUnitKind[] = DEFAULT_KINDS,
): { missing: NewUnit[]; idOfPath: Map<string, string> } {
  const idOfPlace = new Map(known.map((unit) => [placeOf(unit.parentId, unit.name), unit.id]));
  const missing: NewUnit[] = [];
  const idOfPath = new Map<string, string>();
  for (const path of paths) {
    let parentId: string | null = null;
    for (const [depth, name] of cleaned(path).entries()) {
      const place = placeOf(parentId, name);
      const id: string = idOfPlace.get(place) ?? randomUUID();
      if (!idOfPlace.has(place))
        missing.push({ id, parentId, name, kind: kinds[Math.min(depth, kinds.length - 1)] ?? BUSINESS_UNIT_KINDS[2] });
      idOfPlace.set(place, id);
      parentId = id;
    }
    if (parentId) idOfPath.set(businessUnitPathKey(path), parentId);
  }
  return { missing, idOfPath };
}

const cleaned = (path: readonly string[]): string[] => path.map((name) => name.trim()).filter(Boolean);
const placeOf = (parentId: string | null, name: string): string => `${parentId ?? ''} ${name.toLowerCase()}`;
