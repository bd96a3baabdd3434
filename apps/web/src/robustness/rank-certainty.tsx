import { rankLabels } from '@tamis/scoring';
import { memo, useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import { HowComputed } from '../ui/how-computed';
import { useFormat } from '../ui/language';
import { describeFlip } from './describe-flip';
import { RankHistogram } from './rank-histogram';
import { RankShares } from './rank-shares';
import { useDrawn, useRobustness } from './robustness-context';
import { sharesOf, type DrawnCase, type DrawnRanks } from './robustness-protocol';
import { RobustnessMessages } from './robustness.messages';
import styles from './robustness.module.css';

/** How sure the place of one case is: its ranks over the draws, in words beside, and what would change the decision. Left as it is while a slider moves. */
export const RankCertainty = memo(function RankCertainty({ useCaseId, name }: { useCaseId: string; name: string }) {
  const t = useMessages(RobustnessMessages);
  const { client } = useRobustness();
  const ranks = useDrawn(client, 'ranks');
  const place = useMemo(() => ranks?.cases.findIndex(({ id }) => id === useCaseId) ?? -1, [ranks, useCaseId]);
  const drawn = ranks?.cases[place];
  if (!ranks) return <div className={styles.certainty} />;
  if (!drawn || drawn.topShare === undefined) return <p className={`${styles.certainty} ${styles.flip}`}>{t('toAssess')}</p>;
  return <Drawn ranks={ranks} place={place} drawn={drawn} topShare={drawn.topShare} name={name} />;
});

interface DrawnProps {
  ranks: DrawnRanks;
  place: number;
  drawn: DrawnCase;
  topShare: number;
  name: string;
}

function Drawn({ ranks, place, drawn, topShare, name }: DrawnProps) {
  const t = useMessages(RobustnessMessages);
  const format = useFormat();
  const { model } = useRobustness();
  const { topCount } = ranks.settings;
  const shares = sharesOf(ranks, place);
  const label = rankLabels.find(({ id }) => id === drawn.label)?.name[format.language];
  return (
    <div className={styles.certainty}>
      <RankHistogram shares={shares} topCount={topCount} />
      <p className={styles.words}>
        <b>{label}</b>
        {format.language === 'fr' ? '\u00a0: ' : ': '}
        {t('topBefore', { count: topCount })}{' '}
        <HowComputed
          label={`${name}, ${t('shareOfTop', { count: topCount })}`}
          title={t('ranksOf')}
          aside={name}
          width={360}
          content={() => <RankShares shares={shares} topShare={topShare} ranks={ranks} />}
        >
          {format.percent(topShare)}
        </HowComputed>{' '}
        {t('topAfter')}
        {drawn.expectedRank !== undefined && `, ${t('expected', { rank: format.score(drawn.expectedRank, 1) })}`}
      </p>
      <p className={styles.flip}>{describeFlip(drawn, topCount, { model, t, format })}</p>
    </div>
  );
}
