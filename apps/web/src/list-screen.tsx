import { lazy } from 'react';
import { SavedViewTabs } from './saved-views/saved-view-tabs';
import { UseCasesPage } from './use-cases/use-cases-page';

const ScoreSum = lazy(() => import('./scorecards/priority-number').then((module) => ({ default: module.ReadComputation })));

/** The portfolio with its saved views and the sums behind its numbers: a screen feature imports no other, so they meet here. */
export function ListScreen() {
  return <UseCasesPage ViewTabs={SavedViewTabs} ScoreSum={ScoreSum} />;
}
