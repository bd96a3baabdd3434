import type { CriterionDefinition, EvidenceLevel, ScoringModelDefinition } from '@tamis/scoring';
import { useState, type KeyboardEvent } from 'react';
import { useMessages } from '../i18n/messages';
import { AxisMark } from '../ui/axis-mark';
import type { Format } from '../ui/format';
import { useFormat } from '../ui/language';
import { Segmented } from '../ui/segmented';
import { Tag } from '../ui/tag';
import { CriterionProblem, type Problem } from './criterion-problem';
import type { ShownScore } from './given-scores';
import { ScorecardMessages } from './scorecard-form.messages';
import type { GivenScore } from './scorecards.graphql';
import styles from './criterion-row.module.css';

const LEVELS = Array.from({ length: 11 }, (_, half) => half / 2);

export const criterionElementId = (id: string) => `criterion-${id}`;

interface CriterionRowProps {
  model: ScoringModelDefinition;
  criterion: CriterionDefinition;
  shown: ShownScore | undefined;
  /** Chosen before there is a score to save it with. */
  draft: { readonly evidence: EvidenceLevel; readonly justification: string };
  active: boolean;
  disabled: boolean;
  problem: Problem | undefined;
  onGive: (change: Partial<Omit<GivenScore, 'criterion'>>) => void;
  onActivate: () => void;
  onSettle: (mine: boolean) => void;
}

/** One criterion: its scale with the text of each level beside it, why, and what stands behind it. */
export function CriterionRow({
  model,
  criterion,
  shown,
  draft,
  active,
  disabled,
  problem,
  onGive,
  onActivate,
  onSettle,
}: CriterionRowProps) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  const name = criterion.name[format.language];
  const headingId = `${criterionElementId(criterion.id)}-name`;
  return (
    <div
      role="group"
      id={criterionElementId(criterion.id)}
      aria-labelledby={headingId}
      tabIndex={-1}
      className={styles.row}
      data-active={active || undefined}
      onFocusCapture={onActivate}
      onPointerDownCapture={onActivate}
    >
      <div className={styles.head}>
        <AxisMark axis={criterion.axis} />
        <h3 id={headingId} className={styles.name}>
          {name}
        </h3>
        <span className="t-meta">
          <Weight model={model} criterion={criterion} />
        </span>
        {shown?.by && shown.score !== null && (
          <span className={`t-meta ${styles.by}`}>{t('by', { name: shown.by.name, when: format.moment(shown.by.at) })}</span>
        )}
        <span className={styles.direction}>
          <Tag kind="outline">{criterion.severity ? t('worst') : t('best')}</Tag>
        </span>
      </div>
      <Scale criterion={criterion} score={shown?.score ?? null} disabled={disabled} onGive={(score) => onGive({ score })} />
      <Anchors criterion={criterion} score={shown?.score ?? null} />
      <div className={styles.reasons}>
        <Justification
          key={shown?.justification ?? ''}
          label={t('justification', { name })}
          value={shown?.justification ?? draft.justification}
          disabled={disabled}
          onSave={(justification) => onGive({ justification })}
        />
        <Segmented
          label={t('evidence', { name })}
          options={model.evidenceLevels.map((level) => ({ value: level.id, label: level.name[format.language] }))}
          value={shown?.evidence ?? draft.evidence}
          disabled={disabled}
          onChange={(evidence) => onGive({ evidence })}
        />
      </div>
      {problem && <CriterionProblem problem={problem} shown={shown} onSettle={onSettle} />}
    </div>
  );
}

/** On the value axis a motivation weighs by its place, so its own weight would mislead. */
function Weight({ model, criterion }: { model: ScoringModelDefinition; criterion: CriterionDefinition }) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  const { id, axis, weight } = criterion;
  if (weight === 0) return <>{t('noWeight', { id })}</>;
  if (axis !== 'V' || model.valueMode !== 'ordered') return <>{t('weight', { id, weight: formatWeight(weight, format) })}</>;
  if (id !== 'V5') return <>{t('motivation', { id })}</>;
  const { motivation, financial } = model.valueShares;
  return <>{t('financial', { id, share: format.percent(financial / (motivation + financial)) })}</>;
}

// Weights of one model usually share their decimals: 0,10 beside 0,25.
const formatWeight = (weight: number, format: Format): string =>
  Number.isInteger(weight) || !Number.isInteger(Math.round(weight * 1e6) / 1e4) ? format.number(weight, 4) : format.score(weight, 2);

interface ScaleProps {
  criterion: CriterionDefinition;
  score: number | null;
  disabled: boolean;
  onGive: (score: number) => void;
}

function Scale({ criterion, score, disabled, onGive }: ScaleProps) {
  const t = useMessages(ScorecardMessages);
  const format = useFormat();
  const options = LEVELS.map((level) => {
    const shown = format.number(level, 1);
    const anchor = criterion.anchors.find((one) => one.level === level)?.text[format.language];
    const isHalf = !Number.isInteger(level);
    return {
      value: String(level),
      label: isHalf && level !== score ? '½' : shown,
      title: anchor ? `${shown}, ${anchor}` : isHalf ? t('half', { score: shown }) : shown,
    };
  });
  return (
    <Segmented
      stretched
      label={t('scale', { name: criterion.name[format.language] })}
      options={options}
      value={score === null ? null : String(score)}
      disabled={disabled}
      onChange={(level) => onGive(Number(level))}
    />
  );
}

/** Read by the eye beside the scale; a screen reader hears each text with its level. */
function Anchors({ criterion, score }: { criterion: CriterionDefinition; score: number | null }) {
  const format = useFormat();
  const distance = (level: number) => (score === null ? Infinity : Math.abs(level - score));
  const nearest = Math.min(...criterion.anchors.map(({ level }) => distance(level)));
  return (
    <div className={styles.anchors} aria-hidden="true">
      {criterion.anchors.map(({ level, text }) => (
        <p key={level} data-level={level} data-near={(nearest < Infinity && distance(level) === nearest) || undefined}>
          <b>{level}</b> {text[format.language]}
        </p>
      ))}
    </div>
  );
}

interface JustificationProps {
  label: string;
  value: string;
  disabled: boolean;
  onSave: (text: string) => void;
}

/** Saved when one leaves it, or with Enter; Escape takes the words back. */
function Justification({ label, value, disabled, onSave }: JustificationProps) {
  const t = useMessages(ScorecardMessages);
  const [text, setText] = useState(value);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') setText(value);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.closest<HTMLElement>('[role=group]')?.focus();
  };
  return (
    <textarea
      rows={1}
      className={styles.why}
      aria-label={label}
      placeholder={disabled ? undefined : t('why')}
      maxLength={5000}
      value={text}
      readOnly={disabled}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => text.trim() !== value.trim() && onSave(text)}
    />
  );
}
