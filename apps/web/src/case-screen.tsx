import { lazy } from 'react';
import { ScoreBlock } from './scorecards/score-block';
import { UseCasePage } from './use-cases/page/use-case-page';
import type { CaseSlots } from './use-cases/page/use-case-page-slots';

// The score stands on the page from the start; what is behind a tab is fetched when the tab is opened.
const slots: CaseSlots = {
  ScoreBlock,
  Comments: lazy(() => import('./comments/comments-panel').then((module) => ({ default: module.CommentsPanel }))),
  History: lazy(() => import('./audit-trail/history-panel').then((module) => ({ default: module.HistoryPanel }))),
};

/** The case page with its parts from other features: a screen feature imports no other, so they meet here and in routes.tsx. */
export function CaseScreen() {
  return <UseCasePage slots={slots} />;
}
