import './first-paint';
import { askEarly } from './graphql/early';
import { addressOf, headersOf, posting } from './graphql/questions';
import { ViewerQuery } from './shell/viewer.graphql';
import { opensAsUsual } from './use-cases/list/list-search';
import { BoardOpeningQuery, ListContextQuery, UseCaseListQuery } from './use-cases/list/use-case-list.graphql';

/** What the build makes of a document, and the files of the list's screen (build/early-script.ts). */
type Known = { readonly id: string };
declare const LIST_SCREEN: readonly string[];

/**
 * A small script at the head of the page: asks who reads and, on the way to the portfolio, for its cases and its code, while the application
 * is still on its way. The same questions of the application take these answers.
 */
const [organisation = remembered(), section = 'use-cases', ...deeper] = window.location.pathname.split('/').filter(Boolean);
const isEntrance = organisation === 'sign-in' || organisation === 'invitations';

if (!isEntrance) askEarly('/graphql', null, posting({ id: idOf(ViewerQuery), variables: {} }, headersOf(null)));
if (!isEntrance && organisation && section === 'use-cases' && deeper.length === 0) {
  const ask = (document: unknown, variables: object) =>
    askEarly(addressOf(idOf(document), variables), organisation, { headers: headersOf(organisation) });
  ask(ListContextQuery, {});
  const search = Object.fromEntries(new URLSearchParams(window.location.search));
  if (opensAsUsual(search)) ask(BoardOpeningQuery, {});
  // The values of custom fields that an address asks for are known to the list alone.
  else if (!window.location.search.includes('field.')) ask(UseCaseListQuery, { customFieldIds: [] });
  for (const file of LIST_SCREEN) document.head.append(Object.assign(document.createElement('link'), preloadOf(file)));
}

function idOf(document: unknown): string {
  return (document as Known).id;
}

function preloadOf(file: string): Partial<HTMLLinkElement> {
  if (file.endsWith('.css')) return { rel: 'preload', as: 'style', href: file, crossOrigin: '' };
  return { rel: 'modulepreload', href: file, crossOrigin: '' };
}

/** The bare address leads to where the reader was (shell/last-organisation.ts). */
function remembered(): string | undefined {
  try {
    return localStorage.getItem('tamis-organisation') ?? undefined;
  } catch {
    return undefined;
  }
}
