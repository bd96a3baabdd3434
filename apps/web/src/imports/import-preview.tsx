import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMessages, type Translate } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { ErrorSentence } from '../ui/error-sentence';
import { PageHeader } from '../ui/page-header';
import { SkeletonPage } from '../ui/skeleton';
import { StepList } from '../ui/step-list';
import { Button } from '../ui/button';
import { ColumnList } from './column-list';
import { FileFacts } from './file-facts';
import { ImportBar } from './import-bar';
import type { ImportRun, Preview } from './imports.graphql';
import { PreviewMessages } from './import-preview.messages';
import { ImportsMessages } from './imports.messages';
import { ImportQueries } from './imports.queries';
import type { Mapping } from './mapping';
import { RowList } from './row-list';
import { TotalsBar } from './totals-bar';
import { UnitList } from './unit-list';
import { useMapping } from './use-mapping';
import { ValueList } from './value-list';
import styles from './import-preview.module.css';

function findingOf({ totals, hasTitleColumn, rowCounts }: Preview, t: Translate<typeof PreviewMessages.tree>): string {
  const read = t('read', { count: totals.rows });
  if (!hasTitleColumn) return t('noTitle', { read });
  if (totals.unchanged === totals.rows) return t('allThere', { read });
  if (totals.refused > 0) return t('toFix', { read, count: totals.refused });
  return rowCounts.to_check > 0 ? t('toCheck', { read, count: rowCounts.to_check }) : t('allGood', { read });
}

const isOwed = ({ hasTitleColumn, valueTables }: Preview): boolean =>
  !hasTitleColumn || valueTables.some(({ values }) => values.some(({ origin }) => origin === 'none'));

/** Everything that would happen, beside the decisions that lead to it; the API plans anew after each change. */
export function ImportPreview({ run }: { run: ImportRun }) {
  const t = useMessages(PreviewMessages);
  const organisation = useOrganisation();
  const { mapping, settled, change } = useMapping(run.id);
  const { data, error, isPlaceholderData } = useQuery(ImportQueries.preview(organisation, run.id, settled));
  const places = useQuery(ImportQueries.places(organisation)).data;
  // A refused change leaves the last good preview on screen, with the reason above it.
  const [preview, setPreview] = useState(data);
  if (data && data !== preview) setPreview(data);
  const isReady = Boolean(preview && places);
  // The page came before its title: whoever works by keyboard begins at the title, not at the top of the window.
  useEffect(() => {
    if (isReady && document.activeElement === document.body) document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, [isReady]);
  if (!preview || !places) return error ? <Unreadable message={error.message} /> : <SkeletonPage />;
  const current = mapping ?? (preview.mapping as Mapping);
  const deciding = { preview, places, mapping: current, change };
  return (
    <>
      <PageHeader
        actions={<Steps current={isOwed(preview) && run.state !== 'running' ? 1 : 2} />}
        below={<FileFacts {...deciding} isChanged={mapping !== null} />}
      >
        {run.state === 'running' ? t('running', { read: t('read', { count: preview.totals.rows }) }) : findingOf(preview, t)}
      </PageHeader>
      {run.error && <ErrorSentence urgent>{run.error}</ErrorSentence>}
      {error && (
        <div className={styles.refused}>
          <ErrorSentence urgent>{error.message}</ErrorSentence>
          <Button kind="link" onClick={() => change(preview.mapping as Mapping)}>
            {t('columns.again')}
          </Button>
        </div>
      )}
      <TotalsBar totals={preview.totals} />
      <div className={styles.zones} inert={run.state === 'running'} aria-busy={isPlaceholderData}>
        <div className={styles.zone}>
          <ColumnList {...deciding} />
          {preview.units.length > 0 && <UnitList {...deciding} />}
        </div>
        <div className={styles.zone}>
          {preview.valueTables.map((table) => (
            <ValueList key={`${table.target} ${table.index}`} table={table} {...deciding} />
          ))}
          <RowList importId={run.id} settled={settled} preview={preview} />
        </div>
      </div>
      <ImportBar run={run} preview={preview} mapping={current} isSettled={mapping === settled && !isPlaceholderData && !error} />
    </>
  );
}

function Steps({ current }: { current: number }) {
  const t = useMessages(ImportsMessages);
  const steps = (['file', 'columns', 'check', 'result'] as const).map((step) => t(`steps.${step}`));
  return <StepList label={t('steps.label')} steps={steps} current={current} />;
}

function Unreadable({ message }: { message: string }) {
  const t = useMessages(ImportsMessages);
  return (
    <>
      <PageHeader>{t('loadFailed')}</PageHeader>
      <ErrorSentence urgent>{message}</ErrorSentence>
    </>
  );
}
