import { matchesText } from '../ui/fold-text';

export interface Person {
  id: string;
  name: string;
}

/** What is being written after @, and where it begins; undefined when the caret is not in a mention. */
export interface MentionDraft {
  start: number;
  query: string;
}

const STARTED = /(?:^|[\s(])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u;
const MENTION = /@\[([^\]\n]{1,200})\]\(member:[0-9a-f-]{36}\)/gi;

/** `draftAt('Ask @in', 7)` is `{ start: 4, query: 'in' }`. */
export function draftAt(text: string, caret: number): MentionDraft | undefined {
  const query = STARTED.exec(text.slice(0, caret))?.[1];
  return query === undefined ? undefined : { start: caret - query.length - 1, query };
}

const SHOWN = 6;

export const findPeople = <P extends Person>(people: readonly P[], query: string): P[] =>
  people.filter(({ name }) => matchesText(name, query)).slice(0, SHOWN);

/** The reader types names; ids are put in when the comment is sent, so that nobody has to read them. */
export function insertName(text: string, draft: MentionDraft, caret: number, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, draft.start)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** `@Inès Kerbrat` becomes `@[Inès Kerbrat](member:018f…)` for the members that were chosen; longer names first. */
export function writeMentions(text: string, chosen: readonly Person[]): string {
  const known = [...new Map(chosen.map((person) => [person.id, person])).values()].sort((a, b) => b.name.length - a.name.length);
  if (known.length === 0) return text;
  const names = new RegExp(`@(${known.map(({ name }) => escapePattern(name)).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return text.replace(names, (_, name: string) => `@[${name}](member:${known.find((person) => person.name === name)!.id})`);
}

/** Back to what one types, with the members it names: for editing. */
export function readMentions(body: string): { text: string; people: Person[] } {
  const people: Person[] = [];
  const text = body.replace(/@\[([^\]\n]{1,200})\]\(member:([0-9a-f-]{36})\)/gi, (_, name: string, id: string) => {
    people.push({ id, name });
    return `@${name}`;
  });
  return { text, people };
}

/** For the Markdown reader: a mention is a strong name, never a link. */
export const strengthenMentions = (body: string): string =>
  body.replace(MENTION, (_, name: string) => `**@${name.replace(/[*_`\\[\]]/g, '\\$&')}**`);

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
