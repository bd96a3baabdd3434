import { foldValue } from './cell-text.js';
import type { DataRow, ListTable } from './choose-sheet.js';
import type { Existing, ExistingCase, Problem, RowPlan } from './import-plan.js';
import { pathOf, unitColumns, type UnitPlanner } from './plan-units.js';
import { problemAt, readRow, type ReadRow, type RowReader } from './read-row.js';
import { rowJudge } from './refuse-row.js';
import { contentHash, contentIdentity, isRunningNumber, keyIdentity } from './row-identity.js';

interface Known {
  readonly byIdentity: ReadonlyMap<string, ExistingCase>;
  readonly byHash: ReadonlyMap<string, readonly ExistingCase[]>;
  readonly byTitle: ReadonlyMap<string, ExistingCase>;
}

interface Seen {
  readonly contents: Map<string, number>;
  readonly firstOfContent: Map<string, number>;
  readonly firstOfTitle: Map<string, number>;
  readonly firstOfKey: Map<string, number>;
}

interface Verdict {
  readonly action: RowPlan['action'];
  readonly identity: string;
  readonly duplicateOf: RowPlan['duplicateOf'];
  readonly problems: readonly Problem[];
}

function titleKey(title: string, unit: string | null): string {
  return `${foldValue(title) || title}\u001f${unit ?? ''}`;
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string | null): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function firstBy<Value>(values: readonly Value[], keyOf: (value: Value) => string | null): Map<string, Value> {
  return new Map([...groupBy(values, keyOf)].map(([key, [first]]) => [key, first as Value]));
}

function referTo({ id, reference }: ExistingCase): RowPlan['duplicateOf'] {
  return { id, reference };
}

/** Decides, row after row in the order of the file, what each one is: new, already there, refused, or suspiciously alike. */
class RowPlanner {
  readonly #known: Known;
  readonly #given = new Set<string>();
  readonly #keyCounts: ReadonlyMap<string, readonly string[]>;
  readonly #seen: Seen = { contents: new Map(), firstOfContent: new Map(), firstOfTitle: new Map(), firstOfKey: new Map() };

  constructor({ cases }: Existing, keys: readonly string[]) {
    this.#known = {
      byIdentity: firstBy(cases, ({ importIdentity }) => importIdentity),
      byHash: groupBy(cases, ({ importContentHash }) => importContentHash),
      byTitle: firstBy(cases, ({ title, businessUnitId }) => titleKey(title, businessUnitId)),
    };
    this.#keyCounts = groupBy(keys, (key) => key);
  }

  judge(row: number, hash: string, read: ReadRow, unit: { readonly id: string | null; readonly place: string | null }): Verdict {
    const occurrence = (this.#seen.contents.get(hash) ?? 0) + 1;
    this.#seen.contents.set(hash, occurrence);
    const already = this.#known.byHash.get(hash)?.[occurrence - 1];
    const identity = this.#identityOf(read.key, hash, occurrence);
    if (already) return { action: 'unchanged', identity: already.importIdentity ?? identity, duplicateOf: referTo(already), problems: [] };
    const holder = read.key === null ? undefined : this.#known.byIdentity.get(keyIdentity(read.key));
    if (holder && !this.#isAnotherList(read, holder)) return this.#refuseKnownKey(read, identity, holder);
    return this.#create({ row, hash, read, identity: holder ? this.#contentIdentity(hash, occurrence) : identity, holder, unit });
  }

  /** Small numbers are keys of their own list only: the same "12" with another title comes from another list. */
  #isAnotherList({ key, values }: ReadRow, holder: ExistingCase): boolean {
    return isRunningNumber(key ?? '') && foldValue(holder.title) !== foldValue(values.title);
  }

  #refuseKnownKey({ key }: ReadRow, identity: string, holder: ExistingCase): Verdict {
    const problem = problemAt('key_known', 'refused', null, null, { key: key ?? '', reference: holder.reference });
    return { action: 'refused', identity, duplicateOf: referTo(holder), problems: [problem] };
  }

  #identityOf(key: string | null, hash: string, occurrence: number): string {
    return key !== null && this.#keyCounts.get(key)?.length === 1 ? keyIdentity(key) : this.#contentIdentity(hash, occurrence);
  }

  /** An earlier occurrence may have been deleted from the organisation: the first free number is taken. */
  #contentIdentity(hash: string, occurrence: number): string {
    let number = occurrence;
    while (this.#isTaken(contentIdentity(hash, number))) number += 1;
    return contentIdentity(hash, number);
  }

  #isTaken(identity: string): boolean {
    return this.#known.byIdentity.has(identity) || this.#given.has(identity);
  }

  #create(found: {
    row: number;
    hash: string;
    read: ReadRow;
    identity: string;
    holder: ExistingCase | undefined;
    unit: { id: string | null; place: string | null };
  }): Verdict {
    const { row, hash, read, identity, holder, unit } = found;
    const sameContent = this.#seen.firstOfContent.get(hash);
    const sameTitle = this.#seen.firstOfTitle.get(titleKey(read.values.title, unit.place));
    const isNewUnit = unit.id === null && unit.place !== null;
    const known = isNewUnit ? undefined : this.#known.byTitle.get(titleKey(read.values.title, unit.id));
    this.#given.add(identity);
    this.#remember(row, hash, titleKey(read.values.title, unit.place));
    const problems = this.#keyProblems(row, read, holder);
    const alike = (code: 'same_content' | 'same_title', first: number): Verdict => ({
      action: 'probable_duplicate',
      identity,
      duplicateOf: { row: first },
      problems: [...problems, problemAt(code, 'warning', null, null, { row: first })],
    });
    if (sameContent !== undefined) return alike('same_content', sameContent);
    if (known) {
      const problem = problemAt('same_title_known', 'warning', null, null, { reference: known.reference });
      return { action: 'probable_duplicate', identity, duplicateOf: referTo(known), problems: [...problems, problem] };
    }
    if (sameTitle !== undefined) return alike('same_title', sameTitle);
    return { action: holder ? 'probable_duplicate' : 'create', identity, duplicateOf: holder ? referTo(holder) : null, problems };
  }

  #remember(row: number, hash: string, title: string): void {
    if (!this.#seen.firstOfContent.has(hash)) this.#seen.firstOfContent.set(hash, row);
    if (!this.#seen.firstOfTitle.has(title)) this.#seen.firstOfTitle.set(title, row);
  }

  #keyProblems(row: number, { key }: ReadRow, holder: ExistingCase | undefined): Problem[] {
    if (key === null) return [];
    const first = this.#seen.firstOfKey.get(key);
    this.#seen.firstOfKey.set(key, first ?? row);
    if (first !== undefined) return [problemAt('key_repeated', 'warning', null, null, { key, row: first })];
    return holder ? [problemAt('key_of_another', 'warning', null, null, { key, reference: holder.reference, title: holder.title })] : [];
  }
}

