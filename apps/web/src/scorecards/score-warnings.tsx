import type { CriterionId } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { Alarm } from '../ui/alarm';
import { useFormat } from '../ui/language';
import { ScoreMessages } from './score-block.messages';
import type { ScoredCase } from './scored-case';
import styles from './score-block.module.css';

/** Quadrant with its rule, red flags, and what is only to be watched. */
export function ScoreWarnings({ scored }: { scored: ScoredCase }) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const { model, totals, scores } = scored;
  const { thresholds } = model;
  const name = (id: CriterionId) => model.criteria.find((one) => one.id === id)?.name[format.language] ?? id;
  const worst = (ids: readonly CriterionId[]) =>
    format.list(ids.map((id) => t('atWorst', { name: name(id), score: format.number(scores[id] ?? 0, 1) })));
  const quadrant = model.quadrants.find(({ id }) => id === totals.quadrant);
  const amber = model.criteria.filter(({ id, severity }) => severity && (scores[id] ?? 0) >= thresholds.amberLevel).map(({ id }) => id);
  return (
    <div className={styles.warnings}>
      {quadrant && (
        <p>
          <b>{quadrant.name[format.language]}</b>
          <span className="t-ink2">
            {format.language === 'fr' ? '\u00a0: ' : ': '}
            {t(`quadrant.${quadrant.id}`, {
              value: thresholds.quadrantValue,
              feasibility: thresholds.quadrantFeasibility,
              risk: thresholds.quickWinRisk,
            })}
          </span>
        </p>
      )}
      {totals.redFlags.length > 0 && <Alarm level="blocking">{t('redFlag', { criteria: worst(totals.redFlags) })}</Alarm>}
      {totals.redFlags.length === 0 && totals.amber && <Alarm level="watch">{t('amber', { criteria: worst(amber) })}</Alarm>}
      {totals.redesign && <Alarm level="watch">{t('redesign', { threshold: thresholds.redesignSobriety })}</Alarm>}
    </div>
  );
}
