import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/field';
import { useTexts } from '../../ui/language';
import { UseCaseBoardMessages } from './use-case-board.messages';
import styles from '../list/conflict-dialog.module.css';

interface RetireDialogProps {
  reference: string;
  onRetire: (reason: string) => void;
  onClose: () => void;
}

/** Leaving service is read by somebody: it asks why. */
export function RetireDialog({ reference, onRetire, onClose }: RetireDialogProps) {
  const t = useMessages(UseCaseBoardMessages);
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const [owed, setOwed] = useState(false);
  const submit = () => (reason.trim() ? onRetire(reason.trim()) : setOwed(true));
  return (
    <Dialog open onClose={onClose} title={t('move.retireTitle', { reference })} width={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="t-ink2">{t('move.retireText')}</p>
        <TextAreaField
          label={t('move.reason')}
          data-autofocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          error={owed && !reason.trim() ? t('move.reasonMissing') : undefined}
        />
        <div className={styles.actions}>
          <Button type="submit" kind="alarm">
            {t('move.retire')}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
