import { DomainError, NotFound } from '../platform/errors/domain-error.js';

export class SavedViewNotFound extends NotFound {
  constructor() {
    super({ en: 'This view', fr: 'Cette vue' });
  }
}

export class ViewNotYours extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'Only its owner or the data office changes this view. Save your own under another name.',
        fr: 'Seuls son auteur et le data office modifient cette vue. Enregistrez la vôtre sous un autre nom.',
      },
      403,
    );
  }
}

export class ShareNotAllowed extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'The data office shares views. Save this one for yourself and send its link instead.',
        fr: 'Le partage des vues revient au data office. Enregistrez celle-ci pour vous et envoyez plutôt son lien.',
      },
      403,
    );
  }
}
