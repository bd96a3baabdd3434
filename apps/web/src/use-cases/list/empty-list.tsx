import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { useSession } from '../../shell/session';
import { Button, buttonClass } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { SubmitForm } from './submit-form';
import { UseCaseListMessages } from './use-case-list.messages';
import styles from './empty-list.module.css';

/** An organisation without a case: what to do first. */
export function EmptyList({ organisation }: { organisation: string }) {
  const t = useMessages(UseCaseListMessages);
  const { may } = useSession();
  const [describing, setDescribing] = useState(false);
  return (
    <div className={styles.page}>
      <PageHeader>{t('empty.title')}</PageHeader>
      <EmptyState
        title={t('empty.first')}
        actions={
          <>
            {may('import.run') && (
              <Link to="/$organisation/imports" params={{ organisation }} className={buttonClass('primary')}>
                {t('empty.import')}
              </Link>
            )}
            {may('use-case.submit') && <Button onClick={() => setDescribing(true)}>{t('empty.create')}</Button>}
          </>
        }
      >
        {t(may('import.run') ? 'empty.text' : 'empty.wait')}
      </EmptyState>
      <Dialog open={describing} onClose={() => setDescribing(false)} title={t('empty.create')} width={640}>
        <SubmitForm organisation={organisation} onClose={() => setDescribing(false)} />
      </Dialog>
    </div>
  );
}
