import { portfolioOfCases, type SelectionChoice } from '@tamis/scoring';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useMessages } from '../i18n/messages';
import { usePageTitle } from '../shell/page-title';
import { useOrganisation } from '../shell/session';
import { PageHeader } from '../ui/page-header';
import { CaseLists } from './case-lists';
import { LimitControls } from './limit-controls';
import { SelectionClient, type SolverDoor } from './selection-client';
import { emptyChoice, toSelectable } from './selection-choice';
import { SelectionFinding, SelectionProof } from './selection-finding';
import { SelectionMessages } from './selection.messages';
import { SelectionQueries } from './selection.queries';
import styles from './selection.module.css';

const openBeside = async (): Promise<SolverDoor> => (await import('./open-solver')).openSolver();

/** Ceilings, wishes and the portfolio that they leave, chosen again beside the page at each change. */
export function SelectionPage({ open = openBeside }: { open?: () => Promise<SolverDoor> }) {
  const t = useMessages(SelectionMessages);
  const organisation = useOrganisation();
  const { data } = useSuspenseQuery(SelectionQueries.cases(organisation));
  const [choice, setChoice] = useState<SelectionChoice>(emptyChoice);
  const selectable = useMemo(() => data.cases.map(toSelectable), [data]);
  const portfolio = useMemo(() => portfolioOfCases(selectable, choice), [selectable, choice]);
  const { client, state } = useSelection(open);
  const hasCandidates = portfolio.model.candidates.length > 0;
  usePageTitle(t('title'));
  useEffect(() => {
    if (hasCandidates) client.ask(portfolio.model);
  }, [client, hasCandidates, portfolio]);
  const screen = { data, choice, setChoice, selectable, state, leftOut: portfolio.leftOut };
  return (
    <>
      <PageHeader
        above={t('above')}
        below={hasCandidates && <SelectionProof screen={screen} onStop={client.stop} onResume={() => client.ask(portfolio.model)} />}
      >
        <SelectionFinding screen={screen} hasCandidates={hasCandidates} />
      </PageHeader>
      <div className={styles.layout}>
        <LimitControls organisation={organisation} screen={screen} />
        <CaseLists organisation={organisation} screen={screen} onExplain={(id) => void client.explain(id)} />
      </div>
    </>
  );
}

function useSelection(open: () => Promise<SolverDoor>) {
  const [client] = useState(() => new SelectionClient(open));
  const state = useSyncExternalStore(client.subscribe, client.state);
  useEffect(() => () => client.close(), [client]);
  return { client, state };
}
