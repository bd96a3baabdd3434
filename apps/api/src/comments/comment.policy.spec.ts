import { describe, expect, it } from '@jest/globals';
import { mayEditComment, mayRemoveComment } from './comment.policy.js';
import { mentionsIn } from './mentions.js';

const own = { authorId: 'me' };
const others = { authorId: 'somebody' };

describe('comment policy', () => {
  it('every role edits and removes its own comments', () => {
    for (const role of ['requester', 'triager', 'assessor', 'executive', 'administrator'] as const) {
      expect(mayEditComment({ role, memberId: 'me' }, own)).toBe(true);
      expect(mayRemoveComment({ role, memberId: 'me' }, own)).toBe(true);
    }
  });

  it('an administrator removes any comment and edits none of another', () => {
    expect(mayRemoveComment({ role: 'administrator', memberId: 'me' }, others)).toBe(true);
    expect(mayEditComment({ role: 'administrator', memberId: 'me' }, others)).toBe(false);
    expect(mayRemoveComment({ role: 'triager', memberId: 'me' }, others)).toBe(false);
  });
});

describe('mentionsIn', () => {
  const id = '018F0000-0000-7000-8000-000000000000';

  it('reads each mentioned member once', () => {
    expect(mentionsIn(`@[Inès](member:${id}) and @[Inès](member:${id})`)).toEqual([{ name: 'Inès', memberId: id.toLowerCase() }]);
  });

  it('an ordinary link or address is no mention', () => {
    expect(mentionsIn('[Inès](https://example.org), ines@example.org, @Inès')).toEqual([]);
  });
});
