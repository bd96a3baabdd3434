import { DomainError, InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export class CustomFieldNotFound extends NotFound {
  constructor() {
    super({ en: 'This field', fr: 'Ce champ' });
  }
}

export class CustomFieldNameTaken extends DomainError {
  constructor(name: string) {
    super(
      'NAME_TAKEN',
      {
        en: `There is already a field called “${name}”. Choose another name.`,
        fr: `Il existe déjà un champ «\u00a0${name}\u00a0». Choisissez un autre nom.`,
      },
      409,
    );
  }
}

export class OptionsNeeded extends InvalidInput {
  constructor(name: string) {
    super({
      en: `“${name}” needs at least one choice.`,
      fr: `«\u00a0${name}\u00a0» a besoin d’au moins un choix.`,
    });
  }
}

export class ValuesWouldNotFit extends DomainError {
  constructor(name: string, count: number, example: string) {
    super(
      'VALUES_WOULD_NOT_FIT',
      {
        en: `${count === 1 ? 'One case holds a value' : `${count} cases hold a value`} of “${name}” that would not fit, such as “${example}”. Correct them first, or add another field.`,
        fr: `${count === 1 ? 'Un cas porte une valeur' : `${count} cas portent une valeur`} de «\u00a0${name}\u00a0» qui ne conviendrait plus, par exemple «\u00a0${example}\u00a0». Corrigez d’abord, ou ajoutez un autre champ.`,
      },
      409,
      { count },
    );
  }
}

export class CustomFieldChanged extends DomainError {
  constructor() {
    super(
      'CHANGED_MEANWHILE',
      {
        en: 'Somebody changed this field meanwhile. The list now shows the current values: look at them, then decide again.',
        fr: 'Ce champ a été modifié entre-temps. La liste montre maintenant les valeurs actuelles\u00a0: vérifiez, puis décidez de nouveau.',
      },
      409,
    );
  }
}
