/** A use case that may be selected, with what it would bring and use. */
export interface Candidate {
  readonly id: string;
  /** What the selection adds up: priority points, priority above a floor, or expected benefit. May be negative. */
  readonly value: number;
  /** Per limit, in the unit of that limit, from 0; zero is written down, a figure that is missing is not zero. May hold more measures than limits. */
  readonly usage: Readonly<Record<string, number>>;
}

/** At least `share` of what the selection uses of the measure goes to the group; shared components count in full for each user. */
export interface MinShare {
  /** One measure of the usages, or several that are added up. */
  readonly measure: string | readonly string[];
  readonly group: readonly string[];
  /** 0 to 1. */
  readonly share: number;
}

/** Bounds on how many are selected, in a group or in all. Whole numbers from 0. */
export interface CountBound {
  /** All candidates unless given. */
  readonly group?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** A component that several candidates would each pay for and that is counted once, however many of them are selected. */
export interface SharedComponent {
  readonly id: string;
  readonly users: readonly string[];
  /** The part of the usage of each user that is the component, per limit. */
  readonly usage: Readonly<Record<string, number>>;
}

/** What all of them together add to the value, or take from it. */
export interface Synergy {
  readonly candidates: readonly string[];
  readonly value: number;
}

/** What may be selected, and under which rules: the larger the value the better. */
export interface PortfolioModel {
  readonly candidates: readonly Candidate[];
  /** Upper limits by name, from 0: a budget per year, a capacity per skill and quarter, carbon, risk, a number of red flags. */
  readonly limits: Readonly<Record<string, number>>;
  readonly mandatory?: readonly string[];
  readonly excluded?: readonly string[];
  /** Of each group, at most one. */
  readonly exclusive?: readonly (readonly string[])[];
  /** Pairs: the first needs the second. */
  readonly requires?: readonly (readonly [string, string])[];
  readonly minShares?: readonly MinShare[];
  readonly counts?: readonly CountBound[];
  readonly sharedComponents?: readonly SharedComponent[];
  readonly synergies?: readonly Synergy[];
}
