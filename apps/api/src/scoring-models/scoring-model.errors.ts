import type { ModelProblem } from '@tamis/scoring';
import { DomainError, InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export class ScoringModelNotFound extends NotFound {
  constructor() {
    super({ en: 'This version of the scoring model', fr: 'Cette version du modèle de notation' });
  }
}

export class ScoringModelOutdated extends DomainError {
  constructor(current: number) {
    super(
      'OUTDATED',
      {
        en: `Version ${current} of the scoring model was saved meanwhile. Open it, then make your changes again from there.`,
        fr: `La version ${current} du modèle de notation a été enregistrée entre-temps. Ouvrez-la, puis refaites vos changements à partir d’elle.`,
      },
      409,
      { current },
    );
  }
}

export class NothingRevised extends InvalidInput {
  constructor() {
    super({
      en: 'No weight and no name differs from the current version. Change one of them before saving.',
      fr: 'Aucun poids ni le nom ne diffère de la version en cours. Changez l’un d’eux avant d’enregistrer.',
    });
  }
}

export class NoteNeeded extends InvalidInput {
  constructor() {
    super({
      en: 'Say in one sentence why the weights change: everybody who reads a score will see it.',
      fr: 'Indiquez en une phrase pourquoi les poids changent\u00a0: toute personne qui lit un score la verra.',
    });
  }
}

export class UnknownWeight extends InvalidInput {
  constructor(name: string) {
    super({
      en: `“${name}” is not an axis or a criterion of the model. Correct or remove it.`,
      fr: `«\u00a0${name}\u00a0» n’est ni un axe ni un critère du modèle. Corrigez ou retirez cette entrée.`,
    });
  }
}

/** The first problem as the sentence, all of them for the screen: `details.problems` is `[{ path: 'criteria.V1.weight', message }]`. */
export class InvalidScoringModel extends InvalidInput {
  constructor(problems: readonly ModelProblem[]) {
    super(problems[0]!.message, { problems });
  }
}
