import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { askConfirmation } from '../ui/confirm-dialog';
import { EmptyState } from '../ui/empty-state';
import { useFormat } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { showToast } from '../ui/toasts';
import type { ApiToken } from './api-tokens.graphql';
import { ApiTokenMessages } from './api-tokens.messages';
import { ApiTokenMutations, ApiTokenQueries } from './api-tokens.queries';
import { CreateTokenDialog } from './create-token-dialog';
import styles from './api-tokens.module.css';

export function ApiTokensPage() {
  const t = useMessages(ApiTokenMessages);
  const { organisation, may } = useSession();
  const { data: tokens } = useSuspenseQuery(ApiTokenQueries.list(organisation));
  const [creating, setCreating] = useState(false);
  usePageTitle(t('title'));
  const active = tokens.filter(({ state }) => state === 'active').length;
  const create = may('api-token.manage') && (
    <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHeader actions={tokens.length > 0 && create}>{active === 0 ? t('none') : t('active', { count: active })}</PageHeader>
      <div className={styles.layout}>
        {tokens.length === 0 ? (
          <EmptyState title={t('emptyTitle')} actions={create}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <TokenTable tokens={tokens} />
        )}
        <Section title={t('useTitle')}>
          <p className="t-ink2">{t('useText')}</p>
          <pre
            className={styles.example}
            tabIndex={0}
          >{`POST ${window.location.origin}/graphql\nauthorization: Bearer tamis_…\ncontent-type: application/json`}</pre>
          <p className="t-ink2">{t('useLimits')}</p>
        </Section>
      </div>
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function TokenTable({ tokens }: { tokens: readonly ApiToken[] }) {
  const t = useMessages(ApiTokenMessages);
  const columns = (['name', 'role', 'state', 'createdBy', 'expires', 'lastUsed'] as const).map((key) => ({
    key: key as string,
    label: t(key),
  }));
  return (
    <Table caption={t('caption')} columns={[...columns, { key: 'actions', label: <span className="t-sr">{t('actionsColumn')}</span> }]}>
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
    </Table>
  );
}

function TokenRow({ token }: { token: ApiToken }) {
  const t = useMessages(ApiTokenMessages);
  const format = useFormat();
  const { organisation, may } = useSession();
  const revoke = useMutation(ApiTokenMutations.revoke(useQueryClient(), organisation));
  const { name } = token;
  const askRevocation = async () => {
    const question = { title: t('revokeTitle', { name }), text: t('revokeText'), verb: t('revokeVerb'), alarming: true };
    if (!(await askConfirmation(question))) return;
    revoke.mutate(token.id, { onError: ({ message }) => showToast({ text: message, kind: 'alarm' }) });
  };
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td>{t(`roles.${token.role}`)}</td>
      <td className={token.state === 'active' ? undefined : 't-ink2'}>{t(`states.${token.state}`)}</td>
      <td className="t-ink2">{token.createdByName}</td>
      <td className="t-ink2">{format.date(token.expiresAt)}</td>
      <td className="t-ink2">{token.lastUsedAt ? format.date(token.lastUsedAt) : t('never')}</td>
      <td className={styles.actions}>
        {token.state === 'active' && may('api-token.manage') && (
          <Button size="small" aria-label={t('revokeOf', { name })} disabled={revoke.isPending} onClick={() => void askRevocation()}>
            {t('revoke')}
          </Button>
        )}
      </td>
    </tr>
  );
}
