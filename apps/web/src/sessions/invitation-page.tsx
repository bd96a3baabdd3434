import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { postJson } from '../graphql/request';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { Entrance } from './entrance';
import { PasswordField } from './password-field';
import { SessionsMessages } from './sessions.messages';
import { signIn } from './sign-in';
import styles from './entrance.module.css';

const route = getRouteApi('/invitations/$token');
const SHORTEST = 12;

/** Accepting makes the account, or finds the one that exists; then one is signed in at once. */
export function InvitationPage() {
  const t = useMessages(SessionsMessages);
  const { token } = route.useParams();
  const router = useRouter();
  const client = useQueryClient();
  usePageTitle(t('accept'));
  const accept = async (password: string) => {
    const { email } = await postJson<{ email: string }>('/api/invitations/accept', { token, password });
    const result = await signIn(email, password);
    client.clear();
    router.history.replace(result === 'signed-in' ? '/' : '/sign-in');
  };
  return (
    <Entrance title={t('invited')} text={t('invitedText')}>
      <InvitationForm onAccept={accept} />
    </Entrance>
  );
}

export function InvitationForm({ onAccept }: { onAccept: (password: string) => Promise<void> }) {
  const t = useMessages(SessionsMessages);
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < SHORTEST) return setProblem(t('tooShort', { length: password.length }));
    setSending(true);
    setProblem(undefined);
    try {
      await onAccept(password);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t('unavailable'));
      setSending(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PasswordField label={t('choose')} autoComplete="new-password" value={password} onChange={setPassword} />
      {problem && <ErrorSentence urgent>{problem}</ErrorSentence>}
      <Button kind="primary" size="large" type="submit" disabled={sending}>
        {t(sending ? 'accepting' : 'accept')}
      </Button>
    </form>
  );
}
