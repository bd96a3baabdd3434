import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isNotFound } from '../graphql/api-error';
import { useMessages } from '../i18n/messages';
import { NotFoundPage } from '../shell/not-found-page';
import { usePageTitle } from '../shell/page-title';
import { useOrganisation } from '../shell/session';
import { StandingPage } from '../shell/standing-page';
import { announce } from '../ui/announcer';
import { Button, buttonClass } from '../ui/button';
import { SkeletonPage } from '../ui/skeleton';
import { ImportPreview } from './import-preview';
import { ImportResult } from './import-result';
import type { ImportRun } from './imports.graphql';
import { ImportsMessages } from './imports.messages';
import { ImportQueries } from './imports.queries';

/** One list on its way: checked, being written, or told as done. */
export function ImportPage() {
  const t = useMessages(ImportsMessages);
  const organisation = useOrganisation();
  const { importId = '' } = useParams({ strict: false });
  const { data: run, error, refetch } = useQuery(ImportQueries.run(organisation, importId));
  usePageTitle(run?.fileName ?? t('page'));
  const isFresh = useTellDone(run);
  if (run?.state === 'done' && run.report) return <ImportResult run={run} report={run.report} takesFocus={isFresh} />;
  if (run && run.state !== 'discarded') return <ImportPreview key={run.id} run={run} />;
  if (!run && !error) return <SkeletonPage />;
  if (isNotFound(error)) return <NotFoundPage text={error?.message} />;
  return (
    <StandingPage
      title={run ? t('discarded') : t('loadFailed')}
      actions={
        <>
          {!run && <Button onClick={() => void refetch()}>{t('retry')}</Button>}
          <Link to="/$organisation/imports" params={{ organisation }} className={buttonClass()}>
            {t('back')}
          </Link>
        </>
      }
    >
      {error?.message}
    </StandingPage>
  );
}

/** True when the import ended under the reader's eyes; everything else of the organisation is then read anew. */
function useTellDone(run: ImportRun | undefined): boolean {
  const t = useMessages(ImportsMessages);
  const organisation = useOrganisation();
  const client = useQueryClient();
  const [wasRunning, setWasRunning] = useState(false);
  if (run?.state === 'running' && !wasRunning) setWasRunning(true);
  const isFresh = wasRunning && run?.state === 'done';
  const created = run?.report?.totals.created ?? 0;
  useEffect(() => {
    if (!isFresh) return;
    announce(t('done.said', { count: created }));
    void client.invalidateQueries({ queryKey: [organisation], predicate: ({ queryKey }) => queryKey[1] !== 'imports' });
    void client.invalidateQueries({ queryKey: [organisation, 'imports', 'recent'] });
    void client.invalidateQueries({ queryKey: [organisation, 'imports', 'places'] });
  }, [isFresh, created, client, organisation, t]);
  return isFresh;
}
