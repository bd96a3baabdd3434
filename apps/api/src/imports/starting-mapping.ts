import { createHash } from 'node:crypto';
import { tableOf } from './choose-sheet.js';
import { cellText, oneLine } from './cell-text.js';
import type { Existing } from './import-plan.js';
import { ListRefused } from './imports.errors.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import type { List } from './read-list.js';

/** What an earlier import of a list with the same headings was told. */
export interface RememberedMapping {
  readonly fileName: string;
  readonly headerHash: string;
  readonly mapping: Mapping;
}

/** Fingerprint of the headings of the sheet that `mapping` chooses; undefined when it fits no sheet of the list. */
export function headerHash(list: List, mapping: Mapping): string | undefined {
  try {
    const headings = tableOf(list, mapping).headers.map((header) => oneLine(cellText(header)).toLowerCase());
    return createHash('sha256').update(JSON.stringify(headings)).digest('hex');
  } catch (error) {
    if (error instanceof ListRefused) return undefined;
    throw error;
  }
}

/** The latest mapping whose headings, on the sheet and row it names, are those of this list. */
export function findRemembered(list: List, remembered: readonly RememberedMapping[]): RememberedMapping | undefined {
  return remembered.find(({ mapping, headerHash: known }) => headerHash(list, mapping) === known);
}

/** Fields and units may have gone since: what refers to them is guessed again. */
export function withoutTheGone(mapping: Mapping, { fields, units }: Existing): Mapping {
  const hasField = ({ field }: ColumnMapping) => field?.id === undefined || fields.some(({ id }) => id === field.id);
  const { businessUnit, ...lists } = mapping.values ?? {};
  const places = Object.entries(businessUnit ?? {}).filter(([, unitId]) => isUnit(units, unitId));
  return {
    ...mapping,
    ...(mapping.columns && { columns: mapping.columns.filter(hasField) }),
    ...(mapping.values && { values: { ...lists, ...(businessUnit && { businessUnit: Object.fromEntries(places) }) } }),
  };
}

/** @throws ListRefused for a unit that the organisation does not have. */
export function checkUnits({ values }: Mapping, { units }: Existing): void {
  const astray = Object.entries(values?.businessUnit ?? {}).find(([, unitId]) => !isUnit(units, unitId));
  if (astray) throw new ListRefused('mapping_invalid', { where: `values.businessUnit["${astray[0]}"]` });
}

const isUnit = (units: Existing['units'], unitId: string | null): boolean => unitId === null || units.some(({ id }) => id === unitId);
