import { useShortcutListener } from '../../shell/shortcuts';
import { renderPage, type Answer } from '../../testing/render-page';
import { LiveRegion } from '../../ui/announcer';
import { ToastHost } from '../../ui/toasts';
import { UseCasesPage } from '../use-cases-page';

/** jsdom lays nothing out: a windowed list needs to believe that it can be seen. */
export function giveRoom(): void {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
}

export const row = (number: number, values: object = {}) => ({
  id: `c${number}`,
  reference: `TE-${number}`,
  title: `Case ${number}`,
  stage: 'poc',
  stageEnteredAt: '2026-11-01T08:00:00Z',
  status: null,
  businessUnitId: null,
  theme: null,
  function: null,
  tags: [],
  requesterId: null,
  requesterName: null,
  ownerId: null,
  ownerName: null,
  sponsorId: null,
  sponsorName: null,
  intakeSource: null,
  approach: null,
  sourcing: null,
  dataLevel: null,
  submittedOn: null,
  targetDate: null,
  updatedAt: '2026-11-20T08:00:00Z',
  version: 4,
  isDemo: false,
  probableDuplicateOf: null,
  hasNeed: true,
  customValues: {},
  canEdit: true,
  score: null,
  ...values,
});

export const noScore = {
  priority: null,
  priorityLow: null,
  priorityHigh: null,
  value: null,
  feasibility: null,
  risk: null,
  sobriety: null,
  coverage: [0, 0, 0, 0],
  quadrant: null,
  redFlags: [],
  assessed: 0,
  criteria: 23,
};

export const context = {
  organisation: {
    name: 'Mervane',
    currency: 'EUR',
    useCaseCount: 3,
    demoUseCaseCount: 0,
    stages: [{ stage: 'poc', wipLimit: 1 }],
  },
  members: [{ id: 'm1', name: 'Inès Kerbrat', state: 'active' }],
  businessUnits: [],
  customFields: [],
};
export const rows = [
  row(1, { title: 'Answer tenders', theme: 'Sales' }),
  row(2, { title: 'Sort the éolien mail' }),
  row(3, { status: 'parked' }),
];

function Page() {
  useShortcutListener(true);
  return (
    <>
      <UseCasesPage ViewTabs={() => null} ScoreSum={({ reference }) => <p>The sum of {reference}</p>} />
      <ToastHost />
      <LiveRegion />
    </>
  );
}

/** As the API gives it: the first case of each stage alone. */
function openingOf(cases: readonly object[]) {
  const all = cases as ReturnType<typeof row>[];
  const active = all.filter(({ status }) => status === null);
  const shown = active.filter(({ stage }) => stage !== 'retired');
  const first = shown.filter(({ stage }, at) => shown.findIndex((other) => other.stage === stage) === at);
  const stages = [...new Set(active.map(({ stage }) => stage))].map((stage) => {
    const entered = active.filter((one) => one.stage === stage);
    return { stage, scoredCount: 0, enteredAt: entered.map(({ stageEnteredAt }) => Date.parse(stageEnteredAt) / 1000) };
  });
  return { boardOpening: { stages, useCases: first } };
}

interface Given {
  readonly rows?: object[];
  readonly answers?: Record<string, Answer>;
  readonly abilities?: string[];
}

/** The page of use cases at the address that `search` ends. */
export const openPortfolio = (search = '', given: Given = {}): ReturnType<typeof renderPage> =>
  renderPage(<Page />, {
    path: '/$organisation/use-cases',
    url: `/mervane/use-cases${search}`,
    abilities: given.abilities ?? ['use-case.submit', 'use-case.move', 'use-case.bulk-edit', 'import.run'],
    answers: {
      UseCaseList: { useCaseList: given.rows ?? rows },
      BoardOpening: openingOf(given.rows ?? rows),
      ListContext: context,
      ...given.answers,
    },
  });

/** The answer of a change of the first case. */
export const written = (given: object) => ({ __typename: 'UseCase', ...row(1, given) });
