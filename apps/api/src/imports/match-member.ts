import { foldValue } from './cell-text.js';
import type { ExistingMember, PersonValue } from './import-plan.js';

/** « I. Kerbrat » stands for Inès Kerbrat when no other member fits. */
function initialFits(words: string, member: ExistingMember): boolean {
  const [initial = '', ...family] = words.split(' ');
  const [first = '', ...rest] = foldValue(member.name).split(' ');
  return initial.length === 1 && family.length > 0 && first.startsWith(initial) && rest.join(' ') === family.join(' ');
}

/** The member a text names, by e-mail, full name in either order, or initial and family name; the text is kept in any case. */
export function matchMember(text: string, members: readonly ExistingMember[]): PersonValue {
  const email = /[^\s<>;,]+@[^\s<>;,]+/.exec(text)?.[0].toLowerCase();
  const words = foldValue(text);
  const reversed = words.split(' ').reverse().join(' ');
  const named = members.filter((member) => [words, reversed].includes(foldValue(member.name)));
  const initialled = members.filter((member) => initialFits(words, member));
  const found =
    members.find((member) => member.email === email) ??
    (named.length === 1 ? named[0] : initialled.length === 1 && named.length === 0 ? initialled[0] : undefined);
  return { name: text, memberId: found?.id ?? null };
}
