import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMessages } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { announce } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { askConfirmation } from '../ui/confirm-dialog';
import { InlineSelect } from '../ui/inline-edit/inline-choice';
import { InlineText, readText } from '../ui/inline-edit/inline-text';
import { InlineValue } from '../ui/inline-edit/inline-value';
import { Menu, type MenuItem } from '../ui/menu';
import { Tag } from '../ui/tag';
import { showToast } from '../ui/toasts';
import type { CustomField, EditInput, FieldType } from './custom-fields.graphql';
import { CustomFieldMessages } from './custom-fields.messages';
import { CustomFieldMutations } from './custom-fields.queries';
import { FIELD_TYPES, takesOptions } from './field-types';
import styles from './custom-fields.module.css';

interface FieldRowProps {
  field: CustomField;
  /** 0 for the first. */
  index: number;
  total: number;
  onOptions: (type: FieldType) => void;
}

/** One field: name, type and choices are changed in place, arrows change its rank. */
export function FieldRow({ field, index, total, onOptions }: FieldRowProps) {
  const t = useMessages(CustomFieldMessages);
  const edit = useMutation(CustomFieldMutations.edit(useQueryClient(), useOrganisation()));
  const save = (change: Omit<EditInput, 'id' | 'version'>) => edit.mutateAsync({ id: field.id, version: field.version, ...change });
  const moveTo = (position: number) =>
    save({ position }).then(
      () => announce(t('moved', { name: field.name, place: position + 1, total })),
      (error: Error) => showToast({ text: error.message, kind: 'alarm' }),
    );
  const types = FIELD_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }));
  const retype = (type: FieldType) => {
    // A list of choices must first know its choices; the dialog saves both together.
    if (takesOptions(type) && field.options.length === 0) return onOptions(type);
    return save({ type }).then(() => undefined);
  };
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <InlineText
          label={`${t('name')}, ${field.name}`}
          value={field.name}
          required={t('nameMissing')}
          read={readText}
          onSave={(name) => save({ name })}
        />{' '}
        {field.isDemo && <Tag kind="outline">{t('demo')}</Tag>}
      </th>
      <td>
        <InlineSelect
          label={`${t('type')}, ${field.name}`}
          options={types}
          value={field.type}
          onSave={(type) => type !== null && retype(type as FieldType)}
        />
      </td>
      <td className={styles.options}>
        {takesOptions(field.type) && (
          <InlineValue label={t('optionsOf', { name: field.name })} onEdit={() => onOptions(field.type)}>
            {field.options.join(', ')}
          </InlineValue>
        )}
      </td>
      <td className={styles.actions}>
        <IconButton icon="arrow-up" label={`${t('up')}, ${field.name}`} disabled={index === 0} onClick={() => void moveTo(index - 1)} />
        <IconButton
          icon="arrow-down"
          label={`${t('down')}, ${field.name}`}
          disabled={index === total - 1}
          onClick={() => void moveTo(index + 1)}
        />
        <FieldActions field={field} onOptions={onOptions} />
      </td>
    </tr>
  );
}

function FieldActions({ field, onOptions }: Pick<FieldRowProps, 'field' | 'onOptions'>) {
  const t = useMessages(CustomFieldMessages);
  const remove = useMutation(CustomFieldMutations.remove(useQueryClient(), useOrganisation()));
  const { id, name } = field;
  // Asked first with nothing confirmed: a field that no case uses goes at once, another comes back with how many would lose a value.
  const removeAsking = async (confirmedUseCaseCount: number): Promise<void> => {
    const answer = await remove.mutateAsync({ id, confirmedUseCaseCount });
    if (answer.__typename === 'CustomField') return showToast({ text: t('removed', { name }) });
    const agreed = await askConfirmation({
      title: t('removeTitle', { name }),
      text: t('removeText', { count: answer.useCaseCount }),
      verb: t('removeVerb'),
      alarming: true,
    });
    if (agreed) await removeAsking(answer.useCaseCount);
  };
  const items: MenuItem[] = [
    ...(takesOptions(field.type)
      ? [{ key: 'options', label: t('editOptions'), icon: 'edit' as const, onSelect: () => onOptions(field.type) }]
      : []),
    {
      key: 'remove',
      label: t('remove'),
      icon: 'trash',
      alarming: true,
      onSelect: () => void removeAsking(0).catch((error: Error) => showToast({ text: error.message, kind: 'alarm' })),
    },
  ];
  return <Menu label={t('actions', { name })} items={items} />;
}
