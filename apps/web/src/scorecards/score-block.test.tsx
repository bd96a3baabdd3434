import { defaultScoringModel } from '@tamis/scoring';
import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../testing/render-page';
import { ScoreBlock } from './score-block';

const tenders: Record<string, number> = {
  ...{ V1: 4, V2: 2, V3: 3, V4: 1, V5: 4 },
  ...{ F1: 4, F2: 4, F3: 3, F4: 4, F5: 4, F6: 4 },
  ...{ R1: 3, R2: 1, R3: 3, R4: 1, R5: 2, R6: 2, R7: 2 },
  ...{ S1: 3, S2: 3, S3: 4, S4: 4, S5: 3 },
};

function show(scores: Record<string, number>, language: 'en' | 'fr' = 'fr', canAssess = true) {
  const assessments = Object.entries(scores).map(([criterion, score]) => ({
    ...{ criterion, score, evidence: 'expert', justification: null, assessorId: 'm2', assessorName: 'Nadia Benali' },
    ...{ updatedAt: '2026-11-20T09:30:00Z', version: 1 },
  }));
  const scorecard = {
    ...{ useCaseId: 'u1', reference: 'TE-142', title: 'Réponse aux appels d’offres', canAssess, assessments },
    ...{ modelName: 'Groupe 2026', modelVersion: 4, model: defaultScoringModel },
  };
  const block = <ScoreBlock organisation="mervane" useCaseId="u1" reference="TE-142" rank={{ place: 8, of: 42 }} />;
  return renderPage(block, { language, answers: { Scorecard: { scorecard } } });
}

const without = (...missing: string[]) => Object.fromEntries(Object.entries(tenders).filter(([id]) => !missing.includes(id)));

describe('score block', () => {
  it('shows the priority with its interval as long as scores are missing', async () => {
    show(without('R3', 'S1'));
    expect(await screen.findByRole('button', { name: /^Score de priorité 69,6/ })).toBeInTheDocument();
    expect(screen.getByText('73').parentElement).toHaveTextContent('sur 100, entre 62 et 732 notes manquent');
    expect(screen.getByText(/^couvert 84.%$/)).toBeInTheDocument();
    expect(screen.getByText(/sur 42/)).toHaveTextContent('8e sur 42');
    expect(screen.getByRole('link', { name: 'Donner les 2 notes qui manquent' })).toHaveAttribute(
      'href',
      '/mervane/use-cases/TE-142/scorecard',
    );
  });

  it('opens into a sum that can be redone by hand, and says what the missing scores could change', async () => {
    show(tenders);
    await userEvent.click(await screen.findByRole('button', { name: /^Score de priorité 68,3/ }));
    const dialog = within(screen.getByRole('dialog', { name: 'Comment 68,3 est calculé' }));
    expect(dialog.getByText('Groupe 2026, v4')).toBeInTheDocument();
    const rows = dialog.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual([
      'AxeScorePoidsApportSi les notes manquantes…',
      'Valeur69,5× 0,3524,33complet',
      'Faisabilité77,0× 0,2519,25complet',
      'Maîtrise des risques58,4× 0,2011,68complet',
      'Sobriété65,0× 0,2013,00complet',
      'Priorité1,0068,26',
    ]);
    expect(dialog.getByRole('link', { name: 'Changer les poids pour voir' })).toHaveAttribute('href', '/mervane/scoring-models');
  });

  it('opens an axis of that sum into its own, with the places of the motivations', async () => {
    show(tenders);
    await userEvent.click(await screen.findByRole('button', { name: /^Score de priorité/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Comment l’axe Valeur est calculé' }));
    const table = within(screen.getByRole('table', { name: 'Calcul de l’axe Valeur' }));
    expect(table.getAllByRole('row').map((row) => row.textContent?.replace(/\s/g, ' '))).toEqual([
      'CritèreNoteSur 1PoidsApport',
      'V1 Productivité40,8rang 1 0,70 × 0,5028,00',
      'V3 Expérience collaborateur30,6rang 2 0,70 × 0,3012,60',
      'V2 Expérience client20,4rang 3 0,70 × 0,154,20',
      'V4 Innovation produit10,2rang 4 0,70 × 0,050,70',
      'V5 Gain financier net40,80,3024,00',
      'Valeur1,0069,50',
    ]);
  });

  it('says that the score is awaited when an axis has none, and which', async () => {
    show(without('S1', 'S2', 'S3', 'S4', 'S5'));
    expect(await screen.findByText('Note attendue')).toBeInTheDocument();
    expect(screen.getByText(/il manque encore sobriété/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Score de priorité/ })).not.toBeInTheDocument();
    expect(screen.queryByText(/sur 42/)).not.toBeInTheDocument();
  });

  it('shows a risk at 5 as a red flag, with words', async () => {
    show({ ...tenders, R5: 5 }, 'en');
    expect(await screen.findByText(/Red flag: Reputation, customer-facing at 5/)).toBeInTheDocument();
    expect(screen.getByText('Strategic bet')).toBeInTheDocument();
  });

  it('offers to read the scores to those who may not give them', async () => {
    show(without('S1'), 'en', false);
    expect(await screen.findByRole('link', { name: 'See the 23 scores' })).toBeInTheDocument();
  });
});