function formulaProblems(table: ListTable, reader: RowReader): Map<number, Problem[]> {
  const problems = new Map<number, Problem[]>();
  for (const { row, column } of table.sheet.formulaErrors) {
    const work = reader.columns.find(({ plan }) => plan.index === column - 1);
    if (work) problems.set(row, [...(problems.get(row) ?? []), problemAt('formula_error', 'warning', work, null)]);
  }
  return problems;
}

export function planRows(table: ListTable, reader: RowReader, existing: Existing, units: UnitPlanner): RowPlan[] {
  const storeys = unitColumns(reader.columns);
  const whyRefused = rowJudge(table, reader.columns);
  const failures = formulaProblems(table, reader);
  const reads = table.rows.map(({ cells }, position) => readRow(reader, position, cells));
  const planner = new RowPlanner(
    existing,
    reads.flatMap(({ key }) => (key === null ? [] : [key])),
  );
  return table.rows.map((dataRow: DataRow, position): RowPlan => {
    const read = reads[position] as ReadRow;
    const refusal = whyRefused(dataRow, read.values.title);
    const path = pathOf(storeys, position);
    const place = refusal ? null : units.add(path);
    const hash = contentHash(dataRow.cells);
    const unit = { id: (place === null ? undefined : units.get(place)?.unitId) ?? null, place };
    const verdict: Verdict = refusal
      ? { action: 'refused', identity: contentIdentity(hash, 1), duplicateOf: null, problems: [refusal] }
      : planner.judge(dataRow.row, hash, read, unit);
    if (place !== null && (verdict.action === 'create' || verdict.action === 'probable_duplicate')) units.use(place);
    return {
      row: dataRow.row,
      action: verdict.action,
      values: read.values,
      customValues: read.customValues,
      unit: place,
      businessUnitPath: path.map(({ name }) => name),
      key: read.key,
      identity: verdict.identity,
      contentHash: hash,
      duplicateOf: verdict.duplicateOf,
      problems: [...verdict.problems, ...(failures.get(dataRow.row) ?? []), ...(refusal ? [] : read.problems)],
    };
  });
}
