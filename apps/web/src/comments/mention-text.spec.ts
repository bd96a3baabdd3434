import { describe, expect, it } from '@jest/globals';
import { draftAt, findPeople, insertName, readMentions, strengthenMentions, writeMentions } from './mention-text';

const ines = { id: '018f0000-0000-7000-8000-00000000000a', name: 'Inès Kerbrat' };
const inesB = { id: '018f0000-0000-7000-8000-00000000000b', name: 'Inès' };

describe('mentions in a comment', () => {
  it('begin with @ at the start of a word', () => {
    expect(draftAt('Ask @in', 7)).toEqual({ start: 4, query: 'in' });
    expect(draftAt('@', 1)).toEqual({ start: 0, query: '' });
    expect(draftAt('ines@example', 12)).toBeUndefined();
  });

  it('find members without regard to accents', () => {
    expect(findPeople([ines, { id: 'x', name: 'Malo' }], 'ines')).toEqual([ines]);
  });

  it('put the name in place of what was typed', () => {
    expect(insertName('Ask @in today', { start: 4, query: 'in' }, 7, 'Inès Kerbrat')).toEqual({
      text: 'Ask @Inès Kerbrat today',
      caret: 18,
    });
  });

  it('carry the id when sent, and are names again when edited', () => {
    const body = writeMentions('@Inès Kerbrat and @Inès, see @Malo', [inesB, ines]);
    expect(body).toBe(`@[Inès Kerbrat](member:${ines.id}) and @[Inès](member:${inesB.id}), see @Malo`);
    expect(readMentions(body)).toEqual({ text: '@Inès Kerbrat and @Inès, see @Malo', people: [ines, inesB] });
  });

  it('are shown as strong names', () => {
    expect(strengthenMentions(`Ask @[A_b](member:${ines.id})`)).toBe('Ask **@A\\_b**');
  });
});
