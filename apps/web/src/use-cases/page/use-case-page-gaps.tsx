import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import { AlarmMark } from '../../ui/alarm';
import { Button, buttonClass } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Section } from '../../ui/section';
import { findGaps, type BlockerId, type NeededId } from './use-case-gaps';
import { UseCaseGapMessages } from './use-case-gaps.messages';
import type { CasePageModel } from './use-case-page-model';
import styles from './use-case-page.module.css';

/** What keeps the case from its next stage, strongest first, each with the way to put it right. */
export function CaseGaps({ model, onFill }: { model: CasePageModel; onFill: (point: NeededId) => void }) {
  const { useCase, naming } = model;
  const t = useMessages(UseCaseGapMessages);
  const { blockers, missing, met, nextStage } = findGaps(useCase);
  if (useCase.stage === 'retired') return <Retirement model={model} />;
  const stage = nextStage && naming.terms.stage.nameOf(nextStage);
  const total = missing.length + met.length;
  return (
    <Section
      title={stage ? t('gaps.before', { stage }) : t(useCase.status ? 'gaps.aside' : 'gaps.plain')}
      aside={missing.length > 0 ? t('gaps.missing', { count: missing.length, total }) : undefined}
    >
      <ul className={styles.gaps}>
        {blockers.map((id) => (
          <Blocker key={id} id={id} model={model} />
        ))}
        {missing.map((id) => (
          <Missing key={id} id={id} model={model} onFill={onFill} />
        ))}
      </ul>
      {missing.length === 0 && blockers.length === 0 && (
        <p className={styles.nothing}>
          <Icon name="check" /> {stage ? t('gaps.nothing', { stage }) : t('gaps.complete')}
        </p>
      )}
      {met.length > 0 && <Met ids={met} model={model} />}
    </Section>
  );
}

/** A case out of service has no next step: it says when and why it left. */
function Retirement({ model: { useCase, naming } }: { model: CasePageModel }) {
  const t = useMessages(UseCaseGapMessages);
  const date = naming.format.date(useCase.stageEnteredAt);
  const reason = useCase.stageChanges.findLast(({ toStage }) => toStage === 'retired')?.reason;
  return (
    <Section title={t('gaps.retired', { date })}>
      <p className={styles.nothing}>{reason ?? t('gaps.noReason')}</p>
    </Section>
  );
}

interface GapRowProps {
  mark: ReactNode;
  title: string;
  text: string;
  action?: ReactNode;
}

function GapRow({ mark, title, text, action }: GapRowProps) {
  return (
    <li className={styles.gap}>
      <span className={styles.gapMark}>{mark}</span>
      <div className={styles.gapWords}>
        <p className="t-strong">{title}</p>
        <p className="t-ink2">{text}</p>
      </div>
      {action}
    </li>
  );
}

function Blocker({ id, model }: { id: BlockerId; model: CasePageModel }) {
  const { organisation, useCase, naming } = model;
  const t = useMessages(UseCaseGapMessages);
  const mark = <AlarmMark level={id === 'redFlags' || useCase.status === 'blocked_legal' ? 'blocking' : 'watch'} />;
  if (id === 'status')
    return (
      <GapRow mark={mark} title={naming.terms.status.nameOf(useCase.status ?? '')} text={useCase.statusReason ?? t('gaps.noReason')} />
    );
  if (id === 'redFlags') {
    const flags = useCase.score?.redFlags ?? [];
    const title = t('gaps.redFlags', { count: flags.length, criteria: naming.format.list(flags) });
    return (
      <GapRow mark={mark} title={title} text={t('gaps.redFlagsText')} action={<ScoresLink model={model} label={t('gaps.seeScores')} />} />
    );
  }
  const reference = useCase.probableDuplicateOf ?? '';
  const link = (
    <Link to="/$organisation/use-cases/$reference" params={{ organisation, reference }} className={buttonClass('outline', 'small')}>
      {t('gaps.compare', { reference })}
    </Link>
  );
  return (
    <GapRow mark={<AlarmMark level="watch" />} title={t('gaps.duplicate', { reference })} text={t('gaps.duplicateText')} action={link} />
  );
}

function Missing({ id, model, onFill }: { id: NeededId; model: CasePageModel; onFill: (point: NeededId) => void }) {
  const { useCase } = model;
  const t = useMessages(UseCaseGapMessages);
  const { score } = useCase;
  const text =
    id !== 'scores'
      ? t(`why.${id}`)
      : score && score.assessed > 0
        ? t('why.scores', { assessed: score.assessed, criteria: score.criteria })
        : t('why.scoresNone');
  const action =
    id === 'scores' ? (
      <ScoresLink model={model} label={t('gaps.score')} />
    ) : (
      useCase.canEdit && (
        <Button size="small" aria-label={`${t('gaps.fill')}, ${t(`point.${id}`)}`} onClick={() => onFill(id)}>
          {t('gaps.fill')}
        </Button>
      )
    );
  return <GapRow mark={<span className={styles.box} />} title={t(`point.${id}`)} text={text} action={action} />;
}

function ScoresLink({ model: { organisation, useCase }, label }: { model: CasePageModel; label: string }) {
  return (
    <Link
      to="/$organisation/use-cases/$reference/scorecard"
      params={{ organisation, reference: useCase.reference }}
      className={buttonClass('outline', 'small')}
    >
      {label}
    </Link>
  );
}

function Met({ ids, model: { naming } }: { ids: readonly NeededId[]; model: CasePageModel }) {
  const t = useMessages(UseCaseGapMessages);
  const [open, setOpen] = useState(false);
  const names = ids.map((id) => t(`point.${id}`));
  return (
    <div className={styles.met}>
      <button type="button" className={styles.metLine} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="check" />
        <span>{t('gaps.met', { count: ids.length })}</span>
        {!open && <span className={`${styles.metNames} t-ink3`}>{naming.format.list(names)}</span>}
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size={14} />
      </button>
      {open && (
        <ul className={styles.metList}>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
