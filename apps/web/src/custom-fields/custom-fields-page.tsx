import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Table } from '../ui/table';
import type { CustomField, FieldType } from './custom-fields.graphql';
import { CustomFieldMessages } from './custom-fields.messages';
import { CustomFieldQueries } from './custom-fields.queries';
import { AddFieldDialog, OptionsDialog } from './field-dialogs';
import { FieldRow } from './field-row';
import { takesOptions } from './field-types';
import styles from './custom-fields.module.css';

type Asked = 'add' | { field: CustomField; type: FieldType };

export function CustomFieldsPage() {
  const t = useMessages(CustomFieldMessages);
  const { organisation, may } = useSession();
  const { data: fields } = useSuspenseQuery(CustomFieldQueries.list(organisation));
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  usePageTitle(t('title'));
  const mayEdit = may('custom-field.edit');
  const add = mayEdit && (
    <Button kind="primary" icon="plus" onClick={() => setAsked('add')}>
      {t('add')}
    </Button>
  );
  const columns = [
    { key: 'name', label: t('name') },
    { key: 'type', label: t('type'), width: 160 },
    { key: 'options', label: t('options') },
    { key: 'actions', label: <span className="t-sr">{t('actionsColumn')}</span>, width: 120 },
  ];
  return (
    <>
      <PageHeader actions={fields.length > 0 && add} below={fields.length > 0 && <span className="t-ink2">{t('below')}</span>}>
        {fields.length === 0 ? t('none') : t('finding', { count: fields.length })}
      </PageHeader>
      <div className={styles.page}>
        {fields.length === 0 ? (
          <EmptyState title={t('none')} actions={add}>
            {t('noneText')}
          </EmptyState>
        ) : (
          <Table caption={t('caption')} columns={mayEdit ? columns : columns.slice(0, 3)}>
            {fields.map((field, index) =>
              mayEdit ? (
                <FieldRow
                  key={field.id}
                  field={field}
                  index={index}
                  total={fields.length}
                  onOptions={(type) => setAsked({ field, type })}
                />
              ) : (
                <ReadOnlyRow key={field.id} field={field} />
              ),
            )}
          </Table>
        )}
      </div>
      {asked === 'add' && <AddFieldDialog onClose={close} />}
      {asked && asked !== 'add' && <OptionsDialog {...asked} onClose={close} />}
    </>
  );
}

function ReadOnlyRow({ field }: { field: CustomField }) {
  const t = useMessages(CustomFieldMessages);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {field.name}
      </th>
      <td>{t(`types.${field.type}`)}</td>
      <td className={styles.options}>{takesOptions(field.type) && field.options.join(', ')}</td>
    </tr>
  );
}
