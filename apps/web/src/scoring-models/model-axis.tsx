import type { AxisId, CriterionDefinition, CriterionId, ScoringModelDefinition } from '@tamis/scoring';
import { memo, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { AxisName } from '../ui/axis-mark';
import { useFormat } from '../ui/language';
import { Section } from '../ui/section';
import { formatWeight, shareOf } from './edited-weights';
import { ScoringModelMessages } from './scoring-models.messages';
import { describeSource } from './source-texts';
import { WeightField } from './weight-field';
import styles from './scoring-models.module.css';

export interface WeightEditing {
  readonly textOf: (id: AxisId | CriterionId, weight: number) => string;
  readonly isUnreadable: (id: string) => boolean;
  readonly onChange: (id: AxisId | CriterionId, text: string) => void;
}

interface ModelAxisProps {
  model: ScoringModelDefinition;
  axis: AxisId;
  /** The axes as they are being weighed, when that is not yet in the model. */
  axes?: ScoringModelDefinition['axes'];
  /** Absent while the model is only read. */
  editing?: WeightEditing;
}

/** One axis: what it counts for, its criteria with their weights, and the text of each level. */
export function ModelAxis({ model, axis, axes = model.axes, editing }: ModelAxisProps) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const index = axes.findIndex(({ id }) => id === axis);
  const { name, direction } = axes[index]!;
  const share = shareOf(
    axes.map((one) => one.weight),
    index,
  );
  return (
    <Section
      title={<AxisName axis={axis} name={name[format.language]} />}
      hint={<span className={styles.axisShare}>{t('ofPriority', { share: format.percent(share, 1) })}</span>}
      aside={direction === 'severity' ? t('severity') : t('benefit')}
    >
      <CriteriaTable model={model} axis={axis} name={name[format.language]} editing={editing} />
      {axis === 'V' && model.valueMode === 'ordered' && <OrderedNote model={model} />}
    </Section>
  );
}

interface CriteriaTableProps extends Pick<ModelAxisProps, 'model' | 'axis' | 'editing'> {
  name: string;
}

/** Not drawn again while a slider of the axes moves: that must be felt at once. */
const CriteriaTable = memo(function CriteriaTable({ model, axis, name, editing }: CriteriaTableProps) {
  const t = useMessages(ScoringModelMessages);
  const criteria = model.criteria.filter((criterion) => criterion.axis === axis);
  const weights = criteria.map((criterion) => criterion.weight);
  return (
    <div className={styles.scroller} role="region" aria-label={t('caption', { axis: name })} tabIndex={0}>
      <table className={styles.table} aria-label={t('caption', { axis: name })}>
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            <th scope="col" className={styles.number}>
              {t('weight')}
            </th>
            <th scope="col" className={styles.number}>
              {t('share')}
            </th>
            {[0, 1, 3, 5].map((level) => (
              <th key={level} scope="col">
                {t('level', { level })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, place) => (
            <CriterionLine
              key={criterion.id}
              criterion={criterion}
              editing={editing}
              share={shareInAxis(model, criterion, shareOf(weights, place))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** Undefined for a motivation, whose share depends on its place in each case. */
function shareInAxis(model: ScoringModelDefinition, { id, axis }: CriterionDefinition, share: number): number | undefined {
  if (axis !== 'V' || model.valueMode !== 'ordered') return share;
  const { motivation, financial } = model.valueShares;
  return id === 'V5' ? financial / (motivation + financial) : undefined;
}

interface CriterionLineProps {
  criterion: CriterionDefinition;
  share: number | undefined;
  editing: WeightEditing | undefined;
}

function CriterionLine({ criterion, share, editing }: CriterionLineProps) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const { id, name, weight, anchors, source } = criterion;
  const label = t('criterionWeight', { name: name[format.language] });
  const cell: ReactNode = editing ? <WeightField id={id} label={label} weight={weight} editing={editing} /> : formatWeight(weight, format);
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>
          <span className={styles.code}>{id}</span>
          <span>
            {name[format.language]}
            <span className={styles.source}>{describeSource(source, format.language).detail}</span>
          </span>
        </span>
      </th>
      <td className={styles.number}>{cell}</td>
      <td className={styles.number}>{share === undefined ? <span className="t-ink3">{t('byPlace')}</span> : format.percent(share, 1)}</td>
      {anchors.map((anchor) => (
        <td key={anchor.level} className={styles.anchor}>
          {anchor.text[format.language]}
        </td>
      ))}
    </tr>
  );
}

function OrderedNote({ model }: { model: ScoringModelDefinition }) {
  const t = useMessages(ScoringModelMessages);
  const format = useFormat();
  const { motivation, financial } = model.valueShares;
  const weights = model.motivationWeights.map((_weight, place) => format.percent(shareOf(model.motivationWeights, place), 1));
  const words = {
    weights: format.list(weights),
    motivation: format.percent(motivation / (motivation + financial), 1),
    financial: format.percent(financial / (motivation + financial), 1),
  };
  return <p className={styles.note}>{t('ordered', words)}</p>;
}
