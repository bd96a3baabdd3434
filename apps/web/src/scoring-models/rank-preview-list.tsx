import type { AxisDefinition, ScoringModelDefinition } from '@tamis/scoring';
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import { announce } from '../ui/announcer';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { useGlide } from '../ui/use-glide';
import { orderAsSaved, previewRanks, type PreviewedRank } from './rank-preview';
import type { RankSlots } from './rank-slots';
import type { RankedCase } from './scoring-models.graphql';
import { ScoringModelMessages } from './scoring-models.messages';
import { ScoringModelQueries } from './scoring-models.queries';
import styles from './scoring-models.module.css';

const SHOWN = 10;

interface RankPreviewListProps {
  organisation: string;
  /** As it is saved. */
  model: ScoringModelDefinition;
  /** As they are being weighed. */
  axes: readonly AxisDefinition[];
  slots: RankSlots;
  criteriaChanged: boolean;
}

/** The ten first cases under the weights being typed, each with the rank it has now and how sure its place is. */
export function RankPreviewList(props: RankPreviewListProps) {
  const { data } = useQuery(ScoringModelQueries.rankedCases(props.organisation));
  return data ? <Preview {...props} cases={data} /> : null;
}

function Preview({ organisation, model, axes, slots, criteriaChanged, cases }: RankPreviewListProps & { cases: readonly RankedCase[] }) {
  const t = useMessages(ScoringModelMessages);
  const { Robustness, RobustnessSummary, RankCertainty, DrawSettings } = slots;
  const ranks = useMemo(() => previewRanks(cases, axes), [cases, axes]);
  const weights = useMemo(() => Object.fromEntries(axes.map(({ id, weight }) => [id, weight])), [axes]);
  const useCaseIds = useMemo(() => orderAsSaved(cases), [cases]);
  const shown = ranks.slice(0, SHOWN);
  const moved = shown.filter(({ rank, before }) => rank !== before).length;
  const sentence = t('moved', { count: moved });
  const list = useRef<HTMLOListElement>(null);
  useGlide(list, shown.map(({ id }) => id).join());
  useEffect(() => {
    if (moved > 0) announce(sentence);
  }, [moved, sentence]);
  return (
    <Section title={t('preview')} hint={t('previewOf', { count: ranks.length })}>
      {ranks.length === 0 ? (
        <p className={styles.note}>{t('previewNone')}</p>
      ) : (
        <Robustness organisation={organisation} model={model} weights={weights} useCaseIds={useCaseIds}>
          <div>
            <p className={styles.note}>{sentence}</p>
            <RobustnessSummary shown={shown.map(({ id }) => id)} />
            <ol ref={list} className={styles.ranks}>
              {shown.map((one) => (
                <RankRow key={one.id} {...one} RankCertainty={RankCertainty} />
              ))}
            </ol>
            {criteriaChanged && <p className={styles.note}>{t('previewAxes')}</p>}
          </div>
          <DrawSettings />
        </Robustness>
      )}
    </Section>
  );
}

/** Drawn again only when its own figures move. */
const RankRow = memo(function RankRow({
  id,
  reference,
  title,
  rank,
  before,
  priority,
  RankCertainty,
}: PreviewedRank & Pick<RankSlots, 'RankCertainty'>) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  return (
    <li data-key={id}>
      <b>{rank}</b>
      <span className="t-ellipsis" title={title}>
        <span className="t-meta">{reference}</span> {title}
      </span>
      <span>{format.score(priority, 1)}</span>
      <span className={rank === before ? 't-meta' : styles.moved}>{rank === before ? t('same') : t('was', { rank: before })}</span>
      <RankCertainty useCaseId={id} name={reference} />
    </li>
  );
});
