/** Older answers may have been overtaken. */
const GOOD_FOR = 10_000;

interface EarlyAnswer {
  readonly answer: Promise<unknown>;
  readonly askedAt: number;
}

const asked = new Map<string, EarlyAnswer>();

/** Keeps what was asked for before the application runs; a refusal is forgotten, so that who needs the answer asks again. */
export function askEarly(name: string, answer: Promise<unknown>): void {
  asked.set(name, { answer, askedAt: Date.now() });
  answer.catch(() => asked.delete(name));
}

/** An early answer is taken once: what is asked for again is read again. */
export function takeEarly<T>(name: string): Promise<T> | undefined {
  const early = asked.get(name);
  asked.delete(name);
  return early && Date.now() - early.askedAt < GOOD_FOR ? (early.answer as Promise<T>) : undefined;
}
