import type { Approach, CriterionId, DataLevel, EvidenceLevel, Language, SideStatus, Sourcing, Stage } from '@tamis/scoring';
import type { CustomFieldType } from '../custom-fields/custom-field.entity.js';
import type { Role } from '../platform/access/permissions.js';

export interface DemoBusinessUnit {
  /** The root, then `subsidiary`, then `subsidiary/department`: the part before the slash is the parent. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'group' | 'subsidiary' | 'department';
}

export interface DemoMember {
  /** Also the local part of the e-mail address. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly role: Role;
  readonly language: Language;
  readonly unit: string;
}

export interface DemoCustomField {
  readonly key: string;
  readonly name: string;
  readonly type: CustomFieldType;
  readonly options?: readonly string[];
}

/** A date is a number of days from the seeding (negative in the past), so that the demo never ages. */
export interface DemoDate {
  readonly inDays: number;
}

export type DemoCustomValue = string | number | boolean | readonly string[] | DemoDate;

export interface DemoScore {
  readonly score: number;
  readonly evidence: EvidenceLevel;
  readonly justification?: string;
}

export interface DemoComment {
  readonly author: string;
  readonly daysAgo: number;
  /** Markdown. A mention is written `@` and the member's name; `mentions` holds the member keys. */
  readonly body: string;
  readonly mentions: readonly string[];
}

export interface DemoUseCase {
  readonly number: number;
  /** Prefix of the organisation, then the number on three digits: `MRV-142`. */
  readonly reference: string;
  readonly title: string;
  readonly need: string;
  /** Markdown. */
  readonly description: string;
  readonly unit: string;
  readonly requester: string;
  readonly owner?: string;
  readonly sponsor?: string;
  readonly theme: string;
  readonly function: string;
  readonly tags: readonly string[];
  readonly intakeSource: string;
  readonly stage: Stage;
  /** Absent: active. */
  readonly status?: SideStatus;
  /** Reason of the side status, or of the retirement. */
  readonly statusReason?: string;
  readonly statusDaysAgo?: number;
  /** When a parked or excluded case is looked at again. */
  readonly reviewInDays?: number;
  /** Number of the case that took this one in. */
  readonly mergedInto?: number;
  readonly enteredDaysAgo: Readonly<Partial<Record<Stage, number>>>;
  readonly submittedDaysAgo: number;
  readonly approach?: Approach;
  readonly sourcing?: Sourcing;
  readonly dataLevel?: DataLevel;
  readonly customValues: Readonly<Record<string, DemoCustomValue>>;
  /** Empty: not scored yet. */
  readonly scores: Readonly<Partial<Record<CriterionId, DemoScore>>>;
  readonly comments: readonly DemoComment[];
}

export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly referencePrefix: string;
  readonly language: Language;
  readonly currency: string;
  readonly wipLimits: Readonly<Partial<Record<Stage, number>>>;
  readonly themes: readonly string[];
  /** Parents first. */
  readonly businessUnits: readonly DemoBusinessUnit[];
  readonly members: readonly DemoMember[];
  readonly customFields: readonly DemoCustomField[];
  /** Oldest number first. */
  readonly useCases: readonly DemoUseCase[];
}
