import { BadLine, type LineProblem } from './bad-line.js';
import type { AnswerSettings, DecideFunction } from './decide-function.js';
import { isFields, read, show, type Fields } from './fields.js';
import type { InputLine } from './input-lines.js';
import { nearest } from './near-words.js';
import { toJson } from './to-json.js';

/** Columns that are handed back untouched, so that answers can be joined to what they answer. */
const echoed = ['id', 'name'] as const;

/** Enough to tell a mistake from a table of another kind. */
const mostKeys = 50;

export interface Answered {
  readonly json: string;
  readonly isBad: boolean;
}

/** Answers one line; whatever is wrong with it becomes an error line. */
export function answerLine(asked: DecideFunction, line: InputLine, settings: AnswerSettings): Answered | Promise<Answered> {
  let known: Fields = {};
  const refuse = (error: unknown): Answered => ({ json: JSON.stringify({ ...known, ...describe(line, error) }), isBad: true });
  try {
    const fields = parse(line);
    known = echo(fields);
    const ignored = setAside(fields, asked.takes);
    const more = ignored.length > 0 ? { ignored } : {};
    const finish = (result: object): Answered => ({ json: toJson({ ...known, ...result, ...more }), isBad: false });
    const result = asked.answer(fields, settings);
    return result instanceof Promise ? result.then(finish).catch(refuse) : finish(result);
  } catch (error) {
    return refuse(error);
  }
}

function parse({ text }: InputLine): Fields {
  if (text === undefined) throw new BadLine('line_too_long', '', 'This line is longer than 64 million characters. Split it.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadLine('malformed', '', `This line is not JSON: ${explainSyntax(text, error)}`);
  }
  if (isFields(value)) return value;
  const found = Array.isArray(value) ? 'a list; write each of its objects on a line of its own' : show(value);
  throw new BadLine('not_an_object', '', `This line must be one JSON object in braces, and is ${found}.`);
}

function explainSyntax(text: string, error: unknown): string {
  if (text.includes('\u0000')) return 'the file seems to be in UTF-16. Save it as UTF-8.';
  if (/\b(NaN|Infinity)\b/.test(text)) return 'NaN and Infinity are no JSON numbers. Write null for what is missing.';
  const reason = error instanceof Error ? error.message.replace(/, ?\.{3}.*is not valid JSON$|, ".*$/s, '') : 'unreadable';
  return `${reason}. Write one complete object per line, keys and texts in double quotes.`;
}

/** A key close to a known one that is not there is a typing mistake, and would change the answer unseen. */
function setAside(fields: Fields, takes: readonly string[]): readonly string[] {
  const others = Object.keys(fields).filter((key) => !takes.includes(key) && !echoed.some((one) => one === key));
  for (const key of others.slice(0, mostKeys)) {
    const meant = nearest(key, takes);
    if (meant !== undefined && !Object.hasOwn(fields, meant)) {
      throw new BadLine('unknown_key', key.slice(0, 60), `there is no such field. Did you mean ${show(meant)}?`);
    }
  }
  return others.slice(0, mostKeys);
}

function echo(fields: Fields): Fields {
  const given = echoed.map((key) => [key, read(fields, key)] as const);
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' || typeof value === 'number'));
}

function describe({ number }: InputLine, error: unknown): object {
  const problems = problemsOf(error);
  return { error: { line: number, ...problems[0], ...(problems.length > 1 && { problems }) } };
}

function problemsOf(error: unknown): readonly LineProblem[] {
  if (error instanceof BadLine) return error.problems;
  if (error instanceof RangeError)
    return new BadLine('too_deep', '', 'This line is too large or too deeply nested to be answered. Simplify it.').problems;
  const reason = error instanceof Error ? error.message : String(error);
  return new BadLine('internal', '', `This line could not be answered (${reason}). Please report it with the line.`).problems;
}
