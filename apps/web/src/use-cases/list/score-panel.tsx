import { Suspense, useCallback, useRef, useState, type ComponentType, type MouseEvent } from 'react';
import { useMessages } from '../../i18n/messages';
import { Floating } from '../../ui/floating';
import { useFormat } from '../../ui/language';
import { Delayed, SkeletonText } from '../../ui/skeleton';
import { ListFieldMessages } from './list-field.messages';
import styles from './priority-button.module.css';

/** The arithmetic behind a case's priority, drawn by the feature that knows it. */
export type ScoreSum = ComponentType<{ organisation: string; reference: string }>;

interface OpenScore {
  reference: string;
  priority: number;
}

/** Which number of the list is open; a second click on it closes. */
export function useScorePanel() {
  const anchor = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<OpenScore>();
  const close = useCallback(() => setOpen(undefined), []);
  /** True when the click was on a number. */
  const onClick = useCallback((event: MouseEvent): boolean => {
    const button = (event.target as Element).closest<HTMLElement>('[data-score-of]');
    const reference = button?.dataset['scoreOf'];
    if (!button || !reference) return false;
    anchor.current = button;
    const priority = Number(button.dataset['score']);
    setOpen((before) => (before?.reference === reference ? undefined : { reference, priority }));
    return true;
  }, []);
  return { anchor, open, close, onClick };
}

interface ScorePanelProps {
  panel: ReturnType<typeof useScorePanel>;
  organisation: string;
  Sum: ScoreSum;
}

export function ScorePanel({ panel: { anchor, open, close }, organisation, Sum }: ScorePanelProps) {
  const t = useMessages(ListFieldMessages);
  const format = useFormat();
  if (!open) return null;
  const title = t('howTitle', { score: format.score(open.priority, 1) });
  return (
    <Floating key={open.reference} anchor={anchor} label={title} width={540} onClose={close}>
      <h2 className={styles.title}>{title}</h2>
      <Suspense
        fallback={
          <Delayed>
            <SkeletonText lines={6} />
          </Delayed>
        }
      >
        <Sum organisation={organisation} reference={open.reference} />
      </Suspense>
    </Floating>
  );
}
