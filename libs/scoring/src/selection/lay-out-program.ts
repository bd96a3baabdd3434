import { amountOf } from './measure-portfolio.js';
import type { Candidate, PortfolioModel } from './portfolio-model.js';
import { inOrder, listRules, type Rule } from './portfolio-rules.js';

/** Coefficients by column. */
export type Terms = ReadonlyMap<number, number>;

export interface Row {
  /** Undefined: what a column means, not a rule that could be given up. */
  readonly rule: Rule | undefined;
  readonly terms: Terms;
  readonly sense: '<=' | '>=';
  readonly right: number;
}

/** max objective, each row kept, each column from 0 to 1 unless it is open above; the first columns are the candidates. */
export interface Program {
  /** Candidates in the order of the columns, that of their identifiers: the order of the model changes nothing. */
  readonly candidates: readonly Candidate[];
  readonly columns: number;
  /** Columns that are 0 or 1, not between. */
  readonly whole: readonly number[];
  /** Columns without an upper bound. */
  readonly open: readonly number[];
  readonly objective: Terms;
  readonly rows: readonly Row[];
}

interface Layout {
  readonly model: PortfolioModel;
  readonly candidates: readonly Candidate[];
  readonly columnOf: ReadonlyMap<string, number>;
  /** Of the shared components, then of the synergies. */
  readonly componentsFrom: number;
  readonly synergiesFrom: number;
}

/**
 * Writes a model as a linear program: a column per candidate, 1 when selected, then one per shared component, 1 when one of its users
 * is, and one per synergy, 1 when all of its candidates are. Example: PF1 has 8 columns and 12 rows.
 */
export function layOutProgram(model: PortfolioModel): Program {
  const layout = toLayout(model);
  const { candidates, synergiesFrom } = layout;
  const synergies = model.synergies ?? [];
  return {
    candidates,
    columns: synergiesFrom + synergies.length,
    whole: candidates.map((_, column) => column),
    open: [],
    objective: new Map([
      ...candidates.map(({ value }, column) => [column, value] as const),
      ...synergies.map(({ value }, at) => [synergiesFrom + at, value] as const),
    ]),
    rows: [...listRules(model).flatMap((rule) => ruleRows(layout, rule)), ...componentRows(layout), ...synergyRows(layout)],
  };
}

function toLayout(model: PortfolioModel): Layout {
  const byId = new Map(model.candidates.map((candidate) => [candidate.id, candidate]));
  const candidates = inOrder([...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
  const columnOf = new Map(candidates.map(({ id }, column) => [id, column]));
  const componentsFrom = candidates.length;
  return { model, candidates, columnOf, componentsFrom, synergiesFrom: componentsFrom + (model.sharedComponents ?? []).length };
}

function ruleRows(layout: Layout, rule: Rule): readonly Row[] {
  const { limits, exclusive = [], requires = [], minShares = [], counts = [] } = layout.model;
  const at = Number(rule.key);
  const row = (terms: Terms, sense: Row['sense'], right: number): Row => ({ rule, terms, sense, right });
  switch (rule.kind) {
    case 'limit':
      return [row(usageTerms(layout, rule.key), '<=', limits[rule.key] ?? Infinity)];
    case 'mandatory':
      return [row(unitTerms(layout, [rule.key]), '>=', 1)];
    case 'excluded':
      return [row(unitTerms(layout, [rule.key]), '<=', 0)];
    case 'exclusive':
      return [row(unitTerms(layout, exclusive[at] ?? []), '<=', 1)];
    case 'requires': {
      const [needing, needed] = unitTerms(layout, requires[at] ?? []).keys();
      return needing === undefined || needed === undefined
        ? []
        : [
            row(
              new Map([
                [needing, 1],
                [needed, -1],
              ]),
              '<=',
              0,
            ),
          ];
    }
    case 'min_share':
      return minShares.slice(at, at + 1).map(({ measure, group, share }) => {
        const own = ({ id, usage }: Candidate) => (group.includes(id) ? 1 - share : -share) * amountOf(usage, measure);
        return row(new Map(layout.candidates.map((candidate, column) => [column, own(candidate)])), '>=', 0);
      });
    case 'count':
      return counts.slice(at, at + 1).flatMap(({ group, min, max }) => {
        const terms = unitTerms(layout, group ?? layout.candidates.map(({ id }) => id));
        return [...(min === undefined ? [] : [row(terms, '>=', min)]), ...(max === undefined ? [] : [row(terms, '<=', max)])];
      });
  }
}

function unitTerms({ columnOf }: Layout, ids: readonly string[]): Terms {
  return new Map(ids.flatMap((id) => (columnOf.has(id) ? [[columnOf.get(id) ?? 0, 1] as const] : [])));
}

/** Each candidate without its shared components, and each component once. */
function usageTerms({ model, candidates, componentsFrom }: Layout, limit: string): Terms {
  const components = (model.sharedComponents ?? []).map(({ users, usage }) => ({ users, used: usage[limit] ?? 0 }));
  const own = ({ id, usage }: Candidate) =>
    components.reduce((left, { users, used }) => (users.includes(id) ? left - used : left), usage[limit] ?? NaN);
  return new Map([
    ...candidates.map((candidate, column) => [column, own(candidate)] as const),
    ...components.map(({ used }, at) => [componentsFrom + at, used] as const),
  ]);
}

/** A component is there as soon as one of its users is. */
function componentRows(layout: Layout): readonly Row[] {
  const { model, componentsFrom } = layout;
  return (model.sharedComponents ?? []).flatMap(({ users }, at) =>
    [...unitTerms(layout, users).keys()].map((column) =>
      definition(
        [
          [componentsFrom + at, 1],
          [column, -1],
        ],
        '>=',
        0,
      ),
    ),
  );
}

/** A gain needs all of its candidates; a loss is there as soon as all of them are. */
function synergyRows(layout: Layout): readonly Row[] {
  const { model, synergiesFrom } = layout;
  return (model.synergies ?? []).flatMap(({ candidates, value }, at) => {
    const columns = [...unitTerms(layout, candidates).keys()];
    const both = synergiesFrom + at;
    if (value >= 0)
      return columns.map((column) =>
        definition(
          [
            [both, 1],
            [column, -1],
          ],
          '<=',
          0,
        ),
      );
    return [definition([[both, 1], ...columns.map((column) => [column, -1] as const)], '>=', 1 - columns.length)];
  });
}

function definition(terms: readonly (readonly [number, number])[], sense: Row['sense'], right: number): Row {
  return { rule: undefined, terms: new Map(terms), sense, right };
}
