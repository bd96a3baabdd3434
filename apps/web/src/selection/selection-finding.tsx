import type { Rule } from '@tamis/scoring';
import { useEffect } from 'react';
import { useMessages } from '../i18n/messages';
import { announce } from '../ui/announcer';
import { Button } from '../ui/button';
import { ErrorSentence } from '../ui/error-sentence';
import { useFormat } from '../ui/language';
import { SelectionMessages } from './selection.messages';
import { fieldOf, referenceOf, shownSelection, type SelectionScreen } from './selection-screen';
import { useAmount } from './use-amount';
import styles from './selection.module.css';

/** « Quinze cas tiennent sous ces limites… »: the sentence that the page starts with. */
export function SelectionFinding({ screen, hasCandidates }: { screen: SelectionScreen; hasCandidates: boolean }) {
  const sentence = useFinding(screen, hasCandidates);
  const { isSolving } = screen.state;
  useEffect(() => {
    if (!isSolving) announce(sentence);
  }, [isSolving, sentence]);
  return <>{sentence}</>;
}

function useFinding({ state }: SelectionScreen, hasCandidates: boolean): string {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const { result } = state;
  if (!hasCandidates) return t('noCase');
  if (result === undefined || result.status === 'invalid') return t('first');
  if (result.status === 'infeasible') return t('impossible');
  const shown = shownSelection(state);
  if (shown === undefined) return t('nothingFound');
  const words = { count: shown.selected.length, value: format.number(shown.value, 1) };
  if (result.status === 'stopped') return t('best', words);
  return shown.selected.length === 0 ? t('nothingFits') : t('finding', words);
}

interface ProofProps {
  screen: SelectionScreen;
  onStop: () => void;
  onResume: () => void;
}

/** Under the sentence: proven or how far from it, what is being done, and the way out when nothing fits. */
export function SelectionProof({ screen, onStop, onResume }: ProofProps) {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const { result, isSolving, isBroken, progress } = screen.state;
  if (isBroken)
    return (
      <div className={styles.proof}>
        <ErrorSentence urgent>{t('broken')}</ErrorSentence>
        <Button onClick={onResume}>{t('resume')}</Button>
      </div>
    );
  if (isSolving)
    return (
      <div className={styles.proof}>
        <span>
          {progress?.incumbent === undefined || progress.bound === undefined
            ? t('solving')
            : t('progress', { value: format.number(progress.incumbent, 1), bound: format.number(progress.bound, 1) })}
        </span>
        <Button size="small" onClick={onStop}>
          {t('stop')}
        </Button>
      </div>
    );
  if (result?.status === 'infeasible') return <Impossible screen={screen} />;
  if (result?.status !== 'stopped') return <p className={styles.proof}>{result && t('proven')}</p>;
  return (
    <div className={styles.proof}>
      <span>{result.gap === undefined ? t('gapUnknown') : t('gap', { gap: format.percent(result.gap, 1) })}</span>
      <Button size="small" onClick={onResume}>
        {t('resume')}
      </Button>
    </div>
  );
}

function Impossible({ screen }: { screen: SelectionScreen }) {
  const t = useMessages(SelectionMessages);
  const format = useFormat();
  const amount = useAmount(screen);
  const nameRule = useRuleName(screen);
  const { result } = screen.state;
  if (result?.status !== 'infeasible') return null;
  const changes = result.relaxation?.changes ?? [];
  const givenUp = changes.filter(({ to }) => to === undefined);
  return (
    <div className={styles.proof}>
      <p>
        {t('blocking', { rules: format.list(result.blocking.map(nameRule)) })}{' '}
        {changes
          .filter(({ to }) => to !== undefined)
          .map(({ rule: { key }, from = 0, to = 0 }) =>
            t('relaxTo', { field: fieldOf(screen, key)?.name ?? key, from: amount(key, from), to: amount(key, to) }),
          )
          .join(' ')}{' '}
        {givenUp.length > 0 && t('relaxUp', { rules: format.list(givenUp.map(({ rule }) => nameRule(rule))) })}
      </p>
    </div>
  );
}

/** « le plafond de Coût », « TE-4 imposé ». */
export function useRuleName(screen: SelectionScreen): (rule: Rule) => string {
  const t = useMessages(SelectionMessages);
  return ({ kind, key }) => {
    if (kind === 'limit') return t('limitRule', { field: fieldOf(screen, key)?.name ?? key });
    if (kind === 'mandatory') return t('mandatoryRule', { name: referenceOf(screen, key) });
    return kind === 'excluded' ? t('excludedRule', { name: referenceOf(screen, key) }) : t('countRule');
  };
}
