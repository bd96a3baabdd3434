import { useSyncExternalStore } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { useTexts } from './language';
import styles from './confirm-dialog.module.css';

export interface Question {
  /** Names the object: « Arrêter TE-109 ? » */
  title: string;
  /** Says the consequence. */
  text: string;
  /** The verb on the button, with its object: « Arrêter le cas d'usage ». */
  verb: string;
  /** The way out, when « Annuler » could be mistaken for the action. */
  keep?: string;
  alarming?: boolean;
}

type Pending = Question & { answer: (agreed: boolean) => void };

let pending: Pending | undefined;
const listeners = new Set<() => void>();
const ask = (next: Pending | undefined) => {
  pending = next;
  listeners.forEach((listener) => listener());
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Only for what leaves the organisation, cannot be undone or is read by somebody. Everything else is undone by a toast. */
export function askConfirmation(question: Question): Promise<boolean> {
  pending?.answer(false);
  return new Promise((resolve) => ask({ ...question, answer: resolve }));
}

/** Mounted once, by the shell. */
export function ConfirmHost() {
  const question = useSyncExternalStore(subscribe, () => pending);
  const texts = useTexts();
  if (!question) return null;
  const reply = (agreed: boolean) => {
    ask(undefined);
    question.answer(agreed);
  };
  return (
    <Dialog open onClose={() => reply(false)} title={question.title} width={420}>
      <p className="t-ink2">{question.text}</p>
      <div className={styles.actions}>
        <Button kind={question.alarming ? 'alarm' : 'primary'} onClick={() => reply(true)}>
          {question.verb}
        </Button>
        <Button onClick={() => reply(false)}>{question.keep ?? texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
