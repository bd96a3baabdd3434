import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { useMessages } from '../../i18n/messages';
import { buttonClass } from '../../ui/button';
import { Delayed, SkeletonText } from '../../ui/skeleton';
import { TabPanel, Tabs, type TabItem } from '../../ui/tabs';
import { UseCaseGapMessages } from './use-case-gaps.messages';
import { describeCaseChange } from './use-case-page-changes';
import type { CasePageModel } from './use-case-page-model';
import { CaseOverview } from './use-case-page-overview';
import type { CaseSlots } from './use-case-page-slots';
import styles from './use-case-page.module.css';

const route = getRouteApi('/$organisation/use-cases/$reference');

const tabIds = ['overview', 'scores', 'comments', 'history'] as const;
type TabId = (typeof tabIds)[number];

/** The address holds the open tab, so that a link leads to it. */
export function CaseTabs({ model, slots }: { model: CasePageModel; slots: CaseSlots }) {
  const { useCase, t } = model;
  const { tab } = route.useSearch();
  const navigate = useNavigate();
  const current = tabIds.find((id) => id === tab) ?? 'overview';
  const { score } = useCase;
  const tabs: TabItem<TabId>[] = [
    { id: 'overview', label: t('tabs.overview') },
    {
      id: 'scores',
      label: t('tabs.scores'),
      count: score ? t('tabs.scoreCount', { assessed: score.assessed, criteria: score.criteria }) : undefined,
    },
    { id: 'comments', label: t('tabs.comments'), count: useCase.commentCount || undefined },
    { id: 'history', label: t('tabs.history') },
  ];
  const open = (id: TabId) =>
    void navigate({ to: '.', search: { tab: id === 'overview' ? undefined : id }, replace: true, resetScroll: false });
  return (
    <div className={styles.tabs}>
      <Tabs id="case" label={t('tabs.label')} tabs={tabs} current={current} onChange={open} />
      <TabPanel id="case" current={current}>
        <div className={styles.panel}>
          <Suspense
            fallback={
              <Delayed>
                <SkeletonText />
              </Delayed>
            }
          >
            <TabContent current={current} model={model} slots={slots} />
          </Suspense>
        </div>
      </TabPanel>
    </div>
  );
}

function TabContent({ current, model, slots }: { current: TabId; model: CasePageModel; slots: CaseSlots }) {
  const { organisation, useCase, naming, t } = model;
  const { Comments, History } = slots;
  const why = useMessages(UseCaseGapMessages);
  const describe = useMemo(() => describeCaseChange(naming, t), [naming, t]);
  if (current === 'comments') return Comments && <Comments useCaseId={useCase.id} />;
  if (current === 'history') return History && <History subjectId={useCase.id} describe={describe} />;
  if (current === 'overview') return <CaseOverview model={model} />;
  const { score } = useCase;
  return (
    <div className={styles.scores}>
      <p>
        {score && score.assessed > 0 ? why('why.scores', { assessed: score.assessed, criteria: score.criteria }) : why('why.scoresNone')}
      </p>
      <Link
        to="/$organisation/use-cases/$reference/scorecard"
        params={{ organisation, reference: useCase.reference }}
        className={buttonClass('primary')}
      >
        {t('overview.openScores')}
      </Link>
    </div>
  );
}
