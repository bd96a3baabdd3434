import type { BusinessUnitKind } from '../business-units/business-unit.entity.js';
import type { ExistingUnit, UnitPlan } from './import-plan.js';

/** Paths that want the same kinds at each depth, counted from the top of the tree. */
export interface WantedPaths {
  readonly kinds: readonly BusinessUnitKind[];
  readonly paths: { readonly raw: string; readonly path: readonly string[] }[];
}

/** Names from the top of the tree down to `id`. */
function pathTo(id: string | null, units: ReadonlyMap<string, ExistingUnit>): ExistingUnit[] {
  const unit = id === null ? undefined : units.get(id);
  return unit ? [...pathTo(unit.parentId, units), unit] : [];
}

/** The units to add, as whole paths; an agency alone and an agency with its bureau make one group. */
export function wantedPaths(plans: readonly UnitPlan[], existing: readonly ExistingUnit[]): WantedPaths[] {
  const units = new Map(existing.map((unit) => [unit.id, unit]));
  const groups: WantedPaths[] = [];
  const missing = plans.filter(({ create }) => create.length > 0).sort((a, b) => b.create.length - a.create.length);
  for (const { raw, parentId, create } of missing) {
    const steps = [...pathTo(parentId, units), ...create];
    const kinds = steps.map(({ kind }) => kind);
    const path = { raw, path: steps.map(({ name }) => name) };
    const group = groups.find((one) => kinds.every((kind, depth) => kind === one.kinds[depth]));
    if (group) group.paths.push(path);
    else groups.push({ kinds, paths: [path] });
  }
  return groups;
}
