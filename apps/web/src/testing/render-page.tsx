import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { SessionProvider } from '../shell/session';
import type { Membership, Viewer } from '../shell/viewer.graphql';
import { LanguageProvider, type Language } from '../ui/language';

/** Answers one GraphQL operation: its `data`, or a function of the variables that gives it. Throwing refuses with that sentence. */
export type Answer =
  Record<string, unknown> | ((variables: Record<string, unknown>) => Record<string, unknown> | Promise<Record<string, unknown>>);

interface PageOptions {
  /** Route the page stands at, and the address it is opened with: '/$organisation/members', '/mervane/members'. */
  path?: string;
  url?: string;
  language?: Language;
  abilities?: readonly string[];
  /** By operation name. */
  answers?: Record<string, Answer>;
}

export interface Call {
  operation: string;
  variables: Record<string, unknown>;
  organisation: string | null;
}

const everything = [
  'use-case.read',
  'use-case.submit',
  'use-case.edit',
  'use-case.move',
  'use-case.bulk-edit',
  'member.read',
  'import.run',
];

/** Draws one page as the router would, signed in, against a fetch that answers by operation name; gives back what was asked. */
export function renderPage(page: ReactElement, options: PageOptions = {}): RenderResult & { calls: Call[] } {
  const { path = '/$organisation', url = '/mervane', language = 'en', abilities = everything, answers = {} } = options;
  const calls = answerByOperation(answers);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const membership = buildMembership(language, abilities);
  const viewer: Viewer = { accountId: 'a1', email: 'ines@mervane.example', name: 'Inès Kerbrat', memberships: [membership] };
  const rootRoute = createRootRoute();
  const pageRoute = createRoute({ getParentRoute: () => rootRoute, path, component: () => page });
  const elsewhere = createRoute({ getParentRoute: () => rootRoute, path: '/$', component: () => <p>elsewhere</p> });
  const router = createRouter({
    routeTree: rootRoute.addChildren([pageRoute, elsewhere]),
    history: createMemoryHistory({ initialEntries: [url] }),
  });
  const result = render(
    <QueryClientProvider client={client}>
      <LanguageProvider language={language}>
        <SessionProvider viewer={viewer} membership={membership}>
          <RouterProvider router={router as never} />
        </SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>,
  );
  return { ...result, calls };
}

function buildMembership(language: Language, abilities: readonly string[]): Membership {
  return {
    memberId: 'm1',
    organisationName: 'Mervane',
    organisationSlug: 'mervane',
    abilities: [...abilities],
    preferences: { language, theme: 'light', singleKeyShortcuts: true },
  };
}

function answerByOperation(answers: Record<string, Answer>): Call[] {
  const calls: Call[] = [];
  globalThis.fetch = async (_input, init) => {
    const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: Record<string, unknown> };
    const operation = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    calls.push({ operation, variables, organisation: new Headers(init?.headers).get('x-tamis-organisation') });
    return answerOf(answers[operation], variables, operation);
  };
  return calls;
}

async function answerOf(answer: Answer | undefined, variables: Record<string, unknown>, operation: string): Promise<Response> {
  try {
    if (!answer) throw new Error(`The test gives no answer to ${operation}.`);
    const data = typeof answer === 'function' ? await answer(variables) : answer;
    return new Response(JSON.stringify({ data }));
  } catch (refusal) {
    const message = refusal instanceof Error ? refusal.message : String(refusal);
    return new Response(JSON.stringify({ data: null, errors: [{ message, extensions: { code: 'REFUSED' } }] }));
  }
}
