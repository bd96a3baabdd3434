import type { Stage } from '@tamis/scoring';
import { Icon } from '../../ui/icon';
import { stageOrder } from '../../ui/stage-glyph';
import { daysSince } from '../list/stage-age';
import type { CasePageModel } from './use-case-page-model';
import type { UseCaseDetail } from './use-case.graphql';
import styles from './use-case-page.module.css';

/** When the case last entered each stage it has been through; the current one is known by its own date. */
export function datesOfStages({ stageChanges, stage, stageEnteredAt }: Pick<UseCaseDetail, 'stageChanges' | 'stage' | 'stageEnteredAt'>) {
  const dates = new Map<Stage, string>();
  for (const change of stageChanges) if (change.fromStage !== change.toStage) dates.set(change.toStage, change.changedAt);
  dates.set(stage, stageEnteredAt);
  return dates;
}

/** Six steps with their dates: « Idée 2 sept. | PoC depuis 23 j | Pilote ». */
export function StageLine({ model }: { model: CasePageModel }) {
  const { useCase, naming, t } = model;
  const { format, terms } = naming;
  const dates = datesOfStages(useCase);
  const days = daysSince(useCase.stageEnteredAt);
  const retired = useCase.stage === 'retired';
  const reached = retired ? stageOrder.length : stageOrder.indexOf(useCase.stage as (typeof stageOrder)[number]);
  const steps: readonly Stage[] = retired ? [...stageOrder, 'retired'] : stageOrder;
  return (
    <ol className={styles.stages} aria-label={t('stages')}>
      {steps.map((stage, index) => {
        const current = stage === useCase.stage;
        const date = dates.get(stage);
        return (
          <li key={stage} className={styles.step} data-done={index < reached || undefined} aria-current={current ? 'step' : undefined}>
            <span className={styles.stepName}>{terms.stage.nameOf(stage)}</span>
            {current ? (
              <span className={styles.stepDate}> {days === 0 ? t('sinceToday') : t('since', { age: format.age(days) })}</span>
            ) : (
              date && index < reached && <span className={styles.stepDate}> {format.shortDate(date)}</span>
            )}
            {current && useCase.status && (
              <span className={styles.stepStatus}>
                <Icon name="chevron-right" size={12} />
                {terms.status.nameOf(useCase.status)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
