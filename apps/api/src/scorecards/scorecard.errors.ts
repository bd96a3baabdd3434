import { DomainError, InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export class ScoredCaseNotFound extends NotFound {
  constructor() {
    super({ en: 'This use case', fr: 'Ce cas d’usage' });
  }
}

export class AssessNotAllowed extends DomainError {
  constructor() {
    super(
      'NOT_ALLOWED',
      {
        en: 'This use case was merged into another one. Give your scores there.',
        fr: 'Ce cas d’usage a été fusionné avec un autre. Donnez vos notes sur celui-là.',
      },
      403,
    );
  }
}

export class UnknownCriterion extends InvalidInput {
  constructor(criterion: string) {
    super({
      en: `“${criterion}” is not a criterion of the current scoring model. Reload the page to see its criteria.`,
      fr: `«\u00a0${criterion}\u00a0» n’est pas un critère du modèle de notation en cours. Rechargez la page pour voir ses critères.`,
    });
  }
}

export class ScoreOffScale extends InvalidInput {
  constructor() {
    super({
      en: 'A score goes from 0 to 5 by half points. Choose one of these levels.',
      fr: 'Une note va de 0 à 5, par demi-point. Choisissez l’un de ces niveaux.',
    });
  }
}

export class ScoreTooLow extends InvalidInput {
  constructor() {
    super({
      en: 'With a generative approach this risk is at least 1: no generative model is deterministic. Choose 1 or more.',
      fr: 'Avec une approche générative, ce risque vaut au moins 1\u00a0: aucun modèle génératif n’est déterministe. Choisissez 1 ou plus.',
    });
  }
}
