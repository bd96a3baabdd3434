import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { ErrorSentence } from '../../ui/error-sentence';
import { SelectField, TextAreaField, TextField } from '../../ui/field';
import { useTexts } from '../../ui/language';
import { placeUnits } from './list-naming';
import { SubmitMessages } from './submit-form.messages';
import { UseCaseListMutations, UseCaseListQueries } from './use-case-list.queries';
import { UsedValuesList } from './used-values-list';
import styles from './submit-form.module.css';

interface SubmitFormProps {
  organisation: string;
  onClose: () => void;
}

const blank = { title: '', need: '', businessUnitId: null as string | null, theme: '', targetDate: '' };

/** A need in five fields, only the title owed; the rest can come later, from others. */
export function SubmitForm({ organisation, onClose }: SubmitFormProps) {
  const t = useMessages(SubmitMessages);
  const texts = useTexts();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation(UseCaseListMutations.submit(useQueryClient(), organisation));
  const [draft, setDraft] = useState(blank);
  const [owed, setOwed] = useState(false);
  const set = (change: Partial<typeof blank>) => setDraft({ ...draft, ...change });
  const submit = () => {
    if (!draft.title.trim()) return setOwed(true);
    const { title, need, businessUnitId, theme, targetDate } = draft;
    mutate(
      { title, need: need || null, businessUnitId, theme: theme || null, targetDate: targetDate || null },
      {
        onSuccess: ({ reference }) => {
          onClose();
          void navigate({ to: '/$organisation/use-cases/$reference', params: { organisation, reference } });
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('title')}
        hint={t('titleHint')}
        data-autofocus
        maxLength={1000}
        value={draft.title}
        onChange={({ target }) => set({ title: target.value })}
        error={owed && !draft.title.trim() ? t('titleMissing') : undefined}
      />
      <TextAreaField
        label={t('need')}
        hint={t('needHint')}
        rows={4}
        value={draft.need}
        onChange={({ target }) => set({ need: target.value })}
      />
      <div className={styles.pair}>
        <SelectField
          label={t('unit')}
          placeholder={t('choose')}
          options={useUnitOptions(organisation)}
          value={draft.businessUnitId}
          onChange={(businessUnitId) => set({ businessUnitId })}
        />
        <TextField label={t('theme')} list="submit-themes" value={draft.theme} onChange={({ target }) => set({ theme: target.value })} />
        <UsedValuesList id="submit-themes" organisation={organisation} column="theme" />
        <TextField label={t('target')} type="date" value={draft.targetDate} onChange={({ target }) => set({ targetDate: target.value })} />
      </div>
      {error && <ErrorSentence urgent>{error.message}</ErrorSentence>}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" disabled={isPending}>
          {t('submit')}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

function useUnitOptions(organisation: string) {
  const { data } = useQuery(UseCaseListQueries.context(organisation));
  const units = placeUnits(data?.businessUnits ?? []);
  return [...units.values()].map(({ id, name, lineage }) => ({
    value: id,
    label: name,
    hint: lineage
      .slice(1, 2)
      .map((parent) => units.get(parent)?.name ?? '')
      .join(''),
  }));
}
