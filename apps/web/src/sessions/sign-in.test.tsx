import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { safePath } from './sign-in';
import { SignInForm } from './sign-in-page';

function answerWith(status: number) {
  globalThis.fetch = async () => new Response(JSON.stringify({ code: 'ANY' }), { status });
}

async function fillAndSend() {
  await userEvent.type(screen.getByRole('textbox', { name: 'E-mail' }), 'ines@mervane.example');
  await userEvent.type(screen.getByLabelText('Password'), 'a-long-password');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('enters with the right password', async () => {
    answerWith(200);
    const enter = jest.fn();
    render(<SignInForm onSignedIn={enter} />);
    await fillAndSend();
    expect(enter).toHaveBeenCalled();
  });

  it.each([
    [401, 'do not go together'],
    [429, 'Wait one minute'],
    [503, 'not possible right now'],
  ])('explains status %d in a sentence', async (status, sentence) => {
    answerWith(status);
    render(<SignInForm onSignedIn={() => undefined} />);
    await fillAndSend();
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  });

  it('asks for what is missing before sending anything', async () => {
    render(<SignInForm onSignedIn={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Enter your e-mail address');
  });

  it('goes on only to a page of the application', () => {
    expect(safePath('/mervane/use-cases?q=x')).toBe('/mervane/use-cases?q=x');
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', undefined, '/sign-in?next=/'])
      expect(safePath(next)).toBe('/');
  });
});
