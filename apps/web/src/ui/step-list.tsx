import { Icon } from './icon';
import { useTexts } from './language';
import styles from './step-list.module.css';

interface StepListProps {
  label: string;
  steps: readonly string[];
  /** Index of the current step; steps before it are done. */
  current: number;
}

/** Where one stands in a short sequence: « ✓ Fichier ✓ Colonnes ③ Vérifier ④ Résultat ». */
export function StepList({ label, steps, current }: StepListProps) {
  const texts = useTexts();
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={styles.step}
          aria-current={index === current ? 'step' : undefined}
          data-todo={index > current || undefined}
        >
          {index < current ? <Icon name="check" /> : <span className={styles.number}>{index + 1}</span>}
          <span>{step}</span>
          {index < current && <span className="t-sr">, {texts.done}</span>}
        </li>
      ))}
    </ol>
  );
}
