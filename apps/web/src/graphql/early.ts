import { readJson, type JsonRead } from './read-json';

/** Older answers may have been overtaken. */
const GOOD_FOR = 10_000;

interface EarlyAnswer {
  readonly answer: Promise<JsonRead>;
  readonly askedAt: number;
}

declare global {
  /** Answers that a script of its own asked for (early-start.ts); the application is another script. */
  var tamisEarly: Map<string, EarlyAnswer> | undefined;
}

const nameOf = (path: string, organisation: string | null, { body }: RequestInit) => [organisation ?? '', path, body ?? ''].join('\n');

/** Asks before the application runs, and reads the answer while its code is on its way. A refusal is forgotten: the reader may sign in meanwhile. */
export function askEarly(path: string, organisation: string | null, init: RequestInit): void {
  const [asked, name] = [(globalThis.tamisEarly ??= new Map<string, EarlyAnswer>()), nameOf(path, organisation, init)];
  const answer = readJson(fetch(path, { ...init, credentials: 'same-origin' }));
  asked.set(name, { answer, askedAt: Date.now() });
  const forget = () => asked.delete(name);
  answer.then(({ response }) => response.ok || forget(), forget);
}

/** An early answer is taken once: what is asked for again is read again. */
export function takeEarly(path: string, organisation: string | null, init: RequestInit): Promise<JsonRead> | undefined {
  const name = nameOf(path, organisation, init);
  const early = globalThis.tamisEarly?.get(name);
  globalThis.tamisEarly?.delete(name);
  return early && Date.now() - early.askedAt < GOOD_FOR ? early.answer : undefined;
}
