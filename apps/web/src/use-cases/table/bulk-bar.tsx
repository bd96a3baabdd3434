import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { Button } from '../../ui/button';
import { BulkDialog } from './bulk-dialog';
import { UseCaseTableMessages } from './use-case-table.messages';
import type { ListRow } from '../list/use-case-list.graphql';
import type { ListState } from '../list/use-list-state';
import styles from './use-case-table.module.css';

// The API changes that many in one transaction.
const LIMIT = 2_000;

interface BulkBarProps {
  state: ListState;
  rows: readonly ListRow[];
  onClear: () => void;
}

export function BulkBar({ state, rows, onClear }: BulkBarProps) {
  const t = useMessages(UseCaseTableMessages);
  const [open, setOpen] = useState(false);
  const tooMany = rows.length > LIMIT;
  return (
    <div className={styles.bulk} role="region" aria-label={t('bulk.selected', { count: rows.length })}>
      <b>{t('bulk.selected', { count: rows.length })}</b>
      <Button kind="primary" disabled={tooMany} onClick={() => setOpen(true)}>
        {t('bulk.edit')}
      </Button>
      <Button kind="quiet" onClick={onClear}>
        {t('bulk.clear')}
      </Button>
      {tooMany && <span className="t-ink2">{t('bulk.tooMany', { limit: state.naming.format.number(LIMIT, 0) })}</span>}
      {open && <BulkDialog state={state} rows={rows} onClose={() => setOpen(false)} />}
    </div>
  );
}
