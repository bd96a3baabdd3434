import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button } from './button';
import { HowComputed } from './how-computed';

const drawNumber = () =>
  render(
    <>
      <HowComputed label="Priority score" title="How 69.6 is computed" aside="Model 4" content={() => <a href="/model">the weights</a>}>
        69.6
      </HowComputed>
      <Button>after</Button>
    </>,
  );

describe('a number that opens', () => {
  it('opens with Enter, closes with Escape and gives the focus back', async () => {
    const user = userEvent.setup();
    drawNumber();
    await user.tab();
    const number = screen.getByRole('button', { name: /Priority score 69.6/ });
    expect(number).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('dialog', { name: 'How 69.6 is computed' })).toHaveFocus();
    expect(number).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(number).toHaveFocus();
  });

  it('lets the Tab key go on to what follows the number', async () => {
    const user = userEvent.setup();
    drawNumber();
    await user.click(screen.getByRole('button', { name: /Priority score/ }));
    await user.tab();
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('link', { name: 'the weights' })).toHaveFocus();
    await user.tab();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
  });

  it('closes on a click outside', async () => {
    const user = userEvent.setup();
    drawNumber();
    await user.click(screen.getByRole('button', { name: /Priority score/ }));
    await user.click(screen.getByRole('button', { name: 'after' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
