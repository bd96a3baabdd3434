import { useMessages } from '../i18n/messages';
import { AxisName } from '../ui/axis-mark';
import { AxisTrack } from '../ui/axis-track';
import { HowComputed } from '../ui/how-computed';
import { useFormat, useTexts } from '../ui/language';
import { AxisComputation } from './axis-computation';
import { ScoreMessages } from './score-block.messages';
import { axisScores, type ScoredCase } from './scored-case';
import styles from './score-block.module.css';

/** The four axes, always in the same order: track, score that opens into its sum, how much of it is scored. */
export function AxisLines({ scored, digits = 0, tracks = true }: { scored: ScoredCase; digits?: number; tracks?: boolean }) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const texts = useTexts();
  const { model, totals } = scored;
  return (
    <ul className={`${styles.axes} ${tracks ? '' : styles.trackless}`}>
      {axisScores(scored).map((one, index) => {
        const name = model.axes[index]?.name[format.language] ?? one.axis;
        const line = totals.explanation.axes[index]!;
        const coverage = line.coverage === 1 ? t('complete') : t('covered', { percent: format.percent(line.coverage) });
        return (
          <li key={one.axis} className={styles.axis}>
            <AxisName axis={one.axis} name={name} />
            {tracks && <AxisTrack {...one} />}
            {one.score === null ? (
              <span className={styles.waiting}>{texts.notScored}</span>
            ) : (
              <>
                <span className={styles.axisScore}>
                  <HowComputed
                    label={name}
                    title={t('how.axisTitle', { axis: name, score: format.score(one.score, 1) })}
                    content={() => <AxisComputation scored={scored} axis={one.axis} />}
                    width={600}
                  >
                    {format.score(one.score, digits)}
                  </HowComputed>
                </span>
                <span className={styles.coverage}>{coverage}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
