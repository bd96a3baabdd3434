import { useMessages } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useFormat } from '../../ui/language';
import { Table } from '../../ui/table';
import { ConflictMessages } from './conflict-dialog.messages';
import styles from './conflict-dialog.module.css';

export interface ConflictLine {
  /** Name of the field in the reader's language. */
  label: string;
  /** Both values in words; empty when there is none. */
  yours: string;
  theirs: string;
  changedByName: string | null;
  changedAt: string;
}

export interface ConflictDialogProps {
  reference: string;
  lines: readonly ConflictLine[];
  onKeepYours: () => void;
  onKeepTheirs: () => void;
}

/** Two people changed the same field: both values, who and when. Nothing was overwritten; the reader picks. */
export function ConflictDialog({ reference, lines, onKeepYours, onKeepTheirs }: ConflictDialogProps) {
  const t = useMessages(ConflictMessages);
  const format = useFormat();
  const when = ({ changedByName, changedAt }: ConflictLine) => {
    const moment = format.moment(changedAt);
    return changedByName ? t('by', { name: changedByName, when: moment }) : t('somebody', { when: moment });
  };
  const columns = [
    { key: 'field', label: t('field') },
    { key: 'yours', label: t('yours') },
    { key: 'theirs', label: t('theirs') },
  ];
  return (
    <Dialog open onClose={onKeepTheirs} title={t('title', { reference })} width={560}>
      <p className="t-ink2">{t('text')}</p>
      <Table caption={t('title', { reference })} columns={columns}>
        {lines.map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td className={styles.value}>{line.yours || <span className="t-ink3">{t('empty')}</span>}</td>
            <td className={styles.value}>
              {line.theirs || <span className="t-ink3">{t('empty')}</span>}
              <span className={`t-meta ${styles.who}`}>{when(line)}</span>
            </td>
          </tr>
        ))}
      </Table>
      <div className={styles.actions}>
        <Button kind="primary" data-autofocus onClick={onKeepYours}>
          {t('keepYours')}
        </Button>
        <Button onClick={onKeepTheirs}>{t('keepTheirs')}</Button>
      </div>
    </Dialog>
  );
}
