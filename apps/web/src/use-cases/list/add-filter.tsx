import { useMessages } from '../../i18n/messages';
import { PickerList } from '../../ui/picker-list';
import { PopoverButton } from '../../ui/popover-button';
import type { ListField } from './list-field';
import { ListBarMessages } from './list-bar.messages';
import { ListFieldMessages } from './list-field.messages';
import styles from './list-bar.module.css';

interface AddFilterProps {
  fields: readonly ListField[];
  onAdd: (fieldId: string) => void;
}

/** « + Filtre »: any other field, the organisation's own included. */
export function AddFilter({ fields, onAdd }: AddFilterProps) {
  const t = useMessages(ListBarMessages);
  const tf = useMessages(ListFieldMessages);
  const options = fields.map(({ id, label, group }) => ({ value: id, label, hint: tf(`group.${group}`) }));
  return (
    <span className={styles.add}>
      <PopoverButton
        label={t('addLabel')}
        icon="plus"
        align="start"
        content={(close) => (
          <PickerList
            label={t('addLabel')}
            options={options}
            selected={[]}
            searchable
            onPick={(id) => {
              close();
              onAdd(id);
            }}
          />
        )}
      >
        {t('add')}
      </PopoverButton>
    </span>
  );
}
