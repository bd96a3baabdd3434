import { DomainError, NotFound } from '../platform/errors/domain-error.js';

export class MemberNotFound extends NotFound {
  constructor() {
    super({ en: 'This member', fr: 'Ce membre' });
  }
}

export class AlreadyMember extends DomainError {
  constructor(email: string) {
    super(
      'ALREADY_MEMBER',
      {
        en: `${email} is already a member of this organisation. Change their role in the list instead.`,
        fr: `${email} est déjà membre de cette organisation. Modifiez plutôt son rôle dans la liste.`,
      },
      409,
    );
  }
}

export class LastAdministrator extends DomainError {
  constructor() {
    super(
      'LAST_ADMINISTRATOR',
      {
        en: 'An organisation keeps at least one administrator. Name another one first.',
        fr: 'Une organisation garde au moins un administrateur. Nommez-en d’abord un autre.',
      },
      409,
    );
  }
}

export class MemberChanged extends DomainError {
  constructor() {
    super(
      'CHANGED_MEANWHILE',
      {
        en: 'Somebody changed this member meanwhile. The list now shows the current values: look at them, then decide again.',
        fr: 'Ce membre a été modifié entre-temps. La liste montre maintenant les valeurs actuelles : vérifiez, puis décidez de nouveau.',
      },
      409,
    );
  }
}

export class InvitationRefused extends DomainError {
  constructor() {
    super(
      'INVITATION_REFUSED',
      {
        en: 'This invitation is not valid any more, or the password is not the one of your account. Ask an administrator for a new link.',
        fr: 'Cette invitation n’est plus valable, ou le mot de passe n’est pas celui de votre compte. Demandez un nouveau lien à un administrateur.',
      },
      400,
    );
  }
}

export class SlugTaken extends DomainError {
  constructor(slug: string) {
    super(
      'SLUG_TAKEN',
      {
        en: `The address “${slug}” is taken by another organisation. Choose another name or address.`,
        fr: `L’adresse « ${slug} » est prise par une autre organisation. Choisissez un autre nom ou une autre adresse.`,
      },
      409,
    );
  }
}

/** Unknown, expired, revoked, or made by somebody who has left: the four look the same. */
export class TokenRefused extends DomainError {
  constructor() {
    super(
      'TOKEN_REFUSED',
      {
        en: 'This API token is not valid, or no longer is. An administrator of your organisation makes another one.',
        fr: 'Ce jeton d’API n’est pas valide, ou ne l’est plus. Un administrateur de votre organisation en crée un autre.',
      },
      401,
    );
  }
}
