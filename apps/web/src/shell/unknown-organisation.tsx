import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMessages } from '../i18n/messages';
import { Button, buttonClass } from '../ui/button';
import { ShellMessages } from './shell.messages';
import { signOut } from './sign-out';
import { StandingPage } from './standing-page';
import type { Viewer } from './viewer.graphql';

/** The same page for an organisation that does not exist and for one the reader does not belong to. */
export function UnknownOrganisation({ viewer }: { viewer: Viewer }) {
  const t = useMessages(ShellMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = (
    <Button kind="quiet" onClick={() => void signOut(client).then(() => navigate({ to: '/sign-in' }))}>
      {t('member.signOut')}
    </Button>
  );
  if (viewer.memberships.length === 0)
    return (
      <StandingPage title={t('noOrganisation.title')} actions={leave}>
        <p>{t('noOrganisation.text', { email: viewer.email })}</p>
      </StandingPage>
    );
  const choices = viewer.memberships.map((one) => (
    <Link key={one.memberId} to="/$organisation/use-cases" params={{ organisation: one.organisationSlug }} className={buttonClass()}>
      {one.organisationName}
    </Link>
  ));
  return (
    <StandingPage
      title={t('unknownOrganisation.title')}
      actions={
        <>
          {choices}
          {leave}
        </>
      }
    >
      <p>{t('unknownOrganisation.text')}</p>
    </StandingPage>
  );
}
