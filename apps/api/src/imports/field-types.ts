import type { Cell } from './cell-text.js';
import { isLink, parseYesNo } from './column-profile.js';
import { parseDate, parseSerial } from './parse-date.js';
import { parseMoney } from './parse-money.js';
import { parseNumber } from './parse-number.js';
import type { Reading } from './reading.js';
import { splitListText, splitOnCommas } from './split-list.js';

export const fieldTypes = ['text', 'number', 'money', 'date', 'yes_no', 'choice', 'multi_choice', 'link'] as const;

export type FieldType = (typeof fieldTypes)[number];

export const fieldTypeNames: Readonly<Record<FieldType, { readonly fr: string; readonly en: string }>> = {
  text: { fr: 'texte', en: 'text' },
  number: { fr: 'nombre', en: 'number' },
  money: { fr: 'montant', en: 'money' },
  date: { fr: 'date', en: 'date' },
  yes_no: { fr: 'oui / non', en: 'yes / no' },
  choice: { fr: 'choix', en: 'choice' },
  multi_choice: { fr: 'choix multiple', en: 'multiple choice' },
  link: { fr: 'lien', en: 'link' },
};

/** A date is `YYYY-MM-DD`, money is an amount in the main unit (euros, not thousands of euros). */
export type FieldValue = string | number | boolean | readonly string[];

/** `value` is null when the text does not fit the type: the caller says so, a value is never dropped in silence. */
export interface ReadValue {
  readonly value: FieldValue | null;
  /** Why there is no value, or how a value that left room for doubt was read. */
  readonly remark: 'misfit' | 'impossible_date' | 'read_as' | null;
}

const misfit: ReadValue = { value: null, remark: 'misfit' };

function known(value: FieldValue | undefined): ReadValue {
  return value === undefined ? misfit : { value, remark: null };
}

/** A bare year or a serial number is only believed where a date is expected, and is then shown as read. */
function readLooseDate(text: string): ReadValue {
  if (/^(?:19|20)\d{2}$/.test(text)) return { value: `${text}-01-01`, remark: 'read_as' };
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? parseSerial(Number(text)) : undefined;
  return serial === undefined || serial === 'impossible' ? misfit : { value: serial.iso, remark: 'read_as' };
}

export function readDate(text: string, { dateOrder }: Reading): ReadValue {
  const date = parseDate(text, dateOrder);
  if (date === 'impossible') return { value: null, remark: 'impossible_date' };
  if (date === undefined) return readLooseDate(text);
  return { value: date.iso, remark: date.exact ? null : 'read_as' };
}

function readMoney(text: string, reading: Reading): ReadValue {
  const money = parseMoney(text, reading.decimal, reading.unit);
  return money === undefined ? misfit : { value: money.amount, remark: money.scaled ? 'read_as' : null };
}

/** A workbook's numeric cell carries its number; reading its text back would go through a decimal mark that it never had. */
function readFigure(cell: Cell, text: string, type: 'number' | 'money', reading: Reading): ReadValue {
  if (typeof cell === 'number') {
    const scaled = cell * (type === 'money' ? reading.unit.multiplier : 1);
    return known(type === 'money' ? Math.round(scaled * 100) / 100 : cell);
  }
  return type === 'money' ? readMoney(text, reading) : known(parseNumber(text, reading.decimal));
}

export function splitChoices(text: string): string[] {
  const items = splitListText(text);
  return items.length > 1 || /^\[/.test(text) ? items : splitOnCommas(text);
}

/** The text of a cell as a value of a field. `text` is trimmed and not empty. */
export function readFieldValue(type: FieldType, cell: Cell, text: string, reading: Reading): ReadValue {
  switch (type) {
    case 'number':
    case 'money':
      return readFigure(cell, text, type, reading);
    case 'date':
      return readDate(text, reading);
    case 'yes_no':
      return known(parseYesNo(text));
    case 'link':
      return isLink(text) ? known(text) : misfit;
    case 'multi_choice':
      return known(splitChoices(text));
    default:
      return known(text);
  }
}
