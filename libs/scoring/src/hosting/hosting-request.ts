import type { DataLevel } from '../vocabulary/data-levels.js';
import type { Localised } from '../vocabulary/localised.js';
import type { Sourcing } from '../vocabulary/sourcings.js';
import type { MeasureId } from './hosting-measures.js';
import type { HostingId, Verdict } from './hosting-policy.js';

/** In the order they apply. */
export const modifierIds = ['F-O1', 'F-P1', 'F-P2', 'F-P3', 'F-R1', 'F-R2', 'F-X1', 'F-T1', 'F-C1'] as const;

export type ModifierId = (typeof modifierIds)[number];

/** One set of data, with what is particular about it. A case is judged on the worst of its data sets. */
export interface DataSet {
  readonly level?: DataLevel;
  readonly modifiers?: readonly ModifierId[];
  /** F-R1: countries in which these data may be. */
  readonly allowedCountries?: readonly string[];
}

export interface Qualification {
  readonly service: string;
  readonly version: string;
  /** Day after which the qualification is over, such as 2028-12-17. */
  readonly endsOn: string;
}

export interface HostingRequest extends DataSet {
  readonly dataSets?: readonly DataSet[];
  readonly sourcing?: Sourcing;
  /** Where the tool already in place runs, for `reuse`. */
  readonly existingTool?: HostingId;
  readonly evidenced?: Readonly<Partial<Record<HostingId, readonly MeasureId[]>>>;
  readonly countries?: Readonly<Partial<Record<HostingId, readonly string[]>>>;
  /** Storage, remote access or sub-processor outside the EEA. Presumed of a provider outside the EU. */
  readonly thirdCountryAccess?: Readonly<Partial<Record<HostingId, boolean>>>;
  readonly qualifications?: Readonly<Partial<Record<HostingId, Qualification>>>;
  /** Day of the assessment, for what has an end date. */
  readonly on?: string;
  /** At G3 and after, lineage that is not evidenced forbids instead of putting a condition. */
  readonly lineageDue?: boolean;
  /** The organisation belongs to the State: flagged, no verdict follows. */
  readonly stateBody?: boolean;
  readonly openWeights?: boolean;
  readonly exitTested?: boolean;
}

/** One rule that spoke about one option, and what the verdict was after it. */
export interface HostingStep {
  readonly rule: 'matrix' | ModifierId;
  readonly verdict: Verdict;
  readonly reason: Localised;
}

export interface OptionVerdict {
  readonly id: HostingId;
  readonly name: Localised;
  readonly verdict: Verdict;
  /** Every rule that spoke, in order, for the data set that decides. */
  readonly steps: readonly HostingStep[];
  /** What a conditional verdict still asks for. */
  readonly toEvidence: readonly MeasureId[];
  /** What an allowed option asks for all the same, when there are personal or confidential data. */
  readonly commonMeasures: readonly MeasureId[];
  readonly sovereignty: number;
}

export interface HostingAssessment {
  readonly version: string;
  /** `H5` is the better of H5a and H5b. Empty while the data level is missing. */
  readonly options: Readonly<Partial<Record<HostingId | 'H5', Verdict>>>;
  /** The options the sourcing may use, all of them without a sourcing. */
  readonly considered: readonly HostingId[];
  /** One of the considered options is allowed. Undefined while the data level is missing. */
  readonly feasible: boolean | undefined;
  /** None is allowed yet, and one is under conditions. */
  readonly conditional: boolean | undefined;
  readonly reasons: readonly Localised[];
  readonly flags: readonly Localised[];
  readonly details: readonly OptionVerdict[];
}
