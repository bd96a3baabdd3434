import { closedTargets, isClosedTarget, isClosedValue, type ClosedTarget, type ClosedValue } from './closed-lists.js';
import { isTargetKey, takesManyColumns, type TargetKey } from './column-targets.js';
import { fieldTypes, type FieldType } from './field-types.js';
import { ListRefused } from './imports.errors.js';

/** What the reader decided; whatever is absent stays guessed. Serialisable: the file of `--mapping`. */
export interface Mapping {
  readonly sheet?: string;
  /** Row of the headings as the file counts it, from 1; 0 when the list has none. */
  readonly headerRow?: number;
  readonly columns?: readonly ColumnMapping[];
  /** Per closed list: text of the file -> value, `null` to leave it aside. `businessUnit`: path joined with " > " -> unit id. */
  readonly values?: ValueMapping;
}

export interface ColumnMapping {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly target: TargetKey;
  /** Storey of a business-unit column, 1 at the top. */
  readonly level?: number;
  readonly field?: FieldChoice;
  /** Also keep the text of the file in a custom field; by default only where translating it would lose something. */
  readonly keepOriginal?: boolean;
}

/** An existing field by its id, or a new one; a missing name or type is guessed. */
export interface FieldChoice {
  readonly id?: string;
  readonly name?: string;
  readonly type?: FieldType;
}

export type ValueMapping = Partial<Record<ClosedTarget, Readonly<Record<string, ClosedValue | null>>>> & {
  readonly businessUnit?: Readonly<Record<string, string | null>>;
};

type Fields = Readonly<Record<string, unknown>>;

function refuse(where: string): never {
  throw new ListRefused('mapping_invalid', { where });
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional<Value>(fields: Fields, name: string, is: (value: unknown) => value is Value, where: string): Value | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  return is(value) ? value : refuse(`${where}${name}`);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isFieldType = (value: unknown): value is FieldType => (fieldTypes as readonly unknown[]).includes(value);

function parseField(value: unknown, where: string): FieldChoice {
  if (!isFields(value)) return refuse(where);
  const [id, name] = [optional(value, 'id', isText, `${where}.`), optional(value, 'name', isText, `${where}.`)];
  const type = optional(value, 'type', isFieldType, `${where}.`);
  return { ...(id !== undefined && { id }), ...(name !== undefined && { name: name.trim() }), ...(type && { type }) };
}

function parseColumn(value: unknown, position: number): ColumnMapping {
  const where = `columns[${position}]`;
  if (!isFields(value)) return refuse(where);
  const index = optional(value, 'index', isCount, `${where}.`) ?? refuse(`${where}.index`);
  const target = optional(value, 'target', isText, `${where}.`) ?? refuse(`${where}.target`);
  if (!isTargetKey(target)) return refuse(`${where}.target`);
  const level = optional(value, 'level', isCount, `${where}.`);
  const keepOriginal = optional(value, 'keepOriginal', isFlag, `${where}.`);
  const field = value['field'] === undefined || value['field'] === null ? undefined : parseField(value['field'], `${where}.field`);
  return {
    index,
    target,
    ...(level !== undefined && { level }),
    ...(field && { field }),
    ...(keepOriginal !== undefined && { keepOriginal }),
  };
}

function checkValues(target: string, table: unknown): void {
  if (!isFields(table)) return refuse(`values.${target}`);
  for (const [raw, value] of Object.entries(table)) {
    const known = typeof value === 'string' && (target === 'businessUnit' || (isClosedTarget(target) && isClosedValue(target, value)));
    if (value !== null && !known) refuse(`values.${target}["${raw}"]`);
  }
}

function parseValues(value: unknown): ValueMapping {
  if (!isFields(value)) return refuse('values');
  for (const [target, table] of Object.entries(value)) {
    if (target !== 'businessUnit' && !(closedTargets as readonly string[]).includes(target)) refuse(`values.${target}`);
    checkValues(target, table);
  }
  return value as ValueMapping;
}

function checkOnce(columns: readonly ColumnMapping[]): void {
  columns.forEach(({ index, target, field }, position) => {
    const before = columns.slice(0, position);
    if (before.some((column) => column.index === index)) refuse(`columns[${position}].index`);
    if (!takesManyColumns(target) && before.some((column) => column.target === target)) refuse(`columns[${position}].target`);
    if (field?.id !== undefined && before.some((column) => column.field?.id === field.id)) refuse(`columns[${position}].field.id`);
  });
}

/** Checks what a person or a file asks for; a mapping that cannot be obeyed to the letter is refused, naming the place. */
export function parseMapping(value: unknown): Mapping {
  if (!isFields(value)) return refuse('{}');
  const listed = value['columns'] ?? [];
  const columns = Array.isArray(listed) ? listed.map(parseColumn) : refuse('columns');
  checkOnce(columns);
  const sheet = optional(value, 'sheet', isText, '');
  const headerRow = optional(value, 'headerRow', isCount, '');
  const values = value['values'] === undefined || value['values'] === null ? undefined : parseValues(value['values']);
  return { ...(sheet !== undefined && { sheet }), ...(headerRow !== undefined && { headerRow }), columns, ...(values && { values }) };
}
