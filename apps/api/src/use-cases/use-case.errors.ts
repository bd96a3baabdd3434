import { DomainError, InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export class UseCaseNotFound extends NotFound {
  constructor() {
    super({ en: 'This use case', fr: 'Ce cas d’usage' });
  }
}

export class EditNotAllowed extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'You can edit your own use cases while they are ideas. Ask the data office for this change, in a comment for instance.',
        fr: 'Vous pouvez modifier vos propres cas d’usage tant qu’ils sont au stade d’idée. Demandez ce changement au data office, par exemple en commentaire.',
      },
      403,
    );
  }
}

export class ReasonNeeded extends InvalidInput {
  constructor() {
    super({
      en: 'Say why in one sentence: the requester will read it.',
      fr: 'Indiquez le motif en une phrase\u202f: le demandeur le lira.',
    });
  }
}
