import { DomainError, InvalidInput, NotFound } from '../platform/errors/domain-error.js';

export interface UnitContents {
  readonly children: number;
  readonly useCases: number;
  readonly members: number;
}

export class BusinessUnitNotFound extends NotFound {
  constructor() {
    super({ en: 'This business unit', fr: 'Cette entité' });
  }
}

export class BusinessUnitNameTaken extends DomainError {
  constructor(name: string) {
    super(
      'NAME_TAKEN',
      {
        en: `There is already a unit called “${name}” at this place. Choose another name or another parent.`,
        fr: `Il existe déjà une entité «\u00a0${name}\u00a0» à cet endroit. Choisissez un autre nom ou un autre rattachement.`,
      },
      409,
    );
  }
}

export class UnitBelowItself extends InvalidInput {
  constructor(name: string) {
    super({
      en: `“${name}” cannot move below itself or below one of its own units. Choose another parent.`,
      fr: `«\u00a0${name}\u00a0» ne peut pas être rattachée à elle-même ni à l’une de ses propres entités. Choisissez un autre rattachement.`,
    });
  }
}

export class BusinessUnitChanged extends DomainError {
  constructor() {
    super(
      'CHANGED_MEANWHILE',
      {
        en: 'Somebody changed this unit meanwhile. The list now shows the current values: look at them, then decide again.',
        fr: 'Cette entité a été modifiée entre-temps. La liste montre maintenant les valeurs actuelles\u00a0: vérifiez, puis décidez de nouveau.',
      },
      409,
    );
  }
}

export class BusinessUnitInUse extends DomainError {
  constructor(name: string, contents: UnitContents) {
    const { children, useCases, members } = contents;
    const english = [counted(useCases, 'use case'), counted(members, 'member'), counted(children, 'unit below it', 'units below it')];
    const french = [
      counted(useCases, 'cas d’usage', 'cas d’usage'),
      counted(members, 'membre'),
      counted(children, 'entité rattachée', 'entités rattachées'),
    ];
    super(
      'IN_USE',
      {
        en: `“${name}” still has ${listed(english, 'and')}. Move them to another unit first.`,
        fr: `«\u00a0${name}\u00a0» contient encore ${listed(french, 'et')}. Rattachez-les d’abord à une autre entité.`,
      },
      409,
      { ...contents },
    );
  }
}

const counted = (count: number, one: string, many = `${one}s`): string => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`);

function listed(parts: readonly string[], and: string): string {
  const said = parts.filter(Boolean);
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} ${and} ${said.at(-1)}`;
}
