import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { ErrorSentence } from '../ui/error-sentence';
import { HowComputed } from '../ui/how-computed';
import { useFormat, useTexts } from '../ui/language';
import { Delayed, SkeletonText } from '../ui/skeleton';
import { PriorityComputation } from './priority-computation';
import { ScoreMessages } from './score-block.messages';
import { computeCase } from './scored-case';
import { ScorecardQueries } from './scorecards.queries';

interface PriorityNumberProps {
  organisation: string;
  reference: string;
  /** As stored; the sum behind it is read only once it is opened. */
  priority: number;
  size?: 'inherit' | 'chip';
  children?: ReactNode;
}

/** The number of a card or of a row, that opens into its sum like the one of the case page. */
export function PriorityNumber({ organisation, reference, priority, size = 'chip', children }: PriorityNumberProps) {
  const t = useMessages(ScoreMessages);
  const format = useFormat();
  const texts = useTexts();
  return (
    <HowComputed
      size={size}
      label={texts.priority}
      title={t('how.title', { score: format.score(priority, 1) })}
      content={() => <ReadComputation organisation={organisation} reference={reference} />}
      width={540}
    >
      {children ?? format.score(priority)}
    </HowComputed>
  );
}

/** The sum behind a priority, read when it is asked for. */
export function ReadComputation({ organisation, reference }: { organisation: string; reference: string }) {
  const t = useMessages(ScoreMessages);
  const { data, error } = useQuery(ScorecardQueries.scorecard(organisation, reference));
  if (error && !data) return <ErrorSentence>{error.message}</ErrorSentence>;
  if (!data)
    return (
      <Delayed>
        <SkeletonText lines={6} />
      </Delayed>
    );
  const scored = computeCase(data);
  return (
    <>
      <p className="t-meta">{t('how.model', { name: scored.modelName, version: scored.modelVersion })}</p>
      <PriorityComputation organisation={organisation} reference={reference} scored={scored} />
    </>
  );
}
