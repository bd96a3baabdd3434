import { useMessages } from '../i18n/messages';
import { useFormat } from '../ui/language';
import type { DrawnRanks } from './robustness-protocol';
import { RobustnessMessages } from './robustness.messages';
import { useSettledSentence } from './robustness-summary';
import styles from './robustness.module.css';

interface RankSharesProps {
  shares: Float64Array;
  topShare: number;
  ranks: DrawnRanks;
}

/** Ranks rarer than this stand together on one line. */
const leastShown = 0.01;

/** The whole: how often the case has each rank, line by line. */
export function RankShares({ shares, topShare, ranks }: RankSharesProps) {
  const t = useMessages(RobustnessMessages);
  const format = useFormat();
  const settled = useSettledSentence(ranks);
  const { topCount } = ranks.settings;
  const lines = [...shares].map((share, index) => ({ rank: index + 1, share })).filter(({ share }) => share >= leastShown);
  const highest = Math.max(...lines.map(({ share }) => share));
  const others = 1 - lines.reduce((total, { share }) => total + share, 0);
  return (
    <>
      <table className={styles.shares}>
        <caption className="t-sr">{t('ranksOf')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col" colSpan={2}>
              {t('share')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.total}>
            <th scope="row" colSpan={2}>
              {t('among', { count: topCount })}
            </th>
            <td>{format.percent(topShare, 1)}</td>
          </tr>
          {lines.map(({ rank, share }) => (
            <tr key={rank} className={rank === topCount ? styles.last : undefined}>
              <th scope="row">{format.number(rank)}</th>
              <td aria-hidden="true">
                <span className={rank <= topCount ? styles.inBar : styles.outBar} style={{ width: `${(100 * share) / highest}%` }} />
              </td>
              <td>{format.percent(share, 1)}</td>
            </tr>
          ))}
          {others > leastShown / 10 && (
            <tr>
              <th scope="row" colSpan={2}>
                {t('otherRanks')}
              </th>
              <td>{format.percent(others, 1)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className={styles.note}>{settled}</p>
      <p className={styles.note}>{t('howDrawn')}</p>
    </>
  );
}
