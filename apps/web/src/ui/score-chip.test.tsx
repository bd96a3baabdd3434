import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { LanguageProvider } from './language';
import { ScoreChip } from './score-chip';

const axes = [
  { axis: 'V', score: 69.5 },
  { axis: 'F', score: 77 },
  { axis: 'R', score: 61.9, low: 52, high: 68 },
  { axis: 'S', score: null },
] as const;

describe('the score chip', () => {
  it('says each axis in words, with its interval or that it is awaited', () => {
    render(
      <LanguageProvider language="fr">
        <ScoreChip priority={69.62} low={62.18} high={73.38} axes={axes} />
      </LanguageProvider>,
    );
    expect(
      screen.getByRole('img', { name: 'Valeur 70, Faisabilité 77, Maîtrise des risques 62 (entre 52 et 68), Sobriété note attendue' }),
    ).toBeVisible();
    expect(screen.getByText('62–73')).toBeVisible();
    expect(screen.getByText(', entre 62 et 73')).toBeInTheDocument();
  });

  it('shows no number when nothing is scored', () => {
    render(
      <LanguageProvider language="fr">
        <ScoreChip priority={null} axes={[]} />
      </LanguageProvider>,
    );
    expect(screen.getByText('Note attendue')).toBeVisible();
    expect(screen.queryByText('0')).toBeNull();
  });

  it('shows no interval when nothing is missing', () => {
    render(<ScoreChip priority={74} low={74} high={74} axes={axes} />);
    expect(screen.queryByText(/between 74/)).toBeNull();
  });
});
