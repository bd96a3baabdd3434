import { useMessages } from '../i18n/messages';
import { HowComputed } from '../ui/how-computed';
import { useFormat, useTexts } from '../ui/language';
import { RichText } from '../ui/rich-text';
import { PriorityComputation } from './priority-computation';
import { ScoreMessages } from './score-block.messages';
import { missingCriteria, type ScoredCase } from './scored-case';
import styles from './score-block.module.css';

interface PriorityFigureProps {
  organisation: string;
  reference: string;
  scored: ScoredCase;
  onScorecard?: boolean;
}

/** The one big number of the page, with its interval in words; or what is still awaited. */
export function PriorityFigure({ organisation, reference, scored, onScorecard }: PriorityFigureProps) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const texts = useTexts();
  const { priority, interval, assessed, total } = scored.totals;
  const missing = missingCriteria(scored).length;
  if (priority === undefined)
    return (
      <div className={styles.figureLine}>
        <p className={styles.awaited}>{t('notScored')}</p>
        <p className={styles.sentence}>
          {assessed === 0 ? t('waitingAll', { count: total }) : t('waiting', { axes: format.list(awaitedAxes(scored, format.language)) })}
        </p>
      </div>
    );
  return (
    <div className={styles.figureLine}>
      <HowComputed
        size="figure"
        label={texts.priority}
        title={t('how.title', { score: format.score(priority, 1) })}
        aside={t('how.model', { name: scored.modelName, version: scored.modelVersion })}
        content={() => <PriorityComputation organisation={organisation} reference={reference} scored={scored} onScorecard={onScorecard} />}
        width={540}
      >
        {format.score(priority, 1)}
      </HowComputed>
      <p className={styles.sentence}>
        {missing === 0 ? (
          t('outOfComplete')
        ) : (
          <>
            <RichText text={t('outOf', { low: format.score(interval.low), high: format.score(interval.high) })} />
            <br />
            {t('missing', { count: missing })}
          </>
        )}
      </p>
    </div>
  );
}

const awaitedAxes = ({ model, totals }: ScoredCase, language: 'fr' | 'en'): string[] =>
  model.axes.filter(({ id, weight }) => weight > 0 && totals.axes[id] === undefined).map(({ name }) => name[language].toLowerCase());
