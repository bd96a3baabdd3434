import { describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { SearchBox } from './search-box';

/** A list that answers later: its value comes back when the test lets it. */
function SlowList({ answers }: { answers: (() => void)[] }) {
  const [value, setValue] = useState('');
  return (
    <>
      <SearchBox label="Filter" delay={0} value={value} onChange={(next) => answers.push(() => setValue(next))} />
      <button onClick={() => setValue('')}>Reset</button>
    </>
  );
}

const answerFirst = async (answers: (() => void)[]) => act(async () => answers.shift()?.());
const pause = () => act(async () => new Promise((resolve) => setTimeout(resolve, 5)));

describe('the search box', () => {
  it('keeps every letter typed while the list still answers the letters before', async () => {
    const user = userEvent.setup({ delay: null });
    const answers: (() => void)[] = [];
    render(<SlowList answers={answers} />);
    const box = screen.getByRole('searchbox', { name: 'Filter' });
    await user.type(box, 'a');
    await pause();
    await user.type(box, 'b');
    await pause();
    await answerFirst(answers);
    expect(box).toHaveValue('ab');
    await user.type(box, 'c');
    await answerFirst(answers);
    expect(box).toHaveValue('abc');
  });

  it('follows a reset', async () => {
    const user = userEvent.setup({ delay: null });
    const answers: (() => void)[] = [];
    render(<SlowList answers={answers} />);
    await user.type(screen.getByRole('searchbox'), 'ab');
    await pause();
    await answerFirst(answers);
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });
});
