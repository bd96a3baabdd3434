import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { TextField } from '../ui/field';
import { Entrance } from './entrance';
import { PasswordField } from './password-field';
import { SessionsMessages } from './sessions.messages';
import { safePath, signIn } from './sign-in';
import styles from './entrance.module.css';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const t = useMessages(SessionsMessages);
  const router = useRouter();
  const client = useQueryClient();
  const { next } = route.useSearch();
  usePageTitle(t('signIn'));
  const enter = () => {
    client.clear();
    router.history.replace(safePath(next));
  };
  return (
    <Entrance title={t('lede')}>
      <SignInForm onSignedIn={enter} />
    </Entrance>
  );
}

const sentences = { wrong: 'wrong', 'too-many': 'tooMany', unavailable: 'unavailable' } as const;

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const t = useMessages(SessionsMessages);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | undefined>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!/\S+@\S+/.test(email)) return setProblem(t('emailMissing'));
    if (!password) return setProblem(t('passwordMissing'));
    setSending(true);
    setProblem(undefined);
    try {
      const result = await signIn(email.trim(), password);
      if (result === 'signed-in') onSignedIn();
      else setProblem(t(sentences[result]));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t('unavailable'));
    } finally {
      setSending(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField label={t('password')} autoComplete="current-password" value={password} onChange={setPassword} />
      {problem && <ErrorSentence urgent>{problem}</ErrorSentence>}
      <Button kind="primary" size="large" type="submit" disabled={sending}>
        {t(sending ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}
