import type { Approach, DataLevel, Sourcing, Stage } from '@tamis/scoring';
import { oneLine, type Cell } from './cell-text.js';
import { isClosedTarget, isSideStatus, type ClosedTarget, type ClosedValue } from './closed-lists.js';
import { isDateTarget, isPersonTarget, isTextTarget } from './column-targets.js';
import { readDate, readFieldValue, splitChoices, type FieldValue, type ReadValue } from './field-types.js';
import type { CaseValues, ExistingMember, Problem, ProblemCode } from './import-plan.js';
import { matchMember } from './match-member.js';
import type { WorkColumn } from './plan-columns.js';
import { namesNoUnit } from './plan-units.js';
import type { ValueLookup } from './plan-values.js';

type MutableValues = { -readonly [Name in keyof CaseValues]: CaseValues[Name] };

export interface ReadRow {
  readonly values: MutableValues;
  readonly customValues: Record<number, FieldValue>;
  readonly problems: Problem[];
  key: string | null;
}

export interface RowReader {
  readonly columns: readonly WorkColumn[];
  readonly lookup: ValueLookup;
  readonly members: readonly ExistingMember[];
}

function emptyValues(): MutableValues {
  const texts = { need: null, description: null, theme: null, function: null, intakeSource: null };
  const people = { requester: null, owner: null, sponsor: null };
  const lists = { stage: 'idea' as const, status: null, approach: null, sourcing: null, dataLevel: null };
  return { title: '', ...texts, ...people, tags: [], ...lists, submittedOn: null, targetDate: null };
}

export function problemAt(
  code: ProblemCode,
  severity: Problem['severity'],
  column: WorkColumn | null,
  value: string | null,
  params: Problem['params'] = {},
): Problem {
  return { code, severity, column: column && { index: column.plan.index, header: column.plan.header }, value, params };
}

function setClosed(values: MutableValues, target: ClosedTarget, value: ClosedValue): void {
  if (target === 'stage') {
    if (isSideStatus(value)) values.status = value;
    else values.stage = value as Stage;
  } else if (target === 'approach') values.approach = value as Approach;
  else if (target === 'sourcing') values.sourcing = value as Sourcing;
  else values.dataLevel = value as DataLevel;
}

function remarkOn(column: WorkColumn, text: string, read: ReadValue, keepsText: boolean): Problem[] {
  if (read.remark === null) return [];
  if (read.remark === 'read_as') return [problemAt('read_as', 'note', column, text, { as: String(read.value) })];
  if (read.remark === 'impossible_date') return [problemAt('impossible_date', 'warning', column, text)];
  return [problemAt(keepsText ? 'not_a_date' : 'misfit', 'warning', column, text)];
}

function readClosed(reader: RowReader, column: WorkColumn, target: ClosedTarget, text: string, row: ReadRow): void {
  const value = reader.lookup.get(target)?.get(oneLine(text)) ?? null;
  if (value === null)
    row.problems.push(problemAt(target === 'stage' ? 'stage_unknown' : 'value_unknown', 'warning', column, oneLine(text)));
  else setClosed(row.values, target, value);
}

/** A value that the target took whole needs no second home; one that was translated or not understood has it. */
function keepOriginal(column: WorkColumn, text: string, wasExact: boolean, row: ReadRow): void {
  const { field, index } = column.plan;
  if (!field || wasExact) return;
  const read = readFieldValue(field.type, text, text, column.reading);
  if (read.value === null) row.problems.push(...remarkOn(column, text, read, false));
  else row.customValues[index] = read.value;
}

function readCustom(column: WorkColumn, cell: Cell, text: string, row: ReadRow): void {
  if (!column.plan.field) return;
  const read = readFieldValue(column.plan.field.type, cell, text, column.reading);
  row.problems.push(...remarkOn(column, text, read, false));
  const isEmptyList = Array.isArray(read.value) && read.value.length === 0;
  if (read.value !== null && !isEmptyList) row.customValues[column.plan.index] = read.value;
}

function readCell(reader: RowReader, column: WorkColumn, cell: Cell, text: string, row: ReadRow): void {
  const { target } = column.plan;
  if (target === 'custom') return readCustom(column, cell, text, row);
  let wasExact = false;
  if (isClosedTarget(target)) readClosed(reader, column, target, text, row);
  else if (isDateTarget(target)) {
    const read = readDate(text, column.reading);
    wasExact = read.remark === null;
    row.problems.push(...remarkOn(column, text, read, column.plan.field !== null));
    if (typeof read.value === 'string') row.values[target] = read.value;
  } else if (isPersonTarget(target)) row.values[target] = matchMember(oneLine(text), reader.members);
  else if (isTextTarget(target)) row.values[target] = text;
  else if (target === 'title') row.values.title = oneLine(text);
  else if (target === 'tags') row.values.tags = [...new Set(splitChoices(text))];
  else if (target === 'key') row.key = oneLine(text);
  else if (target === 'businessUnit' && namesNoUnit(oneLine(text))) row.problems.push(problemAt('no_unit', 'note', column, text));
  keepOriginal(column, text, wasExact, row);
}

/** The cells of one row as values of a case and of its custom fields, with all that could not be taken as it stands. */
export function readRow(reader: RowReader, position: number, cells: readonly Cell[]): ReadRow {
  const row: ReadRow = { values: emptyValues(), customValues: {}, problems: [], key: null };
  for (const column of reader.columns) {
    const text = column.profile.texts[position] ?? '';
    if (column.plan.target !== 'drop' && oneLine(text) !== '') readCell(reader, column, cells[column.plan.index] ?? null, text, row);
  }
  return row;
}
