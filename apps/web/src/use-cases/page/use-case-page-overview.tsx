import { InlineLongText } from '../../ui/inline-edit/inline-long-text';
import { Section } from '../../ui/section';
import { CaseCustomFields } from './use-case-page-custom-fields';
import type { CasePageModel } from './use-case-page-model';
import styles from './use-case-page.module.css';

export function CaseOverview({ model }: { model: CasePageModel }) {
  const { useCase, editing, t } = model;
  return (
    <div className={styles.overview}>
      <div className={styles.overviewMain}>
        <Section title={t('overview.description')} rule="none">
          <div data-fact="description">
            <InlineLongText
              label={t('overview.description')}
              value={useCase.description}
              missing={t('overview.descriptionMissing')}
              readOnly={!useCase.canEdit}
              onSave={(description) => editing.save({ description })}
            />
          </div>
        </Section>
        <CaseCustomFields model={model} />
      </div>
      <div className={styles.overviewSide}>
        <StageHistory model={model} />
        <Origin model={model} />
      </div>
    </div>
  );
}

/** Newest first: who moved the case where, and why. */
function StageHistory({ model: { useCase, naming, t } }: { model: CasePageModel }) {
  const { format, terms } = naming;
  const nameOf = ({ fromStage, toStage, toStatus }: (typeof useCase.stageChanges)[number]) => {
    if (toStatus) return terms.status.nameOf(toStatus);
    return fromStage === toStage ? t('overview.resumed') : terms.stage.nameOf(toStage);
  };
  return (
    <Section title={t('overview.stages')} rule="none">
      <ol className={styles.stageHistory}>
        {useCase.stageChanges.toReversed().map((change, index) => (
          <li key={`${change.changedAt}-${index}`} className={styles.stageChange}>
            <span className="t-ink3">{format.shortDate(change.changedAt)}</span>
            <div>
              <p>
                <b>{nameOf(change)}</b>
                {change.changedByName && <span className="t-ink3"> {change.changedByName}</span>}
              </p>
              {change.reason && <p className="t-ink2">{change.reason}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Origin({ model: { useCase, naming, t } }: { model: CasePageModel }) {
  const date = naming.format.date(useCase.createdAt);
  const { createdByName: name, importedFrom: file } = useCase;
  const words = file
    ? name
      ? t('overview.importedBy', { date, name, file })
      : t('overview.imported', { date, file })
    : name
      ? t('overview.createdBy', { date, name })
      : t('overview.created', { date });
  return (
    <Section title={t('overview.origin')} rule="none">
      <p className="t-ink2">{words}</p>
    </Section>
  );
}
