import { Link, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useShortcuts } from '../../shell/shortcuts';
import { buttonClass } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { KeyHint } from '../../ui/key-hint';
import { placeInTrail, readTrail } from '../list/list-trail';
import type { CasePageModel } from './use-case-page-model';
import { UseCaseQueries } from './use-case.queries';
import styles from './use-case-page.module.css';

/** The way back to the list one came from, and to the cases before and after this one in it. */
export function CaseTrail({ model, onEdit }: { model: CasePageModel; onEdit: () => void }) {
  const { organisation, useCase, t } = model;
  const navigate = useNavigate();
  const client = useQueryClient();
  const trail = readTrail(organisation);
  const place = placeInTrail(trail, useCase.reference);
  const search = trail?.search ?? {};
  const open = (reference: string | undefined) =>
    reference && void navigate({ to: '/$organisation/use-cases/$reference', params: { organisation, reference }, search: (now) => now });
  useShortcuts([
    { keys: 'j', label: t('next'), group: t('keys.group'), run: () => open(place?.next), disabled: !place?.next },
    { keys: 'k', label: t('previous'), group: t('keys.group'), run: () => open(place?.previous), disabled: !place?.previous },
    { keys: 'e', label: t('keys.edit'), group: t('keys.group'), run: onEdit, disabled: !useCase.canEdit },
    {
      keys: 'Escape',
      label: t('keys.back'),
      group: t('keys.group'),
      run: () => void navigate({ to: '/$organisation/use-cases', params: { organisation }, search }),
    },
  ]);
  const { previous, next } = place ?? {};
  useEffect(() => {
    for (const reference of [next, previous]) if (reference) void client.prefetchQuery(UseCaseQueries.detail(organisation, reference));
  }, [client, organisation, next, previous]);
  return (
    <nav className={styles.trail} aria-label={trail?.title ?? t('back')}>
      <Link to="/$organisation/use-cases" params={{ organisation }} search={search} className={styles.back}>
        <Icon name="chevron-left" size={14} />
        {trail?.title ?? t('back')}
      </Link>
      {place && (
        <>
          <span className="t-ink3">{t('place', { position: place.position, total: place.total })}</span>
          <Neighbour organisation={organisation} reference={previous} label={t('previous')} icon="arrow-up" keys="K" />
          <Neighbour organisation={organisation} reference={next} label={t('next')} icon="arrow-down" keys="J" />
        </>
      )}
    </nav>
  );
}

interface NeighbourProps {
  organisation: string;
  reference: string | undefined;
  label: string;
  icon: 'arrow-up' | 'arrow-down';
  keys: string;
}

function Neighbour({ organisation, reference, label, icon, keys }: NeighbourProps) {
  const content = (
    <>
      <Icon name={icon} size={14} />
      <KeyHint keys={keys} />
    </>
  );
  if (!reference) return <span className={`${styles.neighbour} ${styles.none}`}>{content}</span>;
  return (
    <Link
      to="/$organisation/use-cases/$reference"
      params={{ organisation, reference }}
      search={(now) => now}
      className={`${buttonClass('quiet', 'small')} ${styles.neighbour}`}
      aria-label={`${label}, ${reference}`}
      title={label}
    >
      {content}
    </Link>
  );
}
