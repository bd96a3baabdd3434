import type { AxisDefinition } from '@tamis/scoring';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import { announce } from '../ui/announcer';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { previewRanks } from './rank-preview';
import { ScoringModelMessages } from './scoring-models.messages';
import { ScoringModelQueries } from './scoring-models.queries';
import styles from './scoring-models.module.css';

const SHOWN = 10;

interface RankPreviewListProps {
  organisation: string;
  axes: readonly AxisDefinition[];
  criteriaChanged: boolean;
}

/** The ten first cases under the weights being typed, each with the rank it has now. */
export function RankPreviewList({ organisation, axes, criteriaChanged }: RankPreviewListProps) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const { data } = useQuery(ScoringModelQueries.rankedCases(organisation));
  const ranks = useMemo(() => (data ? previewRanks(data, axes) : undefined), [data, axes]);
  const moved = ranks?.slice(0, SHOWN).filter(({ rank, before }) => rank !== before).length ?? 0;
  const sentence = t('moved', { count: moved });
  useEffect(() => {
    if (moved > 0) announce(sentence);
  }, [moved, sentence]);
  if (!ranks) return null;
  return (
    <Section title={t('preview')} hint={t('previewOf', { count: ranks.length })}>
      {ranks.length === 0 ? (
        <p className={styles.note}>{t('previewNone')}</p>
      ) : (
        <>
          <p className={styles.note}>{sentence}</p>
          <ol className={styles.ranks}>
            {ranks.slice(0, SHOWN).map(({ id, reference, title, rank, before, priority }) => (
              <li key={id}>
                <b>{rank}</b>
                <span className="t-ellipsis">
                  <span className="t-meta">{reference}</span> {title}
                </span>
                <span>{format.score(priority, 1)}</span>
                <span className={rank === before ? 't-meta' : styles.moved}>
                  {rank === before ? t('same') : t('was', { rank: before })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {criteriaChanged && <p className={styles.note}>{t('previewAxes')}</p>}
    </Section>
  );
}
