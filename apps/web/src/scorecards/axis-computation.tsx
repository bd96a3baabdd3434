import type { AxisId, CriterionTerm } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { AxisName } from '../ui/axis-mark';
import { ComputedTable, type ComputedRow } from '../ui/computed-table';
import { useFormat } from '../ui/language';
import { ScoreMessages } from './score-block.messages';
import type { ScoredCase } from './scored-case';
import { axisDigits, roundTo } from './shown-digits';
import { describeWeight } from './weight-text';
import styles from './score-block.module.css';

interface AxisComputationProps {
  scored: ScoredCase;
  axis: AxisId;
  titled?: boolean;
}

/** The sum of one axis: score, score out of 1, weight that counts, contribution. */
export function AxisComputation({ scored, axis, titled = false }: AxisComputationProps) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const line = scored.totals.explanation.axes.find((one) => one.axis === axis)!;
  const name = scored.model.axes.find(({ id }) => id === axis)!.name[format.language];
  const { product, total, exact } = axisDigits(line);
  const shown = (value: number | undefined, digits: number) => (value === undefined ? '' : format.score(roundTo(value, digits), digits));
  const rows = inOrder(line.terms).map((term): ComputedRow => {
    const criterion = scored.model.criteria.find(({ id }) => id === term.id)!;
    return {
      key: term.id,
      name: (
        <>
          <span className={styles.code}>{term.id}</span> {criterion.name[format.language]}
        </>
      ),
      cells: [
        term.score === undefined ? (
          <span key="level" className="t-ink3">
            {t('axisWaiting')}
          </span>
        ) : (
          format.number(term.score, 1)
        ),
        shown(term.u, 1),
        <span key="weight">
          {term.orderedRank !== undefined && (
            <span className="t-ink3">
              {t('how.place', { place: term.orderedRank })}
              {'\u2002'}
            </span>
          )}
          {describeWeight(scored.model, line, term, format)}
        </span>,
        <b key="contribution">{shown(term.contribution, product)}</b>,
      ],
    };
  });
  const weight = line.terms.reduce((total, term) => total + (term.effectiveWeight ?? 0), 0);
  return (
    <>
      {titled && (
        <p className={styles.axisTitle}>
          <AxisName axis={axis} name={name} />
        </p>
      )}
      <ComputedTable
        caption={t('how.axisCaption', { axis: name })}
        columns={[t('how.criterion'), t('how.level'), t('how.unit'), t('how.weight'), t('how.contribution')]}
        rows={rows}
        total={[
          name,
          '',
          '',
          line.score === undefined ? '' : format.score(roundTo(weight, 2), 2),
          shown(line.score, total) || t('axisWaiting'),
        ]}
        note={<AxisNote scored={scored} axis={axis} exact={exact} />}
      />
    </>
  );
}

function AxisNote({ scored, axis, exact }: { scored: ScoredCase; axis: AxisId; exact: boolean }) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const { model, totals } = scored;
  const line = totals.explanation.axes.find((one) => one.axis === axis)!;
  const severity = model.axes.find(({ id }) => id === axis)?.direction === 'severity';
  const weights = model.motivationWeights.map((weight) => format.number(weight, 4)).join(' ; ');
  const financial = format.percent(model.valueShares.financial / (model.valueShares.motivation + model.valueShares.financial));
  const sentences = [
    severity ? t('how.severity') : t('how.benefit'),
    axis === 'V' && model.valueMode === 'ordered' ? t('how.ordered', { weights, financial }) : '',
    line.missing.length > 0 && line.score !== undefined
      ? t('how.shared', { count: line.missing.length, criteria: format.list(line.missing) })
      : '',
    exact ? '' : t('how.rounded'),
  ];
  return <>{sentences.filter(Boolean).join(' ')}</>;
}

/** By place on the value axis, otherwise as the model lists them. */
const inOrder = (terms: readonly CriterionTerm[]): readonly CriterionTerm[] =>
  terms.some((term) => term.orderedRank !== undefined)
    ? terms.toSorted((left, right) => (left.orderedRank ?? 99) - (right.orderedRank ?? 99))
    : terms;
