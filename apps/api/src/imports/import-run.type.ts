import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enum-of.js';
import { ImportTotals } from './import-preview.type.js';
import { IMPORT_STATES, type ImportState } from './import-result.js';

export const ImportStateEnum = enumOf(IMPORT_STATES);
registerEnumType(ImportStateEnum, { name: 'ImportState' });

@ObjectType()
export class ImportRefusedRow {
  @Field(() => Int) row: number;
  @Field(() => String) reason: string;
}

@ObjectType('ImportReport', { description: 'What an import did.' })
export class ImportReportType {
  @Field(() => ImportTotals) totals: ImportTotals;
  @Field(() => [ImportRefusedRow]) refused: ImportRefusedRow[];
  @Field(() => Int, { description: 'Rows of which something was left out or is doubtful.' }) warnings: number;
  @Field(() => Int) createdUnits: number;
  @Field(() => Int) createdFields: number;
  @Field(() => String, { nullable: true }) firstReference: string | null;
  @Field(() => String, { nullable: true }) lastReference: string | null;
  @Field(() => Float) seconds: number;
}

@ObjectType('ImportRun')
export class ImportRunType {
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => String, { nullable: true }) sheet: string | null;
  @Field(() => ImportStateEnum) state: ImportState;
  @Field(() => Float, { description: '0 to 1.' }) progress: number;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date) updatedAt: Date;
  @Field(() => String) startedByName: string;
  @Field(() => ImportReportType, { nullable: true }) report: ImportReportType | null;
  @Field(() => String, { nullable: true, description: 'Why it failed: nothing was written.' }) error: string | null;
}
