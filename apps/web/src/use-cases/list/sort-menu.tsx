import { useMessages } from '../../i18n/messages';
import { buttonClass } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Menu, type MenuItem } from '../../ui/menu';
import { ListBarMessages } from './list-bar.messages';
import { DEFAULT_SORT } from './list-search';
import { isDescending, writeSort } from './sort-use-cases';
import type { ListState } from './use-list-state';

const usual = ['priority', 'value', 'feasibility', 'risk', 'sobriety', 'age', 'reference', 'title', 'submitted', 'target', 'updated'];

/** « Trier par : priorité », then the direction. Missing values come last both ways. */
export function SortMenu({ state: { sorting, fieldById, change } }: { state: ListState }) {
  const t = useMessages(ListBarMessages);
  const current = fieldById.get(sorting.fieldId) ?? fieldById.get(DEFAULT_SORT);
  if (!current) return null;
  const sortBy = (fieldId: string, reversed: boolean) => {
    const written = writeSort({ fieldId, reversed });
    change({ sort: written === DEFAULT_SORT ? undefined : written });
  };
  const fields = [...new Set([...usual, current.id])].flatMap((id) => fieldById.get(id) ?? []);
  const descending = isDescending(current.first, sorting.reversed);
  const items: MenuItem[] = [
    ...fields.map(({ id, label }) => ({ key: id, label, checked: id === current.id, onSelect: () => sortBy(id, false) })),
    ...[true, false].map((down, index) => ({
      key: down ? 'down' : 'up',
      label: t(down ? 'descending' : 'ascending'),
      checked: down === descending,
      ...(index === 0 ? { group: '' } : {}),
      onSelect: () => sortBy(current.id, down !== (current.first === 'descending')),
    })),
  ];
  const words = t('sort', { field: current.label.toLocaleLowerCase() });
  return (
    <Menu label={words} items={items} className={buttonClass('quiet')}>
      {words}
      <Icon name={descending ? 'arrow-down' : 'arrow-up'} size={14} />
    </Menu>
  );
}
