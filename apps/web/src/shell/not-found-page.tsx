import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { buttonClass } from '../ui/button';
import { ShellMessages } from './shell.messages';
import { StandingPage } from './standing-page';

export function NotFoundPage({ text }: { text?: string }) {
  const t = useMessages(ShellMessages);
  const back = (
    <Link to="/" className={buttonClass('primary')}>
      {t('error.back')}
    </Link>
  );
  return (
    <StandingPage title={t('notFound.title')} actions={back}>
      <p>{text ?? t('notFound.text')}</p>
    </StandingPage>
  );
}
