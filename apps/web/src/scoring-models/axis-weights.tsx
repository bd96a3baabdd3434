import type { ScoringModelDefinition } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { AxisName } from '../ui/axis-mark';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { shareOf } from './edited-weights';
import type { WeightEditing } from './model-axis';
import { ScoringModelMessages } from './scoring-models.messages';
import { WeightField } from './weight-field';
import styles from './scoring-models.module.css';

/** The four weights that matter most, together, each with the share that it comes to. */
export function AxisWeights({ model, editing }: { model: ScoringModelDefinition; editing: WeightEditing }) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const weights = model.axes.map(({ weight }) => weight);
  return (
    <Section title={t('axisWeights')} aside={t('anyScale')}>
      <ul>
        {model.axes.map(({ id, name, weight }, index) => (
          <li key={id} className={styles.axisWeight}>
            <AxisName axis={id} name={name[format.language]} />
            <WeightField id={id} label={t('axisWeight', { axis: name[format.language] })} weight={weight} editing={editing} />
            <b>{format.percent(shareOf(weights, index), 1)}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
}
