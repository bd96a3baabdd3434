import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorSentence } from '../ui/error-sentence';
import { SelectField, TextAreaField, TextField } from '../ui/field';
import type { CustomField, FieldType } from './custom-fields.graphql';
import { CustomFieldMessages } from './custom-fields.messages';
import { CustomFieldMutations } from './custom-fields.queries';
import { FIELD_TYPES, readOptions, takesOptions } from './field-types';
import styles from './custom-fields.module.css';

export function AddFieldDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(CustomFieldMessages);
  const add = useMutation(CustomFieldMutations.add(useQueryClient(), useOrganisation()));
  const [name, setName] = useState('');
  const [type, setType] = useState<FieldType>('text');
  const [lines, setLines] = useState('');
  const [checked, setChecked] = useState(false);
  const options = takesOptions(type) ? readOptions(lines) : undefined;
  const submit = () => {
    setChecked(true);
    if (name.trim() && options?.length !== 0) add.mutate({ name: name.trim(), type, options }, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} title={t('form.title')}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          data-autofocus
          label={t('form.name')}
          value={name}
          maxLength={300}
          error={checked && !name.trim() ? t('nameMissing') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={t('form.type')}
          options={FIELD_TYPES.map((one) => ({ value: one, label: t(`types.${one}`) }))}
          value={type}
          onChange={(next) => setType(next as FieldType)}
        />
        {takesOptions(type) && (
          <TextAreaField
            label={t('form.options')}
            hint={t('form.optionsHint')}
            rows={4}
            value={lines}
            error={checked && options?.length === 0 ? t('optionsMissing') : undefined}
            onChange={(event) => setLines(event.target.value)}
          />
        )}
        {add.error && <ErrorSentence urgent>{add.error.message}</ErrorSentence>}
        <div>
          <Button type="submit" kind="primary" disabled={add.isPending}>
            {t('form.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface OptionsDialogProps {
  field: CustomField;
  /** The type it gets together with its choices; its own when only these change. */
  type: FieldType;
  onClose: () => void;
}

export function OptionsDialog({ field, type, onClose }: OptionsDialogProps) {
  const t = useMessages(CustomFieldMessages);
  const edit = useMutation(CustomFieldMutations.edit(useQueryClient(), useOrganisation()));
  const [lines, setLines] = useState(field.options.join('\n'));
  const [checked, setChecked] = useState(false);
  const options = readOptions(lines);
  const submit = () => {
    setChecked(true);
    if (options.length > 0) edit.mutate({ id: field.id, version: field.version, type, options }, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} title={t('optionsOf', { name: field.name })}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextAreaField
          data-autofocus
          label={t('options')}
          hint={t('optionsText')}
          rows={8}
          value={lines}
          error={checked && options.length === 0 ? t('optionsMissing') : undefined}
          onChange={(event) => setLines(event.target.value)}
        />
        {edit.error && <ErrorSentence urgent>{edit.error.message}</ErrorSentence>}
        <div>
          <Button type="submit" kind="primary" disabled={edit.isPending}>
            {t('saveOptions')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
