import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMessages } from '../i18n/messages';
import { buttonClass } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { Delayed, SkeletonText } from '../ui/skeleton';
import { AxisLines } from './axis-lines';
import { PriorityFigure } from './priority-figure';
import { ScoreMessages } from './score-block.messages';
import { ScoreWarnings } from './score-warnings';
import { computeCase, missingCriteria, type ScoredCase } from './scored-case';
import { ScorecardQueries } from './scorecards.queries';
import styles from './score-block.module.css';

export interface ScorePlace {
  /** 8 of « 8e sur 42 ». */
  readonly place: number;
  readonly of: number;
}

interface ScoreBlockProps {
  organisation: string;
  useCaseId: string;
  reference: string;
  /** Among the cases that have a priority; left out when the page does not know it. */
  rank?: ScorePlace | null;
}

/** The score on the case page: the number and its interval, four axes, place, quadrant and alerts. Everything opens into its sum. */
export function ScoreBlock({ organisation, useCaseId, reference, rank }: ScoreBlockProps) {
  const t = useMessages(ScoreMessages);
  const { data, error } = useQuery(ScorecardQueries.scorecard(organisation, reference || useCaseId));
  const scored = useMemo(() => data && computeCase(data), [data]);
  const totals = scored?.totals;
  return (
    <Section title={t('title')} aside={totals && t('given', { given: totals.assessed, total: totals.total })}>
      {error && !data && <ErrorSentence>{error.message}</ErrorSentence>}
      {!scored && !error && (
        <Delayed>
          <SkeletonText lines={6} />
        </Delayed>
      )}
      {data && scored && (
        <div className={styles.block}>
          <PriorityFigure organisation={organisation} reference={reference} scored={scored} />
          <AxisLines scored={scored} />
          {rank && scored.totals.priority !== undefined && <Place {...rank} />}
          <ScoreWarnings scored={scored} />
          <Link to="/$organisation/use-cases/$reference/scorecard" params={{ organisation, reference }} className={buttonClass()}>
            <WhatNext scored={scored} canAssess={data.canAssess} />
          </Link>
        </div>
      )}
    </Section>
  );
}

function WhatNext({ scored, canAssess }: { scored: ScoredCase; canAssess: boolean }) {
  const t = useMessages(ScoreMessages);
  const missing = missingCriteria(scored).length;
  if (!canAssess || missing === 0) return <>{t('review', { count: scored.totals.total })}</>;
  return <>{scored.totals.assessed === 0 ? t('assess') : t('assessRest', { count: missing })}</>;
}

function Place({ place, of }: ScorePlace) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const [digits, suffix] = format.ordinal(place);
  return (
    <p className={styles.place}>
      {digits}
      <sup>{suffix}</sup> {t('rank', { of: format.number(of, 0) })}
    </p>
  );
}
