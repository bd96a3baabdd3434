import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enum-of.js';
import { JsonScalar } from '../platform/graphql/json.scalar.js';
import { ROW_FILTERS } from './preview-rows.js';

const text = () => String;
const maybe = { nullable: true } as const;

export const ImportRowFilterEnum = enumOf(ROW_FILTERS);
registerEnumType(ImportRowFilterEnum, { name: 'ImportRowFilter' });

@ObjectType()
export class ImportTotals {
  @Field(() => Int, { description: 'Rows that are not blank: created + updated + unchanged + refused.' }) rows: number;
  @Field(() => Int) created: number;
  @Field(() => Int) updated: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int) refused: number;
  @Field(() => Int, { description: 'Among the created.' }) probableDuplicates: number;
  @Field(() => Int, { description: 'Empty rows inside the list: nothing to import, counted apart.' }) blankRows: number;
}

@ObjectType()
export class ImportSheet {
  @Field(text) name: string;
  @Field(() => Boolean) hidden: boolean;
  @Field(() => Int) rows: number;
}

@ObjectType()
export class ImportLine {
  @Field(() => Int) row: number;
  @Field(text) text: string;
}

@ObjectType({ description: 'A custom field that a column fills.' })
export class ImportField {
  @Field(() => ID, { ...maybe, description: 'Null: the import adds it.' }) id: string | null;
  @Field(text) name: string;
  @Field(text) type: string;
  @Field(() => [String]) newOptions: readonly string[];
}

@ObjectType()
export class ImportColumn {
  @Field(() => Int, { description: 'Position in the file, from 0.' }) index: number;
  @Field(text) header: string;
  @Field(text, { description: 'A key of `targets`.' }) target: string;
  @Field(() => Int, { ...maybe, description: 'Storey of a business unit, 1 at the top.' }) level: number | null;
  @Field(() => ImportField, maybe) field: ImportField | null;
  @Field(text, { description: 'For reports: "title", "custom: Vendor", "dropped".' }) mappedTo: string;
  @Field(() => Float, maybe) confidence: number | null;
  @Field(text, { ...maybe, description: 'Why it was guessed, in the reader’s words.' }) why: string | null;
  @Field(() => Boolean, { description: 'Decided by the reader, not guessed.' }) chosen: boolean;
  @Field(() => Int) filled: number;
  @Field(() => Int) distinct: number;
  @Field(() => [String]) examples: readonly string[];
}

@ObjectType()
export class ImportValue {
  @Field(text) raw: string;
  @Field(() => Int) count: number;
  @Field(text, { ...maybe, description: 'Null: the stage stays at idea, another field stays empty; the text is kept.' }) value:
    string | null;
  @Field(text, { description: 'term, guess, choice or none.' }) origin: string;
}

@ObjectType({ description: 'What each text of a column becomes in a closed list.' })
export class ImportValueTable {
  @Field(text) target: string;
  @Field(() => Int) index: number;
  @Field(text) header: string;
  @Field(() => Int) blank: number;
  @Field(() => [ImportValue]) values: readonly ImportValue[];
}

@ObjectType()
export class ImportUnit {
  @Field(text, { description: 'Key of `values.businessUnit` in a mapping.' }) raw: string;
  @Field(() => [String]) path: readonly string[];
  @Field(() => Int) count: number;
  @Field(() => ID, { ...maybe, description: 'Null with an empty `create`: the rows get no unit.' }) unitId: string | null;
  @Field(() => [String], { description: 'Names of the units that the import adds for this path, from the top.' }) create: string[];
}

@ObjectType({ description: 'What a column can become.' })
export class ImportTarget {
  @Field(text) key: string;
  @Field(text) name: string;
  @Field(() => Boolean, { description: 'Several columns may become it.' }) many: boolean;
}

@ObjectType()
export class ImportRowCounts {
  @Field(() => Int) each_kind: number;
  @Field(() => Int) refused: number;
  @Field(() => Int) to_check: number;
  @Field(() => Int) all: number;
}

@ObjectType({ description: 'What an import would do. Nothing is written.' })
export class ImportPreview {
  @Field(() => ID) importRunId: string;
  @Field(text) fileName: string;
  @Field(text, maybe) sheet: string | null;
  @Field(() => [ImportSheet]) otherSheets: readonly ImportSheet[];
  @Field(() => Int, { description: '0 when the list has no headings.' }) headerRow: number;
  @Field(() => [ImportLine], { description: 'Above the headings: not imported.' }) aboveHeader: readonly ImportLine[];
  @Field(text, maybe) encoding: string | null;
  @Field(text, maybe) delimiter: string | null;
  @Field(text) language: string;
  @Field(text) dateOrder: string;
  @Field(() => JsonScalar, { description: 'The mapping that gave this preview: what was decided, not what was guessed.' }) mapping: unknown;
  @Field(text, { ...maybe, description: 'The earlier file whose mapping this import began with.' }) rememberedFrom: string | null;
  @Field(() => Boolean) hasTitleColumn: boolean;
  @Field(() => ImportTotals) totals: ImportTotals;
  @Field(() => [ImportColumn]) columns: ImportColumn[];
  @Field(() => [ImportValueTable]) valueTables: readonly ImportValueTable[];
  @Field(() => [ImportUnit]) units: ImportUnit[];
  @Field(() => ImportRowCounts) rowCounts: ImportRowCounts;
  @Field(() => [ImportTarget]) targets: ImportTarget[];
}

@ObjectType()
export class ImportProblem {
  @Field(text) code: string;
  @Field(text, { description: 'refused, warning or note.' }) severity: string;
  @Field(() => Int, maybe) columnIndex: number | null;
  @Field(text, maybe) value: string | null;
  @Field(text, { description: 'What and how to mend it, in the reader’s language.' }) sentence: string;
}

@ObjectType()
export class ImportRow {
  @Field(() => Int, { description: 'As the file counts it, from 1.' }) row: number;
  @Field(text, { description: 'create, probable_duplicate, unchanged or refused.' }) action: string;
  @Field(text) title: string;
  @Field(text, maybe) key: string | null;
  @Field(() => [String]) businessUnitPath: string[];
  @Field(text) stage: string;
  @Field(text, maybe) status: string | null;
  @Field(() => Int, maybe) duplicateOfRow: number | null;
  @Field(text, maybe) duplicateOfReference: string | null;
  @Field(() => [ImportProblem]) problems: ImportProblem[];
  @Field(() => [String], { description: 'The cells as the file holds them.' }) cells: string[];
}
