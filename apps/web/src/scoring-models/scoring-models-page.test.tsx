import { defaultScoringModel } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ScoringModelsScreen } from '../scoring-models-screen';

const version = (number: number, isCurrent: boolean) => ({
  version: number,
  name: 'Group 2026',
  note: number === 1 ? null : 'Committee of 3 December',
  createdAt: '2026-11-20T09:30:00Z',
  createdByName: 'Clara Vasseur',
  isCurrent,
});

const ranked = (id: string, value: number, sobriety: number) => ({
  ...{ id, reference: id, title: `Case ${id}` },
  score: { priority: 0.35 * value + 22.5 + 0.2 * sobriety, value, feasibility: 50, risk: 50, sobriety },
});

function open({ canRevise = true, language = 'en' as 'en' | 'fr', answers = {} as Record<string, Answer> } = {}) {
  const read = {
    scoringModel: { ...version(2, true), canRevise, definition: defaultScoringModel },
    scoringModels: [version(2, true), version(1, false)],
  };
  return renderPage(<ScoringModelsScreen />, {
    path: '/$organisation/scoring-models',
    url: '/mervane/scoring-models',
    language,
    answers: {
      GivenScores: { givenScores: [] },
      ScoringModel: read,
      RankedCases: { useCaseList: [ranked('TE-1', 90, 20), ranked('TE-2', 40, 95)] },
      ...answers,
    },
  });
}

describe('scoring model', () => {
  it('says what counts, then shows every criterion with its weight and the text of its levels', async () => {
    open({ language: 'fr' });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      /^Le score de priorité se compose de 35.% de valeur, 25.% de faisabilité, 20.% de maîtrise des risques et 20.% de sobriété\.$/,
    );
    const risks = within(screen.getByRole('table', { name: 'Critères de l’axe Maîtrise des risques' }));
    expect(risks.getByRole('row', { name: /^R2 Éthique et biais/ })).toHaveTextContent(/0,1616.%aucune personne concernée/);
    expect(screen.getAllByRole('row')).toHaveLength(23 + 4);
  });

  it('lists its versions and lets only those who may change the weights', async () => {
    open({ canRevise: false });
    expect(await screen.findByRole('link', { name: 'Version 1' })).toHaveAttribute('href', '/mervane/scoring-models?version=1');
    expect(screen.queryByRole('button', { name: 'Change the weights' })).not.toBeInTheDocument();
  });

  it('shows the share of each weight and the ranks that move while one types', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Change the weights' }));
    const field = screen.getByRole('textbox', { name: 'Weight of the axis Sobriety' });
    await userEvent.clear(field);
    await userEvent.type(field, '1.2');
    expect(await screen.findByText('60% of the priority score')).toBeInTheDocument();
    expect(await screen.findByText('2 cases change rank among the first ten.')).toBeInTheDocument();
    expect(screen.getAllByText(/^was /).map((one) => one.parentElement?.textContent)).toEqual([
      expect.stringMatching(/^1TE-2 Case TE-2.*was 2$/),
      expect.stringMatching(/^2TE-1 Case TE-1.*was 1$/),
    ]);
  });

  it('moves a weight by the arrow keys of its slider, which the number field follows', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Change the weights' }));
    const slider = screen.getByRole('slider', { name: 'Weight of the axis Sobriety' });
    expect(slider).toHaveAttribute('aria-valuetext', '0.20, which is 20% of the priority score');
    // jsdom moves no slider by its keys: this is what a browser tells of an arrow.
    fireEvent.change(slider, { target: { value: '1' } });
    expect(screen.getByRole('textbox', { name: 'Weight of the axis Sobriety' })).toHaveValue('1');
    expect(slider).toHaveAttribute('aria-valuetext', '1, which is 55.6% of the priority score');
    expect(await screen.findByText('2 cases change rank among the first ten.')).toBeInTheDocument();
  });

  it('asks for a reason, then saves only what changed, as the next version', async () => {
    const { calls } = open({ answers: { ReviseScoringModel: { reviseScoringModel: { version: 3 } } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Change the weights' }));
    const save = screen.getByRole('button', { name: /^Save version 3/ });
    await userEvent.click(save);
    expect(screen.getByRole('alert')).toHaveTextContent('No weight differs from version 2 yet.');
    const field = screen.getByRole('textbox', { name: 'Weight of Productivity' });
    await userEvent.clear(field);
    await userEvent.type(field, '0.3');
    await userEvent.click(save);
    expect(screen.getByRole('alert')).toHaveTextContent('Say why the weights change.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Why these weights, in one sentence' }), 'Committee');
    await userEvent.click(save);
    await waitFor(() => expect(calls.some(({ operation }) => operation === 'ReviseScoringModel')).toBe(true));
    expect(calls.find(({ operation }) => operation === 'ReviseScoringModel')?.variables).toEqual({
      input: { basedOn: 2, name: 'Group 2026', note: 'Committee', axisWeights: {}, criterionWeights: { V1: 0.3 } },
    });
    expect(await screen.findByRole('button', { name: 'Change the weights' })).toBeInTheDocument();
  });

  it('says what is wrong with a weight, where it is', async () => {
    open({ language: 'fr' });
    await userEvent.click(await screen.findByRole('button', { name: 'Changer les poids' }));
    const field = screen.getByRole('textbox', { name: 'Poids de l’axe Valeur' });
    await userEvent.clear(field);
    await userEvent.type(field, 'beaucoup');
    expect(field).toHaveAccessibleDescription(/^Entrez un nombre de 0 à 1.000.000, par exemple 0,25\.$/);
    expect(screen.getByRole('button', { name: /^Enregistrer la version 3/ })).toBeDisabled();
  });
});
