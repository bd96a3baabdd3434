import type { Stage } from '@tamis/scoring';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { useOrganisation } from '../../shell/session';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useTexts } from '../../ui/language';
import { PopoverButton } from '../../ui/popover-button';
import { UseCaseBoardMessages } from './use-case-board.messages';
import { UseCaseListMutations } from '../list/use-case-list.queries';
import styles from './wip-limit.module.css';

interface WipLimitProps {
  stage: Stage;
  name: string;
  limit: number | null;
  children: ReactNode;
}

/** The count opens the limit, for those who set it. */
export function WipLimit({ stage, name, limit, children }: WipLimitProps) {
  const t = useMessages(UseCaseBoardMessages);
  return (
    <span className={styles.opener}>
      <PopoverButton
        label={t('wip.label', { stage: name })}
        width={260}
        content={(close) => <WipLimitForm stage={stage} limit={limit} onDone={close} />}
      >
        <span className="t-sr">{t('wip.label', { stage: name })}, </span>
        {children}
      </PopoverButton>
    </span>
  );
}

function WipLimitForm({ stage, limit, onDone }: { stage: Stage; limit: number | null; onDone: () => void }) {
  const t = useMessages(UseCaseBoardMessages);
  const texts = useTexts();
  const { mutate, error } = useMutation(UseCaseListMutations.setWipLimit(useQueryClient(), useOrganisation()));
  const [draft, setDraft] = useState(limit === null ? '' : String(limit));
  const [wrong, setWrong] = useState(false);
  const save = (wipLimit: number | null) => mutate({ stage, wipLimit }, { onSuccess: onDone });
  const submit = () => {
    if (draft.trim() === '') return save(null);
    const value = Number(draft);
    if (Number.isInteger(value) && value > 0) save(value);
    else setWrong(true);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="t-strong">{t('wip.title')}</p>
      <p className="t-meta">{t('wip.text')}</p>
      <TextField
        label={t('wip.field')}
        placeholder={t('wip.none')}
        inputMode="numeric"
        autoFocus
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        error={wrong ? t('wip.bad') : error?.message}
      />
      <Button type="submit" kind="primary">
        {texts.save}
      </Button>
    </form>
  );
}
