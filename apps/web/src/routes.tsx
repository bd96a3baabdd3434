import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isSignedOut } from './graphql/api-error';
import { ErrorPage } from './shell/error-page';
import { lastOrganisation, rememberOrganisation } from './shell/last-organisation';
import { NotFoundPage } from './shell/not-found-page';
import { OrganisationLayout } from './shell/organisation-layout';
import { RootLayout } from './shell/root-layout';
import { UnknownOrganisation } from './shell/unknown-organisation';
import { ViewerQueries } from './shell/viewer.queries';
import { createShellSlots } from './shell-slots';
import { SkeletonPage } from './ui/skeleton';
import { opensAsUsual, readListSearch } from './use-cases/list/list-search';
import { UseCaseListQueries } from './use-cases/list/use-case-list.queries';
import { UseCaseQueries } from './use-cases/page/use-case.queries';

interface RouterContext {
  client: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: RootLayout });

/** The reader, or the way to the sign-in page and back here. */
async function readViewer(client: QueryClient, href: string) {
  try {
    return await client.ensureQueryData(ViewerQueries.viewer());
  } catch (error) {
    if (isSignedOut(error)) throw redirect({ to: '/sign-in', search: { next: href } });
    throw error;
  }
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({
    next: typeof search.next === 'string' ? search.next : undefined,
  }),
  component: lazyRouteComponent(() => import('./sessions/sign-in-page'), 'SignInPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$token',
  component: lazyRouteComponent(() => import('./sessions/invitation-page'), 'InvitationPage'),
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async ({ context, location }) => {
    const viewer = await readViewer(context.client, location.href);
    const organisation = lastOrganisation(viewer);
    if (organisation) throw redirect({ to: '/$organisation/use-cases', params: { organisation }, replace: true });
    return viewer;
  },
  component: () => <UnknownOrganisation viewer={homeRoute.useLoaderData()} />,
});

const organisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$organisation',
  loader: async ({ context, params, location }) => {
    await readViewer(context.client, location.href);
    rememberOrganisation(params.organisation);
  },
  component: OrganisationScreen,
});

function OrganisationScreen() {
  const { client } = organisationRoute.useRouteContext();
  const slots = useMemo(() => createShellSlots(client), [client]);
  return <OrganisationLayout slots={slots} />;
}

const organisationHomeRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$organisation/use-cases', params, replace: true });
  },
});

const listRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'use-cases',
  validateSearch: readListSearch,
  // Asked for while the page's code is still on its way; the page waits for both.
  loader: ({ context: { client }, params: { organisation }, location }) => {
    const list = UseCaseListQueries.list(organisation);
    const opens = opensAsUsual(readListSearch(location.search)) && client.getQueryData(list.queryKey) === undefined;
    if (opens) void client.prefetchQuery(UseCaseListQueries.opening(organisation));
    else void client.prefetchQuery(list);
    void client.prefetchQuery(UseCaseListQueries.context(organisation));
  },
  component: lazyRouteComponent(() => import('./list-screen'), 'ListScreen'),
});

const caseRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'use-cases/$reference',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => ({ tab: typeof search.tab === 'string' ? search.tab : undefined }),
  loader: ({ context, params }) => context.client.ensureQueryData(UseCaseQueries.detail(params.organisation, params.reference)),
  component: lazyRouteComponent(() => import('./case-screen'), 'CaseScreen'),
});

const scorecardRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'use-cases/$reference/scorecard',
  component: lazyRouteComponent(() => import('./scorecards/scorecard-page'), 'ScorecardPage'),
});

const selectionRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'selection',
  component: lazyRouteComponent(() => import('./selection/selection-page'), 'SelectionPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'imports',
  component: lazyRouteComponent(() => import('./imports/imports-page'), 'ImportsPage'),
});

const importRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'imports/$importId',
  component: lazyRouteComponent(() => import('./imports/import-page'), 'ImportPage'),
});

const membersRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'members',
  component: lazyRouteComponent(() => import('./members/members-page'), 'MembersPage'),
});

const businessUnitsRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'business-units',
  component: lazyRouteComponent(() => import('./business-units/business-units-page'), 'BusinessUnitsPage'),
});

const customFieldsRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'custom-fields',
  component: lazyRouteComponent(() => import('./custom-fields/custom-fields-page'), 'CustomFieldsPage'),
});

const apiTokensRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'api-tokens',
  component: lazyRouteComponent(() => import('./api-tokens/api-tokens-page'), 'ApiTokensPage'),
});

const scoringModelsRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'scoring-models',
  validateSearch: (search: Record<string, unknown>): { version?: number } => ({
    version: Number.isInteger(search.version) ? (search.version as number) : undefined,
  }),
  component: lazyRouteComponent(() => import('./scoring-models-screen'), 'ScoringModelsScreen'),
});

const foundOrganisationRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'organisations/new',
  component: lazyRouteComponent(() => import('./organisations/found-organisation-page'), 'FoundOrganisationPage'),
});

const preferencesRoute = createRoute({
  getParentRoute: () => organisationRoute,
  path: 'preferences',
  component: lazyRouteComponent(() => import('./sessions/preferences-page'), 'PreferencesPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  homeRoute,
  organisationRoute.addChildren([
    organisationHomeRoute,
    listRoute,
    caseRoute,
    scorecardRoute,
    selectionRoute,
    importsRoute,
    importRoute,
    membersRoute,
    apiTokensRoute,
    businessUnitsRoute,
    customFieldsRoute,
    scoringModelsRoute,
    foundOrganisationRoute,
    preferencesRoute,
  ]),
]);

export const createAppRouter = (context: RouterContext) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingMinMs: 0,
    defaultPendingComponent: SkeletonPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: () => <NotFoundPage />,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
