import type { PickerOption } from '../ui/picker-list';
import type { Translate } from '../i18n/messages';
import type { PreviewMessages } from './import-preview.messages';
import type { Places, Preview, PreviewColumn } from './imports.graphql';

export const fieldTypes = ['text', 'number', 'money', 'date', 'yes_no', 'choice', 'multi_choice', 'link'] as const;
export type FieldType = (typeof fieldTypes)[number];

const UNIT_LEVELS = [1, 2, 3, 4];
const SURE = 0.75;

/** Everything a column can become: the case's own fields, nothing, the organisation's fields, a new field of each type. */
export function columnOptions(targets: Preview['targets'], places: Places, t: Translate<typeof PreviewMessages.tree>): PickerOption[] {
  const own = targets.flatMap(({ key, name }) => {
    if (key === 'custom') return [];
    if (key === 'businessUnit') return UNIT_LEVELS.map((level) => ({ value: `${key}:${level}`, label: t('columns.unit', { level }) }));
    return [{ value: key, label: name }];
  });
  const known = places.customFields.map(({ id, name, type }) => ({
    value: `field:${id}`,
    label: t('columns.field', { name }),
    hint: t(`types.${type}`),
  }));
  const fresh = fieldTypes.map((type) => ({ value: `custom:${type}`, label: t('columns.newField', { type: t(`types.${type}`) }) }));
  return [...own, ...known, ...fresh];
}

export const columnFilters = ['all', 'toConfirm', 'asFields', 'dropped'] as const;
export type ColumnFilter = (typeof columnFilters)[number];

/** A guess that a careful colleague would ask about. */
export const isToConfirm = ({ chosen, confidence }: Pick<PreviewColumn, 'chosen' | 'confidence'>): boolean =>
  !chosen && confidence !== null && confidence < SURE;

const keeps: Record<ColumnFilter, (column: PreviewColumn) => boolean> = {
  all: () => true,
  toConfirm: isToConfirm,
  asFields: ({ target }) => target === 'custom',
  dropped: ({ target }) => target === 'drop',
};

export const filterColumns = (columns: readonly PreviewColumn[], filter: ColumnFilter): PreviewColumn[] => columns.filter(keeps[filter]);

/** Recognised: Tamis knows what the column means; the others become fields or are left out. */
export const isRecognised = ({ target }: Pick<PreviewColumn, 'target'>): boolean => target !== 'custom' && target !== 'drop';
