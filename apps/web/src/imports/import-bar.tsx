import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { useSession } from '../shell/session';
import { ActionBar } from '../ui/action-bar';
import { Button, buttonClass } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { useFormat } from '../ui/language';
import type { ImportRun, Preview } from './imports.graphql';
import { PreviewMessages } from './import-preview.messages';
import { ImportMutations } from './imports.queries';
import type { Mapping } from './mapping';
import styles from './import-bar.module.css';

interface ImportBarProps {
  run: ImportRun;
  preview: Preview;
  mapping: Mapping;
  /** False while the preview of the latest change is on its way: only what was seen is imported. */
  isSettled: boolean;
}

/** The way back, what would happen, and the verb with its count; then how far the work is. */
export function ImportBar({ run, preview, mapping, isSettled }: ImportBarProps) {
  const t = useMessages(PreviewMessages);
  const { organisation, may } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation(ImportMutations.run(client, organisation, run.id));
  const discard = useMutation(ImportMutations.discard(client, organisation, run.id));
  const { created } = preview.totals;
  const back = (
    <Link to="/$organisation/imports" params={{ organisation }} className={buttonClass()}>
      {t('bar.back')}
    </Link>
  );
  if (run.state === 'running' || start.isPending) {
    return (
      <ActionBar start={back}>
        <Progress value={run.state === 'running' ? run.progress : 0} />
      </ActionBar>
    );
  }
  const leave = () =>
    discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/$organisation/imports', params: { organisation } }) });
  const refusal = start.error ?? discard.error;
  return (
    <ActionBar start={back}>
      {refusal ? <ErrorSentence urgent>{refusal.message}</ErrorSentence> : <Outlook preview={preview} />}
      <Button onClick={leave} disabled={discard.isPending}>
        {t('bar.discard')}
      </Button>
      {created > 0 && may('import.run') && (
        <Button kind="primary" disabled={!isSettled} onClick={() => start.mutate(mapping)}>
          {isSettled ? t('bar.import', { count: created }) : t('updating')}
        </Button>
      )}
      {created === 0 && preview.hasTitleColumn && (
        <Link to="/$organisation/use-cases" params={{ organisation }} className={buttonClass('primary')}>
          {t('bar.board')}
        </Link>
      )}
    </ActionBar>
  );
}

function Outlook({ preview: { totals, hasTitleColumn } }: { preview: Preview }) {
  const t = useMessages(PreviewMessages);
  if (!hasTitleColumn) return <ErrorSentence>{t('bar.noTitle')}</ErrorSentence>;
  const sentences = [
    totals.unchanged > 0 && t('bar.unchanged', { count: totals.unchanged }),
    totals.refused > 0 && t('bar.refused', { count: totals.refused }),
    totals.created === 0 && t('bar.nothing'),
  ];
  return <span>{sentences.filter(Boolean).join(' ')}</span>;
}

function Progress({ value }: { value: number }) {
  const t = useMessages(PreviewMessages);
  const format = useFormat();
  return (
    <>
      <span aria-live="polite">{t('bar.writing', { percent: format.percent(value) })}</span>
      <progress className={styles.progress} max={1} value={value} aria-label={t('bar.progress')} />
    </>
  );
}
