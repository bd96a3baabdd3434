import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { usePageTitle } from '../../shell/page-title';
import { Section } from '../../ui/section';
import { Delayed, SkeletonText } from '../../ui/skeleton';
import { CaseConflict } from './use-case-page-conflict';
import { CaseFacts } from './use-case-facts';
import { CaseGaps } from './use-case-page-gaps';
import { CaseHeader } from './use-case-page-header';
import { useCasePageModel, type CasePageModel } from './use-case-page-model';
import { useRankOf } from './use-case-page-rank';
import type { CaseSlots } from './use-case-page-slots';
import { StageLine } from './use-case-page-stages';
import { CaseTabs } from './use-case-page-tabs';
import styles from './use-case-page.module.css';

const route = getRouteApi('/$organisation/use-cases/$reference');

/** One case on one page: summary first, then what belongs to it in tabs. */
export function UseCasePage({ slots }: { slots: CaseSlots }) {
  const { reference } = route.useParams();
  // Another case is another page: nothing half-typed may stay behind.
  return <Case key={reference} reference={reference} slots={slots} />;
}

function Case({ reference, slots }: { reference: string; slots: CaseSlots }) {
  const model = useCasePageModel(reference);
  const { useCase } = model;
  const page = useRef<HTMLDivElement>(null);
  usePageTitle(`${useCase.reference} ${useCase.title}`);
  const edit = (point: string) => {
    const value = page.current?.querySelector<HTMLElement>(`[data-fact="${point}"] button`);
    value?.scrollIntoView({ block: 'center' });
    value?.focus();
    value?.click();
  };
  const focusFacts = () => page.current?.querySelector<HTMLElement>('[data-fact="owner"] button')?.focus();
  return (
    <div ref={page} className={styles.page} onFocusCapture={model.editing.onFocusCapture}>
      <CaseHeader model={model} onEdit={focusFacts} />
      <StageLine model={model} />
      <div className={styles.blocks}>
        <Score model={model} slots={slots} />
        <CaseGaps model={model} onFill={edit} />
        <CaseFacts model={model} />
      </div>
      <CaseTabs model={model} slots={slots} />
      <CaseConflict model={model} />
    </div>
  );
}

function Score({ model: { organisation, useCase, t }, slots: { ScoreBlock } }: { model: CasePageModel; slots: CaseSlots }) {
  const rank = useRankOf(organisation, useCase.id);
  if (!ScoreBlock) return <Section title={t('tabs.scores')}>{null}</Section>;
  return (
    <Suspense
      fallback={
        <Delayed>
          <SkeletonText lines={5} />
        </Delayed>
      }
    >
      <ScoreBlock organisation={organisation} useCaseId={useCase.id} reference={useCase.reference} rank={rank} />
    </Suspense>
  );
}
