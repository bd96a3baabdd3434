import { computeScorecard, type CriterionId } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { AxisLines } from './axis-lines';
import { PriorityFigure } from './priority-figure';
import { ScoreMessages } from './score-block.messages';
import { ScorecardMessages } from './scorecard-form.messages';
import { ScoreWarnings } from './score-warnings';
import type { ScoredCase } from './scored-case';
import styles from './scorecard-form.module.css';

interface LiveTotalsProps {
  organisation: string;
  reference: string;
  scored: ScoredCase;
  active: CriterionId;
}

/** The right zone: what the scores given so far amount to, and what the criterion at hand weighs in it. */
export function LiveTotals({ organisation, reference, scored, active }: LiveTotalsProps) {
  const t = useMessages(ScorecardMessages);
  const score = useMessages(ScoreMessages);
  const { assessed, total } = scored.totals;
  return (
    <>
      <Section title={score('title')} aside={score('given', { given: assessed, total })}>
        <div className={styles.totals}>
          <PriorityFigure organisation={organisation} reference={reference} scored={scored} onScorecard />
          <AxisLines scored={scored} tracks={false} />
          <ScoreWarnings scored={scored} />
        </div>
      </Section>
      <Section title={t('whatIfTitle')}>
        <WhatItWeighs scored={scored} active={active} />
      </Section>
    </>
  );
}

/** The criterion at hand one level lower and one level higher: what the axis and the priority would be. */
function WhatItWeighs({ scored, active }: { scored: ScoredCase; active: CriterionId }) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  const { model, scores, totals } = scored;
  const criterion = model.criteria.find(({ id }) => id === active);
  const axis = model.axes.find(({ id }) => id === criterion?.axis);
  if (!criterion || !axis) return null;
  const now = scores[active];
  const others = now === undefined ? [1, 3, 5] : [now - 1, now + 1].filter((level) => level >= 0 && level <= 5);
  const weight = totals.explanation.axes.flatMap(({ terms }) => terms).find(({ id }) => id === active)?.effectiveWeight;
  return (
    <ul className={styles.whatIf}>
      {now !== undefined && weight !== undefined && (
        <li>{t('counts', { id: active, score: format.number(now, 1), weight: format.percent(weight, 1) })}</li>
      )}
      {others.map((level) => {
        const card = computeScorecard(model, { ...scores, [active]: level });
        const words = { id: active, score: format.number(level, 1), axis: axis.name[format.language].toLowerCase() };
        const axisScore = format.score(card.axes[axis.id] ?? 0, 1);
        return (
          <li key={level}>
            {card.priority === undefined
              ? t('whatIfAxis', { ...words, axisScore })
              : t('whatIf', { ...words, axisScore, priority: format.score(card.priority, 1) })}
          </li>
        );
      })}
    </ul>
  );
}
