import { isClosedTarget, isTermName } from './closed-lists.js';
import type { ColumnProfile } from './column-profile.js';
import { isDateTarget, takesManyColumns, type TargetKey } from './column-targets.js';
import { readDate } from './field-types.js';
import { guessFieldShape, guessWordShape, type FieldShape } from './guess-field-type.js';
import { guessColumns, type ColumnGuess } from './guess-columns.js';
import type { ColumnPlan, Existing } from './import-plan.js';
import { ListRefused } from './imports.errors.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import { nameFields } from './name-fields.js';
import { FieldPlanner } from './plan-fields.js';
import { listDateOrder, readingOf, type ListLanguage, type Reading } from './reading.js';

/** A column as decided, with what is needed to read its cells. */
export interface WorkColumn {
  readonly plan: ColumnPlan;
  readonly profile: ColumnProfile;
  readonly reading: Reading;
}

interface Decision {
  readonly target: TargetKey;
  readonly level: number | null;
  readonly mapped: ColumnMapping | undefined;
  readonly guess: ColumnGuess | undefined;
}

const exampleCount = 3;

/** What the reader chose stands; a guess yields where its target was given to another column. */
function decide(profile: ColumnProfile, guesses: readonly ColumnGuess[], columns: readonly ColumnMapping[]): Decision {
  const mapped = columns.find(({ index }) => index === profile.index);
  const guess = guesses.find(({ index }) => index === profile.index);
  if (mapped) return { target: mapped.target, level: mapped.level ?? guess?.level ?? null, mapped, guess };
  const isTaken = guess && !takesManyColumns(guess.target) && columns.some(({ target }) => target === guess.target);
  if (guess && !isTaken) return { target: guess.target, level: guess.level, mapped, guess };
  const isNothing = profile.header === '' && profile.filled === 0;
  return { target: isNothing ? 'drop' : 'custom', level: null, mapped, guess: undefined };
}

/** Would something be lost by keeping only the translation? */
function losesText(target: TargetKey, { counts }: ColumnProfile, reading: Reading): boolean {
  if (isClosedTarget(target)) return [...counts.keys()].some((text) => !isTermName(target, text));
  if (isDateTarget(target)) return [...counts.keys()].some((text) => readDate(text, reading).remark !== null);
  return target === 'key';
}

/** The field a column needs: its own when it is custom, one for the original text when the target cannot hold all of it. */
function shapeOf({ target, mapped }: Decision, profile: ColumnProfile, reading: Reading): FieldShape | undefined {
  if (target === 'custom') return guessFieldShape(profile, reading);
  if (target === 'drop' || !(mapped?.keepOriginal ?? losesText(target, profile, reading))) return undefined;
  return isClosedTarget(target) ? guessWordShape(profile) : { type: 'text', options: [] };
}

function mappedTo(target: TargetKey, name: string | undefined, isEmpty: boolean): string {
  if (target === 'custom') return `custom: ${name ?? ''}`;
  if (target !== 'drop') return target;
  return isEmpty ? 'dropped: empty' : 'dropped';
}

function examplesOf({ counts }: ColumnProfile): string[] {
  return [...counts.keys()].slice(0, exampleCount).map((text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text));
}

function checkIndexes(columns: readonly ColumnMapping[], width: number): void {
  const astray = columns.findIndex(({ index }) => index >= width);
  if (astray >= 0) throw new ListRefused('mapping_invalid', { where: `columns[${astray}].index` });
}

export function planColumns(
  profiles: readonly ColumnProfile[],
  mapping: Mapping,
  existing: Existing,
  language: ListLanguage,
): WorkColumn[] {
  const columns = mapping.columns ?? [];
  checkIndexes(columns, profiles.length);
  const guesses = guessColumns(profiles);
  const order = listDateOrder(profiles, language);
  const names = nameFields(
    profiles.map(({ header }) => header),
    language,
  );
  const fields = new FieldPlanner(existing, language, columns);
  return profiles.map((profile): WorkColumn => {
    const decision = decide(profile, guesses, columns);
    const { target, level, mapped, guess } = decision;
    const reading = readingOf(profile, language, order);
    const shape = shapeOf(decision, profile, reading);
    const field = shape ? fields.plan({ profile, reading, shape, name: names[profile.index] ?? '', choice: mapped?.field ?? {} }) : null;
    const followed = guess?.target === target ? guess : undefined;
    const plan: ColumnPlan = {
      index: profile.index,
      header: profile.header,
      target,
      level,
      field,
      mappedTo: mappedTo(target, field?.name, profile.filled === 0 && !mapped),
      confidence: followed?.confidence ?? null,
      reason: followed?.reason ?? null,
      chosen: mapped !== undefined,
      filled: profile.filled,
      distinct: profile.counts.size,
      examples: examplesOf(profile),
    };
    return { plan, profile, reading };
  });
}
