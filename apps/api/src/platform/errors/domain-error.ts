import type { Language } from '../access/actor.js';

/** One sentence in each language: what, where, how to mend it. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * A refusal that the reader understands. `code` is stable and for machines, `sentence` is for people.
 * Anything thrown that is not a DomainError reaches nobody but the log.
 */
export class DomainError extends Error {
  /** Seconds after which to ask again. */
  readonly retryAfter?: number;

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly status = 400,
    readonly details?: Readonly<Record<string, unknown>>,
  ) {
    super(sentence.en);
  }
}

/** Another organisation's record answers exactly as an unknown one. */
export class NotFound extends DomainError {
  constructor(what: Sentence) {
    super(
      'NOT_FOUND',
      {
        en: `${what.en} was not found. It may have been removed, or the link is incomplete.`,
        fr: `${what.fr} est introuvable. L’élément a pu être supprimé, ou le lien est incomplet.`,
      },
      404,
    );
  }
}

export class NotSignedIn extends DomainError {
  constructor() {
    super('NOT_SIGNED_IN', { en: 'Your session has ended. Sign in again.', fr: 'Votre session a expiré. Connectez-vous de nouveau.' }, 401);
  }
}

export class NotAllowed extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'Your role does not allow this. Ask an administrator of your organisation.',
        fr: 'Votre rôle ne le permet pas. Adressez-vous à un administrateur de votre organisation.',
      },
      403,
    );
  }
}

export class InvalidInput extends DomainError {
  constructor(sentence: Sentence, details?: Readonly<Record<string, unknown>>) {
    super('INVALID_INPUT', sentence, 400, details);
  }
}

const CHOSEN_ITEM = { en: 'One of the items you chose', fr: 'L’un des éléments choisis' };
const TAKEN = {
  en: 'This name is taken already. Choose another one.',
  fr: 'Ce nom est déjà pris. Choisissez-en un autre.',
};

/** What the database itself refuses, in the reader's words: a reference to nothing (or to another organisation), a name used twice. */
export function refusalOfDatabase(error: unknown): DomainError | undefined {
  const code =
    (error as { driverError?: { code?: string }; code?: string } | undefined)?.driverError?.code ?? (error as { code?: string })?.code;
  if (code === '23503') return new NotFound(CHOSEN_ITEM);
  if (code === '23505') return new DomainError('NAME_TAKEN', TAKEN, 409);
  return undefined;
}
