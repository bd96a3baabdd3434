import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { CheckboxField, TextField } from '../ui/field';
import { useTexts } from '../ui/language';
import type { SaveViewInput } from './saved-views.graphql';
import { SavedViewsMessages } from './saved-views.messages';
import { SavedViewsMutations } from './saved-views.queries';
import styles from './saved-view-tabs.module.css';

export type ViewDraft = Pick<SaveViewInput, 'id' | 'name' | 'search' | 'isShared'>;

interface SaveViewDialogProps {
  organisation: string;
  draft: ViewDraft;
  onClose: () => void;
}

export function SaveViewDialog({ organisation, draft, onClose }: SaveViewDialogProps) {
  const t = useMessages(SavedViewsMessages);
  const texts = useTexts();
  const { may } = useSession();
  const { mutate, isPending, error } = useMutation(SavedViewsMutations.save(useQueryClient(), organisation));
  const [name, setName] = useState(draft.name);
  const [isShared, setShared] = useState(draft.isShared);
  const [owed, setOwed] = useState(false);
  const submit = () => {
    if (!name.trim()) return setOwed(true);
    mutate({ ...draft, name: name.trim(), isShared }, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} title={t('title')} width={440}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="t-ink2">{t('keeps')}</p>
        <TextField
          label={t('name')}
          data-autofocus
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
          error={owed && !name.trim() ? t('nameMissing') : error?.message}
        />
        {may('saved-view.share') && <CheckboxField label={t('share')} checked={isShared} onChange={setShared} />}
        <div className={styles.actions}>
          <Button type="submit" kind="primary" disabled={isPending}>
            {t('submit')}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
