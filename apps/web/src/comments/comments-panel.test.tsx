import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { renderPage, type Answer } from '../testing/render-page';
import { ConfirmHost } from '../ui/confirm-dialog';
import { CommentsPanel } from './comments-panel';

const malo = '018f0000-0000-7000-8000-00000000000a';
const comment = {
  id: 'k1',
  body: `Ask @[Malo Le Bihan](member:${malo}) **today**`,
  authorId: 'm2',
  authorName: 'Clara Vasseur',
  createdAt: '2026-11-20T10:00:00Z',
  editedAt: null,
  version: 1,
  canEdit: false,
  canRemove: false,
};

const open = (comments: object[], answers: Record<string, Answer> = {}, abilities = ['comment.write']) =>
  renderPage(
    <>
      <CommentsPanel useCaseId="c1" />
      <ConfirmHost />
    </>,
    {
      abilities,
      answers: {
        Comments: { comments },
        MentionableMembers: { members: [{ id: malo, name: 'Malo Le Bihan', email: 'malo@mervane.example' }] },
        ...answers,
      },
    },
  );

describe('the comments of a case', () => {
  it('show who wrote, with mentions as names and Markdown as text', async () => {
    open([comment]);
    expect(await screen.findByText('Clara Vasseur')).toBeVisible();
    expect(await screen.findByText('@Malo Le Bihan')).toBeVisible();
    expect(await screen.findByText('today')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Actions on the comment/ })).toBeNull();
  });

  it('mention a member chosen by typing @ and Enter', async () => {
    const { calls } = open([], { WriteComment: { writeComment: { ...comment, id: 'k2' } } });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Write a comment' }), 'Ask @mal');
    expect(await screen.findByRole('option', { name: /Malo Le Bihan/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}please');
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('Ask @Malo Le Bihan please');
    await userEvent.click(screen.getByRole('button', { name: 'Publish the comment' }));
    const sent = calls.find(({ operation }) => operation === 'WriteComment')?.variables;
    expect(sent).toEqual({ input: { useCaseId: 'c1', body: `Ask @[Malo Le Bihan](member:${malo}) please` } });
  });

  it('are removed only after a question that names the author', async () => {
    const { calls } = open([{ ...comment, canRemove: true }], { RemoveComment: { removeComment: { id: 'k1' } } });
    await userEvent.click(await screen.findByRole('button', { name: 'Actions on the comment of Clara Vasseur' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove' }));
    expect(await screen.findByRole('dialog', { name: 'Remove the comment of Clara Vasseur?' })).toBeVisible();
    expect(calls.some(({ operation }) => operation === 'RemoveComment')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Remove the comment' }));
    expect(await screen.findByText('No comment yet.')).toBeVisible();
  });

  it('keep what was typed when the sending is refused', async () => {
    open([], {
      WriteComment: () => {
        throw new Error('Your session has ended.');
      },
    });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Write a comment' }), 'Hello');
    await userEvent.click(screen.getByRole('button', { name: 'Publish the comment' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your session has ended.');
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('Hello');
  });
});
