import { DomainError, NotFound } from '../platform/errors/domain-error.js';

export class ApiTokenNotFound extends NotFound {
  constructor() {
    super({ en: 'This token', fr: 'Ce jeton' });
  }
}

/** A token that leaked must not outlive itself. */
export class TokenMakesNoToken extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'A token makes or revokes no other token. Sign in as an administrator to do it.',
        fr: 'Un jeton ne peut ni créer ni révoquer un autre jeton. Connectez-vous en tant qu’administrateur pour le faire.',
      },
      403,
    );
  }
}
