import { DomainError, InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export class CommentNotFound extends NotFound {
  constructor() {
    super({ en: 'This comment', fr: 'Ce commentaire' });
  }
}

export class CommentedCaseNotFound extends NotFound {
  constructor() {
    super({ en: 'This use case', fr: 'Ce cas d’usage' });
  }
}

export class CommentOfAnother extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'You can change your own comments. Answer this one in a comment of yours instead.',
        fr: 'Vous pouvez modifier vos propres commentaires. Répondez plutôt à celui-ci par un commentaire.',
      },
      403,
    );
  }
}

export class MentionUnknown extends InvalidInput {
  constructor(name: string) {
    super({
      en: `“${name}” is not a member of your organisation. Choose a name from the list that opens after @.`,
      fr: `«\u00a0${name}\u00a0» n’est pas membre de votre organisation. Choisissez un nom dans la liste qui s’ouvre après @.`,
    });
  }
}

export class CommentChanged extends DomainError {
  constructor() {
    super(
      'CHANGED_MEANWHILE',
      {
        en: 'This comment was changed in another window meanwhile. Copy your text, close it without saving, and look at the current one.',
        fr: 'Ce commentaire a été modifié entre-temps dans une autre fenêtre. Copiez votre texte, annulez, et lisez la version actuelle.',
      },
      409,
    );
  }
}
