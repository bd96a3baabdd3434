import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorSentence } from '../../ui/error-sentence';
import { CheckboxField, SelectField } from '../../ui/field';
import { useTexts } from '../../ui/language';
import { showToast } from '../../ui/toasts';
import { BulkValue, isReady } from './bulk-value';
import type { FieldValue, ListField } from '../list/list-field';
import { UseCaseTableMessages } from './use-case-table.messages';
import type { BulkEditInput, ListRow } from '../list/use-case-list.graphql';
import { UseCaseListMutations } from '../list/use-case-list.queries';
import type { ListState } from '../list/use-list-state';
import styles from '../list/submit-form.module.css';

interface BulkDialogProps {
  state: ListState;
  rows: readonly ListRow[];
  onClose: () => void;
}

/** One value for many cases: which field, what it becomes, and how many cases that touches, before anything is written. */
export function BulkDialog({ state, rows, onClose }: BulkDialogProps) {
  const t = useMessages(UseCaseTableMessages);
  const texts = useTexts();
  const { may } = useSession();
  const { mutate, isPending, error } = useMutation(UseCaseListMutations.bulkEdit(useQueryClient(), state.organisation));
  const [fieldId, setFieldId] = useState<string | null>(null);
  const [value, setValue] = useState<FieldValue>(null);
  const [empties, setEmpties] = useState(false);
  const fields = state.fields.filter((field) => (field.id === 'stage' ? may('use-case.move') : field.edit?.inBulk));
  const field = fields.find(({ id }) => id === fieldId);
  const count = rows.length;
  const ready = field !== undefined && (empties || isReady(value));
  const submit = () => {
    if (!field || !ready) return;
    mutate(inputFor(field, empties ? emptyOf(field) : value, rows), {
      onSuccess: ({ changed, unchanged }) => {
        onClose();
        const untouched = unchanged > 0 ? ` ${t('bulk.unchanged', { count: unchanged })}` : '';
        showToast({ text: `${t('bulk.done', { count: changed })}${untouched}` });
      },
    });
  };
  return (
    <Dialog open onClose={onClose} title={t('bulk.title', { count })} width={480}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <SelectField
          label={t('bulk.field')}
          placeholder={t('bulk.chooseField')}
          options={fields.map(({ id, label }) => ({ value: id, label }))}
          value={fieldId}
          onChange={(next) => {
            setFieldId(next);
            setValue(null);
            setEmpties(false);
          }}
        />
        {field && !empties && <BulkValue key={field.id} field={field} naming={state.naming} value={value} onChange={setValue} />}
        {field && field.id !== 'stage' && <CheckboxField label={t('bulk.empty')} checked={empties} onChange={setEmpties} />}
        {ready && (
          <p>
            {empties
              ? t('bulk.emptied', { count, field: field.label })
              : t('bulk.text', { count, field: field.label, value: wordsOf(field, value, state) })}
          </p>
        )}
        {error && <ErrorSentence urgent>{error.message}</ErrorSentence>}
        <div className={styles.actions}>
          <Button type="submit" kind="primary" disabled={!ready || isPending}>
            {t('bulk.submit', { count })}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const emptyOf = (field: ListField): FieldValue => (field.edit?.editor.kind === 'choices' ? [] : null);

function inputFor(field: ListField, value: FieldValue, rows: readonly ListRow[]): BulkEditInput {
  const ids = rows.map(({ id }) => id);
  if (field.id === 'stage') return { ids, changes: {}, stage: value as ListRow['stage'] };
  return { ids, changes: field.edit!.changesFor(value, rows[0]!).changes };
}

function wordsOf(field: ListField, value: FieldValue, { naming: { format } }: ListState): string {
  if (typeof value === 'number') return format.number(value, 3);
  if (Array.isArray(value)) return value.map((one) => field.labelOf?.(String(one)) ?? String(one)).join(', ');
  const text = String(value);
  return field.kind === 'day' ? format.date(text) : (field.labelOf?.(text) ?? text);
}
