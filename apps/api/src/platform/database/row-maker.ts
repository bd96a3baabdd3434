import pg from 'pg';

/** A column of an answer, as PostgreSQL describes it. */
export interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Makes a row of the texts that PostgreSQL sent, in the order of their columns. */
export type MakeRow = (texts: readonly (string | null)[]) => object;

type Read = (text: string) => unknown;

const asItIs = pg.types.getTypeParser(pg.types.builtins.TEXT) as Read;

/**
 * Writes the function that makes the rows of an answer, each in one object literal: all have one shape from their first moment.
 * Adding field after field takes three times as long, and everything that reads such a row later too.
 * @param types how values are read, when not as usual
 * @param room fields that whoever reads the rows fills in; null until then
 */
export function rowMaker(columns: readonly Column[], types: pg.CustomTypesConfig = pg.types, room: readonly string[] = []): MakeRow {
  const reads = columns.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text') as Read);
  const fields = columns.map(({ name }, at) => {
    const value = reads[at] === asItIs ? `texts[${at}]` : `texts[${at}] === null ? null : read${at}(texts[${at}])`;
    return `${JSON.stringify(name)}: ${value}`;
  });
  const literal = [...fields, ...room.map((name) => `${JSON.stringify(name)}: null`)].join(', ');
  // The names are columns of our own statements, written as JSON.
  const maker = new Function(...reads.map((_, at) => `read${at}`), `return (texts) => ({ ${literal} })`) as (...given: Read[]) => MakeRow;
  return maker(...reads);
}
