import { useEffect, useRef } from 'react';
import { useMessages } from '../i18n/messages';
import { Alarm } from '../ui/alarm';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { useFormat } from '../ui/language';
import type { ShownScore } from './given-scores';
import { ScorecardMessages } from './scorecard-form.messages';
import type { GivenScore } from './scorecards.graphql';
import styles from './criterion-row.module.css';

/** Why a score was not saved: refused by a rule, or met by the score of somebody else. */
export type Problem = { readonly refused: string } | { readonly mine: GivenScore };

interface CriterionProblemProps {
  problem: Problem;
  shown: ShownScore | undefined;
  /** True puts the reader's own score, false keeps the other one. */
  onSettle: (mine: boolean) => void;
}

export function CriterionProblem({ problem, shown, onSettle }: CriterionProblemProps) {
  const place = useRef<HTMLDivElement>(null);
  // What is told below the criterion must not stay under the action bar.
  useEffect(() => {
    void place.current?.closest('[role=group]')?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={place}>
      {'refused' in problem ? (
        <ErrorSentence urgent>{problem.refused}</ErrorSentence>
      ) : (
        <Met mine={problem.mine.score} shown={shown} onSettle={onSettle} />
      )}
    </div>
  );
}

interface MetProps {
  mine: number | null;
  shown: ShownScore | undefined;
  onSettle: (mine: boolean) => void;
}

function Met({ mine, shown, onSettle }: MetProps) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  const theirs = shown?.score ?? null;
  const who = { name: shown?.by?.name ?? '', time: format.time(shown?.by?.at ?? new Date()) };
  return (
    <div className={styles.conflict} role="alert">
      <Alarm level="watch" calm>
        {theirs === null ? t('conflict.cleared', who) : t('conflict.text', { ...who, score: format.number(theirs, 1) })}
      </Alarm>
      <span className={styles.choice}>
        <Button size="small" onClick={() => onSettle(false)}>
          {theirs === null ? t('conflict.keepNone') : t('conflict.keep', { score: format.number(theirs, 1) })}
        </Button>
        <Button size="small" onClick={() => onSettle(true)}>
          {mine === null ? t('conflict.mineNone') : t('conflict.mine', { score: format.number(mine, 1) })}
        </Button>
      </span>
    </div>
  );
}
