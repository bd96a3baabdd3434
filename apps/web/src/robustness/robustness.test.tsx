import { defaultScoringModel } from '@tamis/scoring';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ScoringModelsScreen } from '../scoring-models-screen';
import { renderPage, type Answer } from '../testing/render-page';
import { answerQuestions } from './answer-questions';
import type { DrawWorker } from './robustness-client';
import type { Answer as Drawn, Question } from './robustness-protocol';

let isHeld = false;
let started: string[] = [];

/** The worker's own code, in the page, one task at a time; held back where a test wants to see what stands meanwhile. */
class WorkerInPage implements DrawWorker {
  onmessage: DrawWorker['onmessage'] = null;
  onerror: DrawWorker['onerror'] = null;
  readonly #take = answerQuestions({
    now: () => performance.now(),
    post: (answer) => this.onmessage?.({ data: answer } as MessageEvent<Drawn>),
    nextTask: () =>
      new Promise((resolve) => {
        const look = () => (isHeld ? setTimeout(look, 5) : resolve());
        setTimeout(look);
      }),
  });
  constructor(address: URL) {
    started.push(address.pathname.split('/').at(-1) ?? '');
  }
  postMessage(question: Question) {
    this.#take(question);
  }
  terminate() {
    this.onmessage = null;
  }
}

const version = { version: 1, name: 'Group', note: null, createdAt: '2026-11-20T09:30:00Z', createdByName: null, isCurrent: true };

/** Every criterion at one level, risks at five less, so that the higher level wins on every axis. */
const given = (useCaseId: string, level: number) => ({
  useCaseId,
  criteria: Object.fromEntries(
    defaultScoringModel.criteria.map(({ id, severity }) => [id, { score: severity ? 5 - level : level, evidence: 'production' }]),
  ),
});
const ranked = (id: string, level: number) => ({
  ...{ id, reference: id, title: `Case ${id}` },
  score: { priority: 20 * level, value: 20 * level, feasibility: 20 * level, risk: 20 * level, sobriety: 20 * level },
});
const levels = [5, 4.5, 4, 3, 2.5, 2.5, 2.5, 2, 1.5, 1, 0.9, 0.5];
const names = levels.map((_, index) => `TE-${index + 1}`);

async function openWeights(language: 'en' | 'fr' = 'en', answers: Record<string, Answer> = {}) {
  const { calls } = renderPage(<ScoringModelsScreen />, {
    path: '/$organisation/scoring-models',
    url: '/mervane/scoring-models',
    language,
    answers: {
      ScoringModel: { scoringModel: { ...version, canRevise: true, definition: defaultScoringModel }, scoringModels: [version] },
      RankedCases: { useCaseList: names.map((name, index) => ranked(name, levels[index]!)) },
      GivenScores: { givenScores: names.map((name, index) => given(name, levels[index]!)) },
      ...answers,
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: language === 'en' ? 'Change the weights' : 'Changer les poids' }));
  return calls;
}

const settled = (text: RegExp) => screen.findByText(text, undefined, { timeout: 20_000 });
const rowOf = (name: RegExp) => screen.getByText(name).closest('li')!;

describe('rank robustness', () => {
  beforeEach(() => {
    isHeld = false;
    started = [];
    globalThis.Worker = WorkerInPage as unknown as typeof Worker;
  });

  it('says how sure the place of each of the first ten is, and which single criterion would change it', async () => {
    await openWeights();
    expect(await settled(/^10,000 draws, seed 1, kappa 50: every share is right to ±1\.0 points \(95%\)\.$/)).toBeInTheDocument();
    expect(started).toEqual(['robustness.worker.ts']);
    const first = rowOf(/^Case TE-1$/);
    expect(first).toHaveTextContent(/Robust: among the first 10 in .*100%.* of draws, expected rank 1\.0\D/);
    expect(first).toHaveTextContent('No single criterion would take it out.');
    expect(rowOf(/^Case TE-10$/)).toHaveTextContent(/Would leave the first 10 if “.+” went from \d to \d(\.5)?\./);
  });

  it('shows all ranks of a case behind its share, and how they were drawn', async () => {
    await openWeights('fr');
    await settled(/^10.000 tirages, graine 1, kappa 50.: chaque part est juste à ±1,0 point près \(à 95.%\)\.$/);
    await userEvent.click(screen.getByRole('button', { name: /^TE-2, Part des tirages où il est parmi les 10 premiers/ }));
    const whole = within(screen.getByRole('dialog', { name: 'Rangs selon les tirages' }));
    expect(whole.getByRole('row', { name: /^2 \d+(,\d)?.%$/ })).toBeInTheDocument();
    expect(whole.getByRole('row', { name: /^Parmi les 10 premiers 100.%$/ })).toBeInTheDocument();
    expect(whole.getByText(/SMAA-2/)).toBeInTheDocument();
  });

  it('moves the ranks at once and greys the figures of the weights before until the new ones come', async () => {
    await openWeights();
    await settled(/^10,000 draws/);
    isHeld = true;
    fireEvent.change(screen.getByRole('slider', { name: 'Weight of the axis Value' }), { target: { value: '0.9' } });
    const list = rowOf(/^Case TE-1$/).closest('[aria-busy]');
    await waitFor(() => expect(list).toHaveAttribute('aria-busy', 'true'));
    expect(rowOf(/^Case TE-1$/)).toHaveTextContent('Robust');
    expect(
      await screen.findByText(/^Drawing again: what is shown in grey is of the weights before\. 0% of the draws\.$/),
    ).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: '0% of the draws' })).toBeInTheDocument();
    isHeld = false;
    await waitFor(() => expect(list).toHaveAttribute('aria-busy', 'false'), { timeout: 20_000 });
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
  });

  it('draws with the settings typed, and says what is wrong with one where it stands', async () => {
    await openWeights();
    await settled(/^10,000 draws/);
    const draws = screen.getByRole('textbox', { name: 'Draws' });
    await userEvent.clear(draws);
    await userEvent.type(draws, '0.5');
    expect(draws).toHaveAccessibleDescription(/The number of draws is a whole number from 1 to 1,000,000\. Correct it\./);
    await userEvent.clear(draws);
    await userEvent.type(draws, '400');
    expect(await settled(/^400 draws, seed 1, kappa 50: every share is right to ±4\.9 points/)).toBeInTheDocument();
    const places = screen.getByRole('textbox', { name: 'Places' });
    await userEvent.clear(places);
    await userEvent.type(places, '1');
    await waitFor(() => expect(rowOf(/^Case TE-2$/)).toHaveTextContent(/first in TE-2/), { timeout: 20_000 });
    expect(rowOf(/^Case TE-2$/)).toHaveTextContent(/(Would take first place|No single criterion would bring it in)/);
  });

  it('says so when the scores cannot be read, and still moves the ranks', async () => {
    await openWeights('en', {
      GivenScores: () => {
        throw new Error('The database is away.');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('The scores could not be read: The database is away.');
    expect(rowOf(/^Case TE-1$/)).toBeInTheDocument();
    expect(started).toEqual([]);
  });
});
