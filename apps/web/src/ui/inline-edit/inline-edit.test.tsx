import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { InlineMulti, InlineSelect } from './inline-choice';
import { InlineLongText } from './inline-long-text';
import { InlineText, readText } from './inline-text';

const readAmount = (text: string) =>
  Number.isNaN(Number(text)) ? { error: 'Enter a number in k€, for example 1200.' } : { value: Number(text) };

describe('a line edited in place', () => {
  it('is saved by Enter, and shows the new value at once', async () => {
    const user = userEvent.setup();
    const save = jest.fn((_value: unknown) => new Promise<void>(() => undefined));
    render(<InlineText label="Owner" value="Inès" read={readText} onSave={save} />);
    await user.click(screen.getByRole('button', { name: /Edit: Owner/ }));
    await user.clear(screen.getByRole('textbox', { name: 'Owner' }));
    await user.keyboard('Malo{Enter}');
    expect(save).toHaveBeenCalledWith('Malo');
    expect(await screen.findByRole('button', { name: /Malo/ })).toHaveFocus();
  });

  it('offers values while it is edited, and none before', async () => {
    const user = userEvent.setup();
    const offer = (id: string) => (
      <datalist id={id}>
        <option value="Malo" />
      </datalist>
    );
    render(<InlineText label="Owner" value="Inès" read={readText} suggestions={offer} onSave={() => undefined} />);
    expect(document.querySelector('datalist')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Edit: Owner/ }));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Owner' }).list?.options).toHaveLength(1);
  });

  it('is left as it was by Escape', async () => {
    const user = userEvent.setup();
    const save = jest.fn();
    render(<InlineText label="Owner" value="Inès" read={readText} onSave={save} />);
    await user.click(screen.getByRole('button', { name: /Edit: Owner/ }));
    await user.keyboard('Malo{Escape}');
    expect(save).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: /Inès/ })).toBeVisible();
  });

  it('goes back with the reason when the save is refused', async () => {
    const user = userEvent.setup();
    const refuse = () => Promise.reject(new Error('Somebody changed it meanwhile.'));
    render(<InlineText label="Owner" value="Inès" read={readText} onSave={refuse} />);
    await user.click(screen.getByRole('button', { name: /Edit: Owner/ }));
    await user.keyboard('Malo{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody changed it meanwhile.');
    expect(screen.getByRole('button', { name: /Inès/ })).toBeVisible();
  });

  it('says how to put right what cannot be read, and saves nothing', async () => {
    const user = userEvent.setup();
    const save = jest.fn();
    render(<InlineText label="Gain" value={640} read={readAmount} onSave={save} />);
    await user.click(screen.getByRole('button', { name: /Edit: Gain/ }));
    await user.keyboard('1,2 M{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Enter a number in k€');
    expect(save).not.toHaveBeenCalled();
  });

  it('says what is missing, never zero', () => {
    render(<InlineText label="Gain" value={null} missing="to be costed" read={readAmount} onSave={() => undefined} />);
    expect(screen.getByRole('button', { name: /to be costed/ })).toBeVisible();
  });
});

describe('long text edited in place', () => {
  it('waits for its button', async () => {
    const user = userEvent.setup();
    const save = jest.fn();
    render(<InlineLongText label="Need" value={null} onSave={save} />);
    await user.click(screen.getByRole('button', { name: /Edit: Need/ }));
    await user.keyboard('Answer faster');
    await user.tab();
    expect(save).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(save).toHaveBeenCalledWith('Answer faster');
  });
});

const stages = [
  { value: 'idea', label: 'Idea' },
  { value: 'poc', label: 'PoC' },
];

describe('a choice edited in place', () => {
  it('is made with the arrows and Enter', async () => {
    const user = userEvent.setup();
    const save = jest.fn();
    render(<InlineSelect label="Stage" value="idea" options={stages} onSave={save} />);
    await user.click(screen.getByRole('button', { name: /Edit: Stage/ }));
    expect(screen.getByRole('listbox', { name: 'Stage' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(save).toHaveBeenCalledWith('poc');
  });

  it('keeps several choices until the list closes', async () => {
    const user = userEvent.setup();
    const save = jest.fn();
    render(<InlineMulti label="Stages" value={['idea']} options={stages} onSave={save} />);
    await user.click(screen.getByRole('button', { name: /Edit: Stages/ }));
    await user.click(screen.getByRole('option', { name: 'PoC' }));
    expect(save).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(save).toHaveBeenCalledWith(['idea', 'poc']);
  });
});
