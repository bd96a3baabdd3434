import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { ApiError, isNotFound } from '../graphql/api-error';
import { useMessages } from '../i18n/messages';
import { Button } from '../ui/button';
import { NotFoundPage } from './not-found-page';
import { ShellMessages } from './shell.messages';
import { StandingPage } from './standing-page';

/** What a page shows when it cannot be shown: the sentence of the API, or one that blames nobody. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useMessages(ShellMessages);
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  if (isNotFound(error)) return <NotFoundPage text={error instanceof Error ? error.message : undefined} />;
  const known = error instanceof ApiError ? error : undefined;
  const retry = () => {
    boundary.reset();
    reset();
    void router.invalidate();
  };
  const actions = (
    <>
      <Button kind="primary" onClick={retry}>
        {t('error.retry')}
      </Button>
      <Button kind="quiet" onClick={() => router.history.push('/')}>
        {t('error.back')}
      </Button>
    </>
  );
  return (
    <StandingPage title={t('error.title')} actions={actions}>
      <p>{known?.message ?? t('error.unexpected')}</p>
      {known?.correlationId && <p className="t-meta">{t('error.reference', { id: known.correlationId })}</p>}
    </StandingPage>
  );
}
