import { InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export class SelectionFieldNotFound extends NotFound {
  constructor() {
    super({ en: 'One of the fields of this selection', fr: 'L’un des champs de cette sélection' });
  }
}

export class SelectionCaseNotFound extends NotFound {
  constructor() {
    super({ en: 'One of the use cases of this selection', fr: 'L’un des cas d’usage de cette sélection' });
  }
}

export class NumberFieldNeeded extends InvalidInput {
  constructor(field: string) {
    super(
      {
        en: `A limit needs numbers, and the field “${field}” holds none. Choose a field of numbers or amounts.`,
        fr: `Une limite demande des nombres, et le champ «\u00a0${field}\u00a0» n’en contient pas. Choisissez un champ de nombres ou de montants.`,
      },
      { field },
    );
  }
}
