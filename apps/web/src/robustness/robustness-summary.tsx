import { useEffect, useEffectEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { announce } from '../ui/announcer';
import { ErrorSentence } from '../ui/error-sentence';
import { useFormat } from '../ui/language';
import { useDrawn, useRobustness } from './robustness-context';
import type { DrawnRanks } from './robustness-protocol';
import { RobustnessMessages } from './robustness.messages';
import styles from './robustness.module.css';

/** What stands behind the figures, or how far the draws are, or why they did not come. */
export function RobustnessSummary({ shown }: { shown: readonly string[] }) {
  const t = useMessages(RobustnessMessages);
  const { language } = useFormat();
  const { client, unread, limitedTo } = useRobustness();
  const ranks = useDrawn(client, 'ranks');
  const failure = useDrawn(client, 'failure');
  useAnnouncedRanks(ranks, shown);
  const why = failure === 'broken' ? t('broken') : failure?.[language];
  const isAllIn = ranks !== undefined && ranks.cases.filter(({ topShare }) => topShare !== undefined).length <= ranks.settings.topCount;
  const told = unread === undefined ? why : t('unread', { why: unread });
  return (
    <div className={styles.summary}>
      {told === undefined ? <Standing ranks={ranks} /> : <ErrorSentence urgent>{told}</ErrorSentence>}
      {isAllIn && <p className={styles.note}>{t('allIn')}</p>}
      {limitedTo !== undefined && <p className={styles.note}>{t('limited', { count: limitedTo })}</p>}
    </div>
  );
}

function Standing({ ranks }: { ranks: DrawnRanks | undefined }) {
  const t = useMessages(RobustnessMessages);
  const format = useFormat();
  const { client } = useRobustness();
  const progress = useDrawn(client, 'progress');
  const settled = useSettledSentence(ranks);
  if (progress === undefined) return <p className={styles.note}>{settled}</p>;
  const share = t('progress', { share: format.percent(progress) });
  return (
    <>
      <p className={styles.note}>
        {ranks ? t('again') : t('first')} {share}.
      </p>
      <progress className={styles.progress} value={progress} aria-label={share} />
    </>
  );
}

/** Draws, seed and trust in the weights, with the margin that the number of draws leaves: « 10 000 tirages, graine 1… ». */
export function useSettledSentence(ranks: DrawnRanks | undefined): string {
  const t = useMessages(RobustnessMessages);
  const format = useFormat();
  if (!ranks) return '';
  const { draws, seed, weights } = ranks.settings;
  const kappa = weights.kind === 'around' ? format.number(weights.kappa) : '';
  const margin = format.score(100 * ranks.margin95, 1);
  return t('settled', { draws: format.number(draws), seed: format.number(seed), kappa, margin });
}

/** Once for each result: the list moves before its figures come, and told then they would be of other weights. */
function useAnnouncedRanks(ranks: DrawnRanks | undefined, shown: readonly string[]): void {
  const t = useMessages(RobustnessMessages);
  const format = useFormat();
  const tell = useEffectEvent(({ cases, settings }: DrawnRanks) => {
    const robust = cases.filter(({ id, label }) => label === 'robust' && shown.includes(id)).length;
    announce(t('announced', { draws: format.number(settings.draws), count: robust }));
  });
  useEffect(() => {
    if (ranks) tell(ranks);
  }, [ranks]);
}
