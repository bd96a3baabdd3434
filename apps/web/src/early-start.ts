import { askEarly } from './graphql/early';
import { execute } from './graphql/execute';
import { ViewerQuery } from './shell/viewer.graphql';
import { ListContextQuery, UseCaseListQuery } from './use-cases/list/use-case-list.graphql';

/**
 * Runs before the application has arrived (vite.config.ts): asks who reads and, on the way to the portfolio, for its cases and its code,
 * so that all of it travels at once. The queries of the features take these answers by name.
 */
const [organisation = remembered(), section = 'use-cases', ...deeper] = window.location.pathname.split('/').filter(Boolean);
const isEntrance = organisation === 'sign-in' || organisation === 'invitations';

if (!isEntrance) askEarly('viewer', execute(null, ViewerQuery));
if (!isEntrance && organisation && section === 'use-cases' && deeper.length === 0) {
  void import('./list-screen');
  askEarly(`list-context ${organisation}`, execute(organisation, ListContextQuery));
  // The values of custom fields that an address asks for are known to the list alone.
  if (!window.location.search.includes('field.'))
    askEarly(`list ${organisation}`, execute(organisation, UseCaseListQuery, { customFieldIds: [] }));
}

/** The bare address leads to where the reader was (shell/last-organisation.ts). */
function remembered(): string | undefined {
  try {
    return localStorage.getItem('tamis-organisation') ?? undefined;
  } catch {
    return undefined;
  }
}
