import { describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { askConfirmation, ConfirmHost } from './confirm-dialog';
import { showToast, ToastHost } from './toasts';

describe('a message', () => {
  it('offers to undo, and goes once that is done', async () => {
    const user = userEvent.setup();
    const undo = jest.fn();
    render(<ToastHost />);
    act(() => showToast({ text: 'TE-142 moves to Pilot.', action: { run: undo } }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalled();
    expect(screen.queryByText(/TE-142/)).toBeNull();
  });

  it('leaves after eight seconds, but not while it is being read', () => {
    jest.useFakeTimers();
    render(<ToastHost />);
    act(() => showToast({ text: 'Saved elsewhere.' }));
    act(() => void jest.advanceTimersByTime(7900));
    expect(screen.getByText('Saved elsewhere.')).toBeVisible();
    act(() => screen.getByRole('button', { name: 'Close' }).focus());
    act(() => void jest.advanceTimersByTime(20_000));
    expect(screen.getByText('Saved elsewhere.')).toBeVisible();
    act(() => screen.getByRole('button', { name: 'Close' }).blur());
    act(() => void jest.advanceTimersByTime(8100));
    expect(screen.queryByText('Saved elsewhere.')).toBeNull();
    jest.useRealTimers();
  });
});

describe('a confirmation', () => {
  it('answers yes only to its verb', async () => {
    const user = userEvent.setup();
    render(<ConfirmHost />);
    const question = { title: 'Stop TE-109?', text: 'The requester will read the reason.', verb: 'Stop the use case', keep: 'Keep it' };
    const answers: boolean[] = [];
    act(() => void askConfirmation(question).then((agreed) => answers.push(agreed)));
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    act(() => void askConfirmation(question).then((agreed) => answers.push(agreed)));
    await user.click(await screen.findByRole('button', { name: 'Stop the use case' }));
    expect(answers).toEqual([false, true]);
  });
});
