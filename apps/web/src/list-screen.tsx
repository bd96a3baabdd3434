import { SavedViewTabs } from './saved-views/saved-view-tabs';
import { UseCasesPage } from './use-cases/use-cases-page';

/** The portfolio with its saved views: a screen feature imports no other, so they meet here. */
export function ListScreen() {
  return <UseCasesPage ViewTabs={SavedViewTabs} />;
}
