import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { ErrorSentence } from '../ui/error-sentence';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { DropZone } from './drop-zone';
import { ImportsMessages } from './imports.messages';
import { ImportMutations, ImportQueries } from './imports.queries';
import { RecentImports } from './recent-imports';
import styles from './imports-page.module.css';

/** Where a list comes in: drop it, look at what would happen, import. */
export function ImportsPage() {
  const t = useMessages(ImportsMessages);
  const { organisation, may } = useSession();
  const { data: recent, error } = useQuery(ImportQueries.recent(organisation));
  const navigate = useNavigate();
  const upload = useMutation(ImportMutations.upload(useQueryClient(), organisation));
  usePageTitle(t('page'));
  const send = (file: File) =>
    upload.mutate(file, {
      onSuccess: (importId) => void navigate({ to: '/$organisation/imports/$importId', params: { organisation, importId } }),
    });
  const count = recent?.length ?? 0;
  return (
    <div className={styles.page}>
      <PageHeader>{count === 0 ? t('title') : t('titleRecent', { count })}</PageHeader>
      {may('import.run') && (
        <DropZone reading={upload.isPending ? upload.variables.name : undefined} error={upload.error?.message} onFile={send} />
      )}
      {error && <ErrorSentence>{error.message}</ErrorSentence>}
      {recent && count > 0 && <RecentImports runs={recent} />}
      {recent && count === 0 && (
        <Section title={t('samples.title')} rule="line">
          <p className={`t-ink2 ${styles.samples}`}>{t('samples.text')}</p>
        </Section>
      )}
    </div>
  );
}
