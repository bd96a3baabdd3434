import { DomainError, NotFound } from '../platform/errors/domain-error.js';
import { refusalSentences, type Refusal, type RefusalParams } from './imports.messages.js';

/** The whole list is refused and nothing is written: unreadable, too heavy, or a mapping that cannot be obeyed. */
export class ListRefused extends DomainError {
  constructor(
    readonly refusal: Refusal,
    readonly params: RefusalParams = {},
  ) {
    super(`IMPORT_${refusal.toUpperCase()}`, { fr: refusalSentences[refusal].fr(params), en: refusalSentences[refusal].en(params) }, 400, {
      refusal,
      ...params,
    });
  }
}

export class ImportRunNotFound extends NotFound {
  constructor() {
    super({ en: 'This import', fr: 'Cet import' });
  }
}

/** Files of imports are kept for a month. */
export class ListNotKept extends DomainError {
  constructor() {
    super('IMPORT_FILE_NOT_KEPT', {
      en: 'The file of this import is no longer kept. Import it again.',
      fr: 'Le fichier de cet import n’est plus conservé. Importez-le de nouveau.',
    });
  }
}

export class ImportRunning extends DomainError {
  constructor() {
    super(
      'IMPORT_RUNNING',
      {
        en: 'This import is being written: it ends in a moment, and then either everything is there or nothing.',
        fr: 'Cet import est en cours d’écriture\u00a0: il se termine dans un instant, et tout y sera, ou rien.',
      },
      409,
    );
  }
}

/** Somebody discarded it, or another process took it over: its transaction is given up as a whole. */
export class ImportGivenUp extends DomainError {
  constructor() {
    super(
      'IMPORT_GIVEN_UP',
      {
        en: 'This import was stopped before its end, and nothing was written. Start it again.',
        fr: 'Cet import a été arrêté avant la fin, et rien n’est écrit. Relancez-le.',
      },
      409,
    );
  }
}
