import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useSession } from '../shell/session';
import { Button } from '../ui/button';
import { NoMatch } from '../ui/empty-state';
import { matchesText } from '../ui/fold-text';
import { useFormat } from '../ui/language';
import { PageHeader } from '../ui/page-header';
import { SearchBox } from '../ui/search-box';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { InviteDialog } from './invite-dialog';
import { MemberRow } from './member-row';
import type { Member } from './members.graphql';
import { MemberMessages } from './members.messages';
import { MemberQueries } from './members.queries';
import { ROLES } from './roles';
import { unitOptions } from './unit-options';
import styles from './members.module.css';

export function MembersPage() {
  const t = useMessages(MemberMessages);
  const format = useFormat();
  const { organisation, may } = useSession();
  const { data } = useSuspenseQuery(MemberQueries.list(organisation));
  const [inviting, setInviting] = useState<'somebody' | Member>();
  const [query, setQuery] = useState('');
  usePageTitle(t('title'));
  const units = useMemo(() => unitOptions(data.businessUnits, format.compare), [data.businessUnits, format]);
  const sorted = useMemo(() => data.members.toSorted((a, b) => format.compare(a.name, b.name)), [data.members, format]);
  const shown = query ? sorted.filter(({ name, email }) => matchesText(`${name} ${email}`, query)) : sorted;
  const waiting = data.members.filter(({ state }) => state === 'invited').length;
  const members = t('finding', { count: data.members.length });
  const columns = (['name', 'email', 'role', 'unit', 'state'] as const).map((key) => ({ key: key as string, label: t(key) }));
  return (
    <>
      <PageHeader
        actions={
          may('member.invite') && (
            <Button kind="primary" icon="plus" onClick={() => setInviting('somebody')}>
              {t('invite')}
            </Button>
          )
        }
      >
        {waiting > 0 ? t('sentenceWaiting', { members, waiting: t('waiting', { count: waiting }) }) : t('sentence', { members })}
      </PageHeader>
      <div className={styles.layout}>
        <div>
          <div className={styles.bar}>
            <SearchBox label={t('search')} value={query} onChange={setQuery} />
          </div>
          <Table
            caption={t('caption')}
            columns={[...columns, { key: 'actions', label: <span className="t-sr">{t('actionsColumn')}</span> }]}
          >
            {shown.map((member) => (
              <MemberRow key={member.id} member={member} units={units} onNewLink={() => setInviting(member)} />
            ))}
          </Table>
          {shown.length === 0 && <NoMatch onReset={() => setQuery('')}>{t('noMatch', { count: data.members.length, query })}</NoMatch>}
        </div>
        <Section title={t('rolesTitle')}>
          <dl className={styles.roles}>
            {ROLES.map((role) => (
              <div key={role}>
                <dt className="t-strong">{t(`roles.${role}`)}</dt>
                <dd className="t-ink2">{t(`may.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
      {inviting && (
        <InviteDialog units={units} again={inviting === 'somebody' ? undefined : inviting} onClose={() => setInviting(undefined)} />
      )}
    </>
  );
}
