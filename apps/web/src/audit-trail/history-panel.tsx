import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../i18n/messages';
import { useOrganisation } from '../shell/session';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorSentence } from '../ui/error-sentence';
import { Icon } from '../ui/icon';
import { useFormat } from '../ui/language';
import { Delayed, SkeletonText } from '../ui/skeleton';
import type { AuditEntry } from './audit-trail.graphql';
import { AuditTrailMessages } from './audit-trail.messages';
import { AuditTrailQueries } from './audit-trail.queries';
import styles from './history-panel.module.css';

interface Described {
  what: string;
  details: readonly { label: string; before?: string; after?: string }[];
}

interface HistoryPanelProps {
  subjectId: string;
  /** Writes an entry in words; the names belong to the ids in it. */
  describe: (entry: Pick<AuditEntry, 'verb' | 'changes'>, names: Readonly<Record<string, string>>) => Described;
}

/** What happened to a subject, newest first: who, when, and each value before and after. */
export function HistoryPanel({ subjectId, describe }: HistoryPanelProps) {
  const t = useMessages(AuditTrailMessages);
  const organisation = useOrganisation();
  const history = useInfiniteQuery(AuditTrailQueries.ofSubject(organisation, subjectId));
  if (history.error) return <ErrorSentence urgent>{history.error.message}</ErrorSentence>;
  if (!history.data)
    return (
      <Delayed>
        <SkeletonText lines={5} />
      </Delayed>
    );
  const lines = history.data.pages.flatMap(({ entries, names }) =>
    entries.map((entry) => ({ entry, described: describe(entry, names as Record<string, string>) })),
  );
  if (lines.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <>
      <ol className={styles.history} aria-label={t('caption')}>
        {lines.map(({ entry, described }) => (
          <HistoryLine key={entry.id} entry={entry} described={described} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {history.isFetchingNextPage ? t('loading') : t('older')}
        </Button>
      )}
    </>
  );
}

// An import fills sixty fields at once: the first say what it was.
const SHOWN = 6;

function HistoryLine({ entry, described }: { entry: AuditEntry; described: Described }) {
  const t = useMessages(AuditTrailMessages);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const details = all ? described.details : described.details.slice(0, SHOWN);
  const more = described.details.length - details.length;
  return (
    <li className={styles.line}>
      <time className="t-ink3" dateTime={entry.at} title={`${format.longDate(entry.at)}, ${format.time(entry.at)}`}>
        {format.moment(entry.at)}
      </time>
      <span>{entry.actorName ?? t('tamis')}</span>
      <span className="t-strong">{described.what}</span>
      <div className={styles.what}>
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((detail, index) => (
              <li key={`${detail.label}-${index}`}>
                <span className="t-ink2">{detail.label}</span> <Change {...detail} />
              </li>
            ))}
          </ul>
        )}
        {more > 0 && (
          <Button kind="link" onClick={() => setAll(true)}>
            {t('more', { count: more })}
          </Button>
        )}
      </div>
    </li>
  );
}

function Change({ before, after }: { before?: string; after?: string }) {
  const t = useMessages(AuditTrailMessages);
  if (before && after)
    return (
      <span>
        <span className={styles.before}>
          <LongText text={before} />
        </span>{' '}
        <span className={styles.arrow}>
          <Icon name="arrow-right" size={12} />
          <span className="t-sr">{t('becomes')}</span>
        </span>{' '}
        <LongText text={after} />
      </span>
    );
  if (after) return <LongText text={after} />;
  return <span className="t-ink3">{t('emptied', { before: before ?? '' })}</span>;
}

const LONG = 160;

function LongText({ text }: { text: string }) {
  const t = useMessages(AuditTrailMessages);
  const [whole, setWhole] = useState(false);
  if (whole || text.length <= LONG) return <span className={styles.value}>{text}</span>;
  return (
    <span className={styles.value}>
      {text.slice(0, LONG)}…{' '}
      <Button kind="link" size="small" onClick={() => setWhole(true)}>
        {t('whole')}
      </Button>
    </span>
  );
}
