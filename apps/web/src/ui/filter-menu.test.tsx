import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { FilterMenu } from './filter-menu';

const units = ['Réseaux', 'Banque', 'Éolien', 'Solaire', 'Raffinage', 'Énergie', 'Finance', 'Juridique', 'Mobilité'].map(
  (label, index) => ({
    value: label,
    label,
    count: index + 1,
  }),
);

function Filter() {
  const [selected, setSelected] = useState<string[]>([]);
  return (
    <FilterMenu
      label="Unit"
      count={units.length}
      options={() => units}
      nameOf={(value) => value}
      selected={selected}
      onChange={setSelected}
    />
  );
}

describe('a filter', () => {
  it('finds a value without its accents, keeps several, and says what it keeps', async () => {
    const user = userEvent.setup();
    render(<Filter />);
    await user.click(screen.getByRole('button', { name: /Unit/ }));
    await user.keyboard('eol{Enter}');
    expect(screen.getByRole('option', { name: /Éolien/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Unit: Éolien' })).toHaveFocus();
  });

  it('is emptied by its cross', async () => {
    const user = userEvent.setup();
    render(<Filter />);
    await user.click(screen.getByRole('button', { name: /Unit/ }));
    await user.click(screen.getByRole('option', { name: /Banque/ }));
    await user.click(screen.getByRole('option', { name: /Solaire/ }));
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Unit: 2' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove Unit' }));
    expect(screen.getByRole('button', { name: /^Unit\s?9$/ })).toBeVisible();
  });
});
