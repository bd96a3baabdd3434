import type { AxisId, CriterionId } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { TextField } from '../ui/field';
import type { WeightEditing } from './model-axis';
import { ScoringModelMessages } from './scoring-models.messages';
import styles from './scoring-models.module.css';

interface WeightFieldProps {
  id: AxisId | CriterionId;
  label: string;
  weight: number;
  editing: WeightEditing;
}

export function WeightField({ id, label, weight, editing }: WeightFieldProps) {
  const t = useMessages(ScoringModelMessages);
  return (
    <span className={styles.weight}>
      <TextField
        label={label}
        hideLabel
        inputMode="decimal"
        autoComplete="off"
        value={editing.textOf(id, weight)}
        error={editing.isUnreadable(id) ? t('invalid') : undefined}
        onChange={(event) => editing.onChange(id, event.target.value)}
      />
    </span>
  );
}
