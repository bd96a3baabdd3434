import type { DataLevel } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import type { Sourcing } from '../vocabulary/sourcings.js';
import type { MeasureId } from './hosting-measures.js';

/** A allowed, C allowed under conditions, F forbidden. */
export type Verdict = 'A' | 'C' | 'F';

export const hostingIds = ['H1', 'H2', 'H3', 'H4', 'H5a', 'H5b', 'H6', 'H7'] as const;

export type HostingId = (typeof hostingIds)[number];

export interface HostingOption {
  readonly id: HostingId;
  readonly name: Localised;
  readonly verdicts: Readonly<Record<DataLevel, Verdict>>;
  /** What turns each conditional cell into an allowed one. */
  readonly conditions: Readonly<Partial<Record<DataLevel, readonly MeasureId[]>>>;
  /** The organisation runs it itself: no processor, hence no processor contract. */
  readonly own: boolean;
  /** The provider is outside the European Union: access from a third country is presumed until it is excluded. */
  readonly foreignProvider: boolean;
  /** Personal data would leave the European Economic Area. */
  readonly outsideEurope: boolean;
  /** 0 to 5: the level with a closed model, then with open weights. */
  readonly sovereignty: { readonly closed: number; readonly open: number };
  readonly source: Localised;
}

/** A company's classification policy: what may be hosted where. Stored, versioned and edited as one value. */
export interface HostingPolicy {
  readonly version: string;
  readonly options: readonly HostingOption[];
  readonly sourcingOptions: Readonly<Partial<Record<Sourcing, readonly HostingId[]>>>;
  readonly source: Localised;
}

const contract: readonly MeasureId[] = ['processor_contract', 'no_training', 'region_lock', 'log_retention', 'exit_plan'];
const accreditation: Pick<HostingOption, 'conditions'> = { conditions: { L3: ['accreditation'] } };
const designChoice: Localised = {
  en: 'Design choice, to be replaced by the classification policy of the organisation',
  fr: 'Choix de conception, à remplacer par la politique de classification de l’organisation',
};

const euProvider = { own: false, foreignProvider: false, outsideEurope: false, source: designChoice };
const foreignProvider = { own: false, foreignProvider: true, source: designChoice };
const ownHosting = { own: true, foreignProvider: false, outsideEurope: false, source: designChoice };
const upToL2 = { L0: 'A', L1: 'A', L2: 'A', L3: 'C' } as const;

const options: readonly HostingOption[] = [
  {
    id: 'H1',
    name: { en: 'Consumer GenAI tool, no contract', fr: 'Outil grand public' },
    verdicts: { L0: 'C', L1: 'F', L2: 'F', L3: 'F' },
    conditions: { L0: ['public_data_only', 'no_account_data', 'no_personal_data'] },
    ...foreignProvider,
    outsideEurope: true,
    sovereignty: { closed: 0, open: 0 },
  },
  {
    id: 'H2',
    name: { en: 'SaaS or API, non-EU provider, region outside EU', fr: 'SaaS/API hors UE' },
    verdicts: { L0: 'A', L1: 'C', L2: 'F', L3: 'F' },
    conditions: { L1: contract },
    ...foreignProvider,
    outsideEurope: true,
    sovereignty: { closed: 1, open: 1 },
  },
  {
    id: 'H3',
    name: { en: 'SaaS or API, non-EU provider, EU region, enterprise contract', fr: 'SaaS/API non européen, région UE' },
    verdicts: { L0: 'A', L1: 'A', L2: 'C', L3: 'F' },
    conditions: { L2: contract },
    ...foreignProvider,
    outsideEurope: false,
    sovereignty: { closed: 2, open: 2 },
  },
  {
    id: 'H4',
    name: { en: 'Managed API or GPU, EU provider, EU region', fr: 'Fournisseur européen managé' },
    verdicts: { L0: 'A', L1: 'A', L2: 'A', L3: 'F' },
    conditions: {},
    ...euProvider,
    sovereignty: { closed: 3, open: 3 },
  },
  {
    id: 'H5a',
    name: { en: 'SecNumCloud-qualified cloud, European technology', fr: 'Cloud qualifié SecNumCloud, technologie européenne' },
    verdicts: upToL2,
    ...accreditation,
    ...euProvider,
    sovereignty: { closed: 3.5, open: 4 },
  },
  {
    id: 'H5b',
    name: { en: 'SecNumCloud-qualified cloud, non-European technology', fr: 'Cloud qualifié SecNumCloud, technologie non européenne' },
    verdicts: upToL2,
    ...accreditation,
    ...euProvider,
    sovereignty: { closed: 3.5, open: 3.5 },
  },
  {
    id: 'H6',
    name: { en: 'Own data centre', fr: 'Centre de données propre' },
    verdicts: upToL2,
    ...accreditation,
    ...ownHosting,
    sovereignty: { closed: 3.5, open: 4 },
  },
  {
    id: 'H7',
    name: { en: 'Dedicated isolated infrastructure', fr: 'Infrastructure dédiée isolée' },
    verdicts: upToL2,
    ...accreditation,
    ...ownHosting,
    sovereignty: { closed: 3.5, open: 4 },
  },
];

/** The policy every organisation starts from. Example: defaultHostingPolicy.options[2]?.verdicts.L2 is 'C'. */
export const defaultHostingPolicy: HostingPolicy = {
  version: '2026-11',
  options,
  sourcingOptions: {
    buy: ['H2', 'H3', 'H4', 'H5a', 'H5b'],
    make_api: ['H2', 'H3', 'H4', 'H5a', 'H5b'],
    self_host: ['H4', 'H5a', 'H5b', 'H6', 'H7'],
    make_internal: ['H3', 'H4', 'H5a', 'H5b', 'H6', 'H7'],
    co_build: ['H2', 'H3', 'H4', 'H5a', 'H5b', 'H6', 'H7'],
  },
  source: designChoice,
};
