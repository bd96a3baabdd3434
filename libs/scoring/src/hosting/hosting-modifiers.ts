import type { DataLevel } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import type { MeasureId } from './hosting-measures.js';
import type { HostingOption, Verdict } from './hosting-policy.js';
import { hostingTexts as texts } from './hosting-texts.js';
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

function limitTransfers({ option, request }: ModifierContext): Effect | undefined {
  if (option.id === 'H1') return { atLeast: 'F', reason: texts.noContract };
  const access = option.outsideEurope || (request.thirdCountryAccess?.[option.id] ?? option.foreignProvider);
  return access ? { atLeast: 'C', reason: texts.transfer, measures: ['transfer_basis'] } : undefined;
}

function keepSensitiveIn({ option }: ModifierContext): Effect | undefined {
  return option.outsideEurope ? { atLeast: 'F', reason: texts.sensitiveOutside } : undefined;
}

/** Code de la santé publique, L. 1111-8: care data hosted by a processor for a third party; not one's own hosting. */
function askHealthHost({ option }: ModifierContext): Effect | undefined {
  if (option.own) return undefined;
  if (option.outsideEurope) {
    return { atLeast: 'F', reason: texts.healthOutside };
  }
  return { atLeast: 'C', reason: texts.healthHost, measures: ['hds_certificate'] };
}

function keepToCountries({ option, dataSet, request }: ModifierContext): Effect | undefined {
  const hosted = request.countries?.[option.id];
  if (!hosted || hosted.length === 0 || !dataSet.allowedCountries) {
    return { atLeast: 'C', reason: texts.countryUnknown, measures: ['country_confirmed'] };
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
    return { atLeast: 'F', reason: texts.foreignLaw };
  }
  if (option.id === 'H4') {
    return { atLeast: 'C', reason: texts.examineHost, measures: ['host_examined'] };
  }
  const qualification = request.qualifications?.[option.id];
  const lapsed = qualification && (qualification.version !== '3.2' || (request.on !== undefined && qualification.endsOn < request.on));
  return lapsed ? { atLeast: 'C', reason: texts.qualification, measures: ['qualification_current'] } : undefined;
}

/** Export control is a legal regime and not a level: it is flagged, and asks who may reach the data. */
function controlExport({ option }: ModifierContext): Effect {
  if (option.id === 'H1') return { atLeast: 'F', reason: texts.exportControl };
  return { atLeast: 'C', reason: texts.exportControl, measures: ['named_persons', 'cleared_staff'] };
}

function askLineage({ option, request }: ModifierContext): Effect {
  const evidenced = request.evidenced?.[option.id]?.includes('lineage') ?? false;
  return { atLeast: request.lineageDue && !evidenced ? 'F' : 'C', reason: texts.lineage, measures: ['lineage'] };
}
