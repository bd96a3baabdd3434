import type { AxisExplanation } from '@tamis/scoring';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import type { AxisCode } from '../ui/axis-mark';
import { Button, buttonClass } from '../ui/button';
import { ComputedTable, type ComputedRow } from '../ui/computed-table';
import { CopyButton } from '../ui/copy-button';
import { useFormat, useLanguage } from '../ui/language';
import { AxisComputation } from './axis-computation';
import { describeComputation } from './describe-computation';
import { ScoreMessages } from './score-block.messages';
import { mostTelling, type ScoredCase } from './scored-case';
import { priorityDigits, roundTo } from './shown-digits';
import { describeShare } from './weight-text';
import styles from './score-block.module.css';

interface PriorityComputationProps {
  organisation: string;
  reference: string;
  scored: ScoredCase;
  /** Without the link to the page one is on. */
  onScorecard?: boolean;
}

/** The arithmetic of the priority, which can be redone by hand; each axis opens into its own sum. */
export function PriorityComputation({ organisation, reference, scored, onScorecard = false }: PriorityComputationProps) {
  const t = useMessages(ScoreMessages);
  const language = useLanguage();
  const [axis, setAxis] = useState<AxisCode>();
  const [left, setLeft] = useState<AxisCode>();
  if (axis)
    return (
      <>
        <Button
          kind="link"
          icon="chevron-left"
          onClick={() => {
            setLeft(axis);
            setAxis(undefined);
          }}
          autoFocus
        >
          {t('how.back')}
        </Button>
        <AxisComputation scored={scored} axis={axis} titled />
      </>
    );
  const given = scored.totals.assessed;
  return (
    <PriorityTable scored={scored} left={left} onOpen={setAxis}>
      <CopyButton worded label={t('how.copy')} text={describeComputation(scored, reference, language)} />
      {!onScorecard && (
        <Link to="/$organisation/use-cases/$reference/scorecard" params={{ organisation, reference }} className={buttonClass()}>
          {t('how.seeScores', { count: given })}
        </Link>
      )}
      <Link to="/$organisation/scoring-models" params={{ organisation }} className={`${buttonClass('quiet')} ${styles.last}`}>
        {t('how.changeWeights')}
      </Link>
    </PriorityTable>
  );
}

interface PriorityTableProps {
  scored: ScoredCase;
  /** The axis one comes back from: the focus goes there, so that Escape still closes this panel and not the page. */
  left: AxisCode | undefined;
  onOpen: (axis: AxisCode) => void;
  children: ReactNode;
}

function PriorityTable({ scored, left, onOpen, children }: PriorityTableProps) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const { totals } = scored;
  const { axes } = totals.explanation;
  const { factors, product, total, exact } = priorityDigits(totals);
  const shown = (value: number | undefined, digits: number) => (value === undefined ? '' : format.score(roundTo(value, digits), digits));
  const incomplete = axes.some((line) => line.missing.length > 0);
  const rows = axes.map((line): ComputedRow => {
    const name = scored.model.axes.find(({ id }) => id === line.axis)?.name[format.language] ?? line.axis;
    const open = (
      <button
        type="button"
        className={styles.open}
        aria-label={t('how.open', { axis: name })}
        autoFocus={line.axis === left}
        onClick={() => onOpen(line.axis)}
      >
        {shown(line.score, factors[0] ?? 1)}
      </button>
    );
    return {
      key: line.axis,
      axis: line.axis,
      name,
      cells: [
        line.score === undefined ? t('axisWaiting') : open,
        `× ${describeShare(scored.model, line.axis, format)}`,
        <b key="contribution">{shown(line.contribution, product)}</b>,
        <MissingEffect key="missing" line={line} />,
      ],
    };
  });
  const span = incomplete ? t('how.span', { low: format.score(totals.interval.low, 1), high: format.score(totals.interval.high, 1) }) : '';
  const sum = axes.reduce((total, line) => total + line.share, 0);
  return (
    <ComputedTable
      caption={t('how.caption')}
      columns={[t('how.axis'), t('how.score'), t('how.weight'), t('how.contribution'), t('how.ifMissing')]}
      rows={rows}
      total={[
        t('how.priority'),
        '',
        format.score(sum, 2),
        totals.priority === undefined ? t('axisWaiting') : shown(totals.priority, total),
        span,
      ]}
      note={<PriorityNote scored={scored} incomplete={incomplete} exact={exact} />}
      actions={children}
    />
  );
}

function MissingEffect({ line }: { line: AxisExplanation }) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  if (line.missing.length === 0) return <span className="t-ink2">{t('how.complete')}</span>;
  const { low, high } = line.contributionRange;
  const lacks = t('how.lacks', { count: line.missing.length, criteria: line.missing.join(', ') });
  return (
    <span className="t-ink2">
      {t('how.span', { low: format.score(low, 1), high: format.score(high, 1) })} ({lacks})
    </span>
  );
}

function PriorityNote({ scored, incomplete, exact }: { scored: ScoredCase; incomplete: boolean; exact: boolean }) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const telling = incomplete ? mostTelling(scored) : undefined;
  const criterion = scored.model.criteria.find(({ id }) => id === telling?.criterion);
  const sentences = [
    incomplete ? t('how.missing') : t('how.none'),
    telling && criterion && telling.from - telling.to >= 0.5
      ? t(telling.to < 0.05 ? 'how.closes' : 'how.helps', {
          criterion: criterion.id,
          name: criterion.name[format.language],
          from: format.number(telling.from, 1),
          to: format.number(telling.to, 1),
        })
      : '',
    exact ? '' : t('how.rounded'),
  ];
  return <>{sentences.filter(Boolean).join(' ')}</>;
}
