import type { AxisDefinition } from '@tamis/scoring';
import { useMessages } from '../i18n/messages';
import { AxisName } from '../ui/axis-mark';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { Slider } from '../ui/slider';
import { formatWeight, shareOf, sliderScale } from './edited-weights';
import type { WeightEditing } from './model-axis';
import { ScoringModelMessages } from './scoring-models.messages';
import { WeightField } from './weight-field';
import styles from './scoring-models.module.css';

interface AxisWeightsProps {
  /** As they are being weighed, and as they are saved. */
  axes: readonly AxisDefinition[];
  saved: readonly AxisDefinition[];
  editing: WeightEditing;
}

/** The four weights that matter most, together, by slider or by number, each with the share that it comes to. */
export function AxisWeights({ axes, saved, editing }: AxisWeightsProps) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const weights = axes.map(({ weight }) => weight);
  const scale = sliderScale(saved.map(({ weight }) => weight));
  return (
    <Section title={t('axisWeights')} aside={t('anyScale')}>
      <ul>
        {axes.map(({ id, name, weight }, index) => {
          const label = t('axisWeight', { axis: name[format.language] });
          const share = format.percent(shareOf(weights, index), 1);
          return (
            <li key={id} className={styles.axisWeight}>
              <AxisName axis={id} name={name[format.language]} />
              <Slider
                label={label}
                axis={id}
                value={weight}
                mark={saved[index]?.weight}
                {...scale}
                valueText={t('weightAndShare', { weight: formatWeight(weight, format), share })}
                onChange={(next) => editing.onChange(id, formatWeight(next, format))}
              />
              <WeightField id={id} label={label} weight={weight} editing={editing} />
              <b>{share}</b>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
