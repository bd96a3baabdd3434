import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { execute } from '../graphql/execute';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { ViewerQueries } from '../shell/viewer.queries';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { TextField } from '../ui/field';
import { useLanguage } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { FoundOrganisationMutation } from './organisations.graphql';
import { OrganisationsMessages } from './organisations.messages';
import styles from './found-organisation-page.module.css';

/** One form; the new organisation opens empty, and says what to do first. */
export function FoundOrganisationPage() {
  const t = useMessages(OrganisationsMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { organisation, viewer } = useSession();
  const language = useLanguage();
  usePageTitle(t('title'));
  const founding = useMutation({
    mutationFn: (input: { name: string; slug?: string; referencePrefix?: string }) =>
      execute(organisation, FoundOrganisationMutation, { input: { ...input, language } }),
    onSuccess: async ({ foundOrganisation }) => {
      const known = new Set(viewer.memberships.map(({ organisationSlug }) => organisationSlug));
      const founded = foundOrganisation.memberships.find(({ organisationSlug }) => !known.has(organisationSlug));
      await client.refetchQueries(ViewerQueries.viewer());
      if (founded) await navigate({ to: '/$organisation/use-cases', params: { organisation: founded.organisationSlug } });
    },
  });
  return (
    <>
      <PageHeader below={<p className="t-ink2">{t('lede')}</p>}>{t('title')}</PageHeader>
      <FoundOrganisationForm busy={founding.isPending} problem={founding.error?.message} onFound={founding.mutate} />
    </>
  );
}

interface FormProps {
  busy: boolean;
  problem: string | undefined;
  onFound: (input: { name: string; slug?: string; referencePrefix?: string }) => void;
}

function FoundOrganisationForm({ busy, problem, onFound }: FormProps) {
  const t = useMessages(OrganisationsMessages);
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const [prefix, setPrefix] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (name.trim()) onFound({ name: name.trim(), slug: slug.trim() || undefined, referencePrefix: prefix.trim() || undefined });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={isMissing && t('nameMissing')}
        autoFocus
      />
      <TextField label={t('slug')} hint={t('slugHint')} value={slug} onChange={(event) => setSlug(event.target.value)} />
      <TextField
        label={t('prefix')}
        hint={t('prefixHint')}
        value={prefix}
        onChange={(event) => setPrefix(event.target.value.toUpperCase())}
      />
      {problem && <ErrorSentence urgent>{problem}</ErrorSentence>}
      <Button kind="primary" type="submit" disabled={busy}>
        {t(busy ? 'founding' : 'found')}
      </Button>
    </form>
  );
}
