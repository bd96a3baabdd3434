import { DomainError, type Sentence } from '../errors/domain-error.js';

/** The database cannot answer now, and may in a moment: 503 with the seconds after which to ask again. */
export class Unavailable extends DomainError {
  constructor(
    code: string,
    sentence: Sentence,
    override readonly retryAfter = 1,
  ) {
    super(code, sentence, 503);
  }
}

/** COMMIT was answered by ROLLBACK: nothing was written. */
export class NotCommitted extends Error {
  readonly code = '40000';
}

const AWAY: Sentence = {
  en: 'The database is not answering for the moment. Try again in a few seconds: nothing is lost.',
  fr: 'La base de données ne répond pas pour le moment. Réessayez dans quelques secondes\u202f: rien n’est perdu.',
};
const BUSY: Sentence = {
  en: 'Too many requests are being handled at once. Try again in a few seconds.',
  fr: 'Trop de demandes sont traitées en même temps. Réessayez dans quelques secondes.',
};
const LOCKED: Sentence = {
  en: 'Somebody else is changing the same thing right now. Nothing was changed: try again in a moment.',
  fr: 'Quelqu’un d’autre modifie le même élément en ce moment. Rien n’a été modifié\u202f: réessayez dans un instant.',
};
const TOO_LONG: Sentence = {
  en: 'This took too long and was stopped. Nothing was changed: try again, or ask for less at once.',
  fr: 'Cette demande a pris trop de temps et a été arrêtée. Rien n’a été modifié\u202f: réessayez, ou demandez moins à la fois.',
};
const FULL: Sentence = {
  en: 'The server can no longer write: its disk is full or out of order. Nothing was changed: tell your administrator.',
  fr: 'Le serveur ne peut plus écrire\u00a0: son disque est plein ou en panne. Rien n’a été modifié\u202f: prévenez votre administrateur.',
};
const READ_ONLY: Sentence = {
  en: 'The database accepts no change for the moment. Nothing was changed: try again in a minute.',
  fr: 'La base de données n’accepte aucune modification pour le moment. Rien n’a été modifié\u202f: réessayez dans une minute.',
};

/** By SQLSTATE, whole or by its class: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const TROUBLES: readonly (readonly [codes: RegExp, name: string, sentence: Sentence, retryAfter: number])[] = [
  [/^(08...|57P0[1-5]|25P0[34]|55000)$/, 'DATABASE_AWAY', AWAY, 1],
  [/^53[234]00$/, 'BUSY', BUSY, 2],
  [/^(40...|55P03)$/, 'LOCKED', LOCKED, 1],
  [/^57014$/, 'TOO_LONG', TOO_LONG, 5],
  [/^(53[01]00|58...)$/, 'NO_ROOM', FULL, 30],
  [/^25006$/, 'READ_ONLY', READ_ONLY, 60],
];
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const LOST = /^(Connection terminated|Client (was closed|has encountered a connection error)|Query read timeout|Connection closed)/;
/** What the pool says when every connection stayed taken for as long as one may wait. */
const NONE_FREE = 'timeout exceeded when trying to connect';

/** No connection, or no turn, came free for as long as one may wait. */
export const busy = (): Unavailable => new Unavailable('BUSY', BUSY, 2);

/** What to tell of an error of PostgreSQL, its driver or the network; undefined for any other. No word of it is passed on. */
export function troubleOf(error: unknown): Unavailable | undefined {
  const { code, message } = causeOf(error);
  if (message === NONE_FREE) return busy();
  if (isNetwork(code) || LOST.test(message)) return new Unavailable('DATABASE_AWAY', AWAY);
  const [, name, sentence, retryAfter] = TROUBLES.find(([codes]) => codes.test(code)) ?? [];
  return name && sentence ? new Unavailable(name, sentence, retryAfter) : undefined;
}

/** True when the connection is no more: the statement may be asked again on another one, and this one must leave its pool. */
export function isConnectionLost(error: unknown): boolean {
  const { code, message } = causeOf(error);
  return isNetwork(code) || LOST.test(message) || /^(08...|57P0[1-5]|25P0[34])$/.test(code);
}

const isNetwork = (code: string): boolean => NETWORK.has(code);

/** TypeORM wraps the driver's error; Node gathers those of several addresses. */
function causeOf(error: unknown): { code: string; message: string } {
  const given = error as { code?: unknown; message?: unknown; driverError?: unknown; errors?: unknown[] } | undefined;
  if (given?.driverError) return causeOf(given.driverError);
  if (Array.isArray(given?.errors) && given.errors.length > 0 && given.code === undefined) return causeOf(given.errors[0]);
  return { code: String(given?.code ?? ''), message: String(given?.message ?? '') };
}
