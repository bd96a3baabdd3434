import type { DataLevel } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import type { MeasureId } from './hosting-measures.js';
import type { HostingOption, Verdict } from './hosting-policy.js';
import type { DataSet, HostingRequest, ModifierId } from './hosting-request.js';

export interface ModifierContext {
  readonly option: HostingOption;
  readonly level: DataLevel;
  readonly dataSet: DataSet;
  readonly request: HostingRequest;
}

/** What a modifier asks of one option: a verdict at least this severe, and what would lift a condition. */
export interface Effect {
  readonly atLeast: Verdict;
  readonly reason: Localised;
  readonly measures?: readonly MeasureId[];
}

type Modifier = (context: ModifierContext) => Effect | undefined;

/** The modifiers that only tighten; F-O1 and F-C1, which loosen, frame them in the assessment. */
export const tighteningModifiers: Readonly<Partial<Record<ModifierId, Modifier>>> = {
  'F-P1': limitTransfers,
  'F-P2': keepSensitiveIn,
  'F-P3': askHealthHost,
  'F-R1': keepToCountries,
  'F-R2': refuseForeignLaw,
  'F-X1': controlExport,
  'F-T1': askLineage,
};

const noContract: Localised = {
  en: 'Personal data: a consumer tool cannot have a processor contract',
  fr: 'Données personnelles\u00a0: un outil grand public ne peut pas avoir de contrat de sous-traitance',
};

const transfer: Localised = {
  en: 'Personal data: storage, remote access or a sub-processor in a third country needs adequacy, or art. 46 and a transfer assessment',
  fr: 'Données personnelles\u00a0: un stockage, un accès distant ou un sous-traitant dans un pays tiers demande une adéquation, ou l’art. 46 et une analyse du transfert',
};

function limitTransfers({ option, request }: ModifierContext): Effect | undefined {
  if (option.id === 'H1') return { atLeast: 'F', reason: noContract };
  const access = option.outsideEurope || (request.thirdCountryAccess?.[option.id] ?? option.foreignProvider);
  return access ? { atLeast: 'C', reason: transfer, measures: ['transfer_basis'] } : undefined;
}

function keepSensitiveIn({ option }: ModifierContext): Effect | undefined {
  const reason = {
    en: 'Special categories (art. 9) or criminal data (art. 10): outside Europe is refused, by choice and not by law',
    fr: 'Catégories particulières (art. 9) ou données pénales (art. 10)\u00a0: hors d’Europe est refusé, par choix et non par la loi',
  };
  return option.outsideEurope ? { atLeast: 'F', reason } : undefined;
}

/** Code de la santé publique, L. 1111-8: care data hosted by a processor for a third party; not one's own hosting. */
function askHealthHost({ option }: ModifierContext): Effect | undefined {
  if (option.own) return undefined;
  if (option.outsideEurope) {
    const reason = {
      en: 'Health data of care: HDS asks for storage in the EEA',
      fr: 'Données de santé issues du soin\u00a0: HDS demande un stockage dans l’EEE',
    };
    return { atLeast: 'F', reason };
  }
  const reason = {
    en: 'Health data of care, hosted by a processor: HDS certificate needed; SecNumCloud is not HDS',
    fr: 'Données de santé issues du soin, hébergées par un sous-traitant\u00a0: certificat HDS requis\u202f; SecNumCloud n’est pas HDS',
  };
  return { atLeast: 'C', reason, measures: ['hds_certificate'] };
}

function keepToCountries({ option, dataSet, request }: ModifierContext): Effect | undefined {
  const hosted = request.countries?.[option.id];
  if (!hosted || hosted.length === 0 || !dataSet.allowedCountries) {
    const reason = {
      en: 'Allowed countries: where this option runs is not known',
      fr: 'Pays autorisés\u00a0: le lieu de cette option n’est pas connu',
    };
    return { atLeast: 'C', reason, measures: ['country_confirmed'] };
  }
  const outside = hosted.filter((country) => !dataSet.allowedCountries?.includes(country));
  const reason = {
    en: `Allowed countries: ${outside.join(', ')} is not one of ${dataSet.allowedCountries.join(', ')}`,
    fr: `Pays autorisés\u00a0: ${outside.join(', ')} n’est pas parmi ${dataSet.allowedCountries.join(', ')}`,
  };
  return outside.length > 0 ? { atLeast: 'F', reason } : undefined;
}

function refuseForeignLaw({ option, request }: ModifierContext): Effect | undefined {
  if (option.id === 'H2' || option.id === 'H3') {
    const reason = {
      en: 'Extraterritorial law not acceptable: the provider is subject to it',
      fr: 'Loi extraterritoriale inacceptable\u00a0: le fournisseur y est soumis',
    };
    return { atLeast: 'F', reason };
  }
  if (option.id === 'H4') {
    const reason = {
      en: 'Extraterritorial law not acceptable: examine capital, parent company and sub-processors, no audit vouches for the immunity',
      fr: 'Loi extraterritoriale inacceptable\u00a0: examinez capital, maison mère et sous-traitants, aucun audit n’atteste l’immunité',
    };
    return { atLeast: 'C', reason, measures: ['host_examined'] };
  }
  const qualification = request.qualifications?.[option.id];
  const lapsed = qualification && (qualification.version !== '3.2' || (request.on !== undefined && qualification.endsOn < request.on));
  const reason = {
    en: 'Extraterritorial law not acceptable: only SecNumCloud 3.2 in date gives an audited immunity',
    fr: 'Loi extraterritoriale inacceptable\u00a0: seul SecNumCloud 3.2 en cours de validité donne une immunité auditée',
  };
  return lapsed ? { atLeast: 'C', reason, measures: ['qualification_current'] } : undefined;
}

/** Export control is a legal regime and not a level: it is flagged, and asks who may reach the data. */
function controlExport({ option }: ModifierContext): Effect {
  const reason = {
    en: 'Export control: named persons and countries, cleared provider and administrators, nationalities',
    fr: 'Contrôle export\u00a0: personnes et pays désignés, fournisseur et administrateurs habilités, nationalités',
  };
  if (option.id === 'H1') return { atLeast: 'F', reason };
  return { atLeast: 'C', reason, measures: ['named_persons', 'cleared_staff'] };
}

function askLineage({ option, request }: ModifierContext): Effect {
  const evidenced = request.evidenced?.[option.id]?.includes('lineage') ?? false;
  const reason = {
    en: 'Strict traceability: lineage is evidenced at G3, or the option is forbidden',
    fr: 'Traçabilité stricte\u00a0: le lignage est justifié en G3, ou l’option est interdite',
  };
  return { atLeast: request.lineageDue && !evidenced ? 'F' : 'C', reason, measures: ['lineage'] };
}
