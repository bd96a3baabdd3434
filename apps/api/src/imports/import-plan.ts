import type { Approach, DataLevel, SideStatus, Sourcing, Stage } from '@tamis/scoring';
import type { ClosedTarget, ClosedValue } from './closed-lists.js';
import type { TargetKey } from './column-targets.js';
import type { TextEncoding } from './decode-text.js';
import type { FieldType, FieldValue } from './field-types.js';
import type { Delimiter } from './find-delimiter.js';
import type { GuessReason } from './guess-columns.js';
import type { DateOrder } from './parse-date.js';
import type { DecimalMark } from './parse-number.js';
import type { ListLanguage } from './reading.js';

/** What the organisation already holds, as far as an import must know it. The plan itself remembers nothing. */
export interface Existing {
  readonly cases: readonly ExistingCase[];
  readonly fields: readonly ExistingField[];
  readonly units: readonly ExistingUnit[];
  readonly members: readonly ExistingMember[];
  /** ISO 4217 code of the organisation: a column in another currency says so in its name. */
  readonly currency: string;
}

export interface ExistingCase {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly businessUnitId: string | null;
  readonly importIdentity: string | null;
  readonly importContentHash: string | null;
}

export interface ExistingField {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  readonly options: readonly string[];
}

export type UnitKind = 'group' | 'subsidiary' | 'department';

export interface ExistingUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface ExistingMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export type ProblemCode =
  | 'no_title'
  | 'no_title_column'
  | 'not_a_case'
  | 'heading_again'
  | 'cell_too_long'
  | 'key_known'
  | 'key_repeated'
  | 'key_of_another'
  | 'same_content'
  | 'same_title'
  | 'same_title_known'
  | 'stage_unknown'
  | 'value_unknown'
  | 'impossible_date'
  | 'misfit'
  | 'not_a_date'
  | 'read_as'
  | 'formula_error'
  | 'no_unit';

/** `refused`: the row is not imported. `warning`: something is left out or doubtful. `note`: how a value was read. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'refused' | 'warning' | 'note';
  readonly column: { readonly index: number; readonly header: string } | null;
  readonly value: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A custom field a column fills: an existing one (`id`), or one to create. */
export interface FieldPlan {
  readonly id: string | null;
  readonly name: string;
  readonly type: FieldType;
  readonly options: readonly string[];
  /** Options the existing field lacks; all of them for a new field. */
  readonly newOptions: readonly string[];
}

export interface ColumnPlan {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly header: string;
  readonly target: TargetKey;
  readonly level: number | null;
  /** For a custom column the field it becomes; for another target the field that keeps the original text, if any. */
  readonly field: FieldPlan | null;
  /** One word for reports: "title", "businessUnit", "custom: Vendor", "dropped", "dropped: empty". */
  readonly mappedTo: string;
  readonly confidence: number | null;
  readonly reason: GuessReason | null;
  /** Decided by the reader, not guessed. */
  readonly chosen: boolean;
  readonly filled: number;
  readonly distinct: number;
  readonly examples: readonly string[];
}

export interface ValueTable {
  readonly target: ClosedTarget;
  readonly index: number;
  readonly header: string;
  readonly blank: number;
  readonly values: readonly {
    readonly raw: string;
    readonly count: number;
    /** `null`: the stage stays at idea, another field stays empty; the original text is kept. */
    readonly value: ClosedValue | null;
    readonly origin: 'term' | 'guess' | 'choice' | 'none';
  }[];
}

export interface UnitPlan {
  /** Path as the file spells it, joined with " > ": the key of `values.businessUnit` in a mapping. */
  readonly raw: string;
  readonly path: readonly string[];
  /** Rows to create in it; paths that no created row needs are not listed. */
  readonly count: number;
  /** The unit when it exists already; otherwise `create` is added below `parentId`. */
  readonly unitId: string | null;
  readonly parentId: string | null;
  readonly create: readonly { readonly name: string; readonly kind: UnitKind }[];
}

export interface PersonValue {
  readonly name: string;
  readonly memberId: string | null;
}

export interface CaseValues {
  readonly title: string;
  readonly need: string | null;
  readonly description: string | null;
  readonly theme: string | null;
  readonly function: string | null;
  readonly intakeSource: string | null;
  readonly requester: PersonValue | null;
  readonly owner: PersonValue | null;
  readonly sponsor: PersonValue | null;
  readonly tags: readonly string[];
  readonly stage: Stage;
  readonly status: SideStatus | null;
  readonly approach: Approach | null;
  readonly sourcing: Sourcing | null;
  readonly dataLevel: DataLevel | null;
  readonly submittedOn: string | null;
  readonly targetDate: string | null;
}

export interface RowPlan {
  /** Row as the file counts it, from 1. */
  readonly row: number;
  readonly action: 'create' | 'probable_duplicate' | 'unchanged' | 'refused';
  readonly values: CaseValues;
  /** Value of each custom field, by the index of the column that fills it. */
  readonly customValues: Readonly<Record<number, FieldValue>>;
  /** `raw` of the row's unit in `units`; null when the row names none. */
  readonly unit: string | null;
  readonly businessUnitPath: readonly string[];
  readonly key: string | null;
  readonly identity: string;
  readonly contentHash: string;
  /** The earlier row or the existing case that this row repeats, or, for an unchanged row, the case it already is. */
  readonly duplicateOf: { readonly row: number } | { readonly id: string; readonly reference: string } | null;
  readonly problems: readonly Problem[];
}

export interface Totals {
  /** Data rows that are not blank: created + updated + unchanged + refused. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  /** Among the created. */
  readonly probableDuplicates: number;
  /** Wholly empty rows inside the list: counted apart, nothing to import. */
  readonly blankRows: number;
}

export interface ImportPlan {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly otherSheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[];
  readonly headerRow: number;
  /** Banner and legend above the headings: not imported, shown. */
  readonly aboveHeader: readonly { readonly row: number; readonly text: string }[];
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly language: ListLanguage;
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalMark;
  readonly totals: Totals;
  readonly columns: readonly ColumnPlan[];
  readonly valueTables: readonly ValueTable[];
  readonly units: readonly UnitPlan[];
  readonly rows: readonly RowPlan[];
  readonly hasTitleColumn: boolean;
}
