import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useShortcutListener, useShortcuts } from './shortcuts';

interface SampleProps {
  onCreate: () => void;
  onScore?: () => void;
  onSearch?: () => void;
  singleKeys?: boolean;
}

function Sample({ onCreate, onScore = () => undefined, onSearch = () => undefined, singleKeys = true }: SampleProps) {
  useShortcutListener(singleKeys);
  useShortcuts([
    { keys: 'c', label: 'Create', run: onCreate },
    { keys: '3', label: 'Score 3', run: onScore },
    { keys: 'mod+k', label: 'Search', run: onSearch },
  ]);
  return <input aria-label="Title" />;
}

describe('single-key shortcuts', () => {
  it('act on a bare key', async () => {
    const create = jest.fn();
    render(<Sample onCreate={create} />);
    await userEvent.keyboard('c');
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('are off while typing', async () => {
    const create = jest.fn();
    render(<Sample onCreate={create} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Title' }), 'chatbot');
    expect(create).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox')).toHaveValue('chatbot');
  });

  it('can be switched off, which leaves the command keys', async () => {
    const create = jest.fn();
    const search = jest.fn();
    render(<Sample onCreate={create} onSearch={search} singleKeys={false} />);
    await userEvent.keyboard('c{Control>}k{/Control}');
    expect(create).not.toHaveBeenCalled();
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('leave Ctrl C and the like alone', async () => {
    const create = jest.fn();
    render(<Sample onCreate={create} />);
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(create).not.toHaveBeenCalled();
  });

  it('read digits by the place of the key: French keyboards and the number pad need no Shift', () => {
    const score = jest.fn();
    render(<Sample onCreate={() => undefined} onScore={score} />);
    fireEvent.keyDown(document.body, { key: '"', code: 'Digit3' });
    fireEvent.keyDown(document.body, { key: '3', code: 'Numpad3' });
    expect(score).toHaveBeenCalledTimes(2);
  });

  it('go with the component that offered them', async () => {
    const create = jest.fn();
    const { unmount } = render(<Sample onCreate={create} />);
    unmount();
    await userEvent.keyboard('c');
    expect(create).not.toHaveBeenCalled();
  });
});
