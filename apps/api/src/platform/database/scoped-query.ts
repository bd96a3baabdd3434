import type { Writable } from 'node:stream';
import pg from 'pg';
import { rowMaker, type Column, type MakeRow } from './row-maker.js';

/** What row-level security goes by, and its value for one round. */
export interface Scope {
  readonly setting: 'tamis.organisation_id' | 'tamis.account_id' | 'tamis.invitation_hash' | 'tamis.token_hash';
  readonly value: string;
}

const SET = { name: 'scope', text: 'SELECT set_config($1, $2, true)' };

/** The first thing that a new connection is told, so that every later round can begin with it. */
export async function prepareScope(client: pg.ClientBase): Promise<void> {
  await client.query({ ...SET, values: ['tamis.organisation_id', ''] satisfies [Scope['setting'], string] });
}

/** A named statement of our own: prepared once per connection. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  /** How its values are read, when not as usual. */
  readonly types?: pg.CustomTypesConfig;
  /** Fields of its rows that whoever reads them fills in; null until then. */
  readonly room?: readonly string[];
}

/** What the driver's connection does, of which its types say nothing. */
interface Wire {
  readonly stream: Pick<Writable, 'cork' | 'uncork'>;
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly submittedNamedStatements: Record<string, string>;
  parse(given: { name: string; text: string }): void;
  bind(given: { statement: string; values: readonly unknown[] }): void;
  describe(given: { type: 'P'; name: '' }): void;
  execute(given: object): void;
  sync(): void;
  sendCopyFail(why: string): void;
}

/** As the driver sends its own: dates, arrays and objects as PostgreSQL reads them. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => unknown } }).utils;

/** Of the class of lost connections (SQLSTATE 08): it leaves its pool, and a read is asked again on another one. */
const untold = () => Object.assign(new Error('This connection was not told how a scope is set'), { code: '08000' });

const textOf = (wire: Wire, name: string): string | undefined => wire.parsedStatements[name] ?? wire.submittedNamedStatements[name];

/** Of the statements that a connection has described: what is prepared answers with the same columns for as long as it lives. */
const makers = new WeakMap<Wire, Map<string, MakeRow>>();

type Told<Row> = (error: Error | null, rows: Row[]) => void;

/** In a pipeline the driver takes queries of its own class alone; all that it would call of this one is said again below. */
const DriverQuery = pg.Query as unknown as new (text: string) => { name: string; readonly text: string };

/**
 * A statement preceded by its scope within the same round. PostgreSQL takes all that comes before one `Sync` for one transaction: the
 * setting holds for that statement alone, and both are there or neither, without a BEGIN and a COMMIT of their own.
 */
class ScopedQuery<Row> extends DriverQuery {
  #wire!: Wire;
  #isInScope = false;
  #makeRow: MakeRow | undefined;
  readonly #rows: Row[] = [];
  #unread: unknown;

  constructor(
    private readonly scope: Scope,
    private readonly statement: NamedStatement,
    private readonly given: readonly unknown[],
    /** The driver puts another in its place when nobody waits any more. */
    readonly callback: Told<Row>,
  ) {
    super(statement.text);
    this.name = statement.name;
  }

  /** @returns what is wrong with it; then nothing was sent */
  submit(connection: Wire): Error | null {
    this.#wire = connection;
    if (textOf(connection, SET.name) === undefined) return untold();
    if ((textOf(connection, this.name) ?? this.text) !== this.text) return new Error(`Two statements are named ${this.name}`);
    let values: unknown[];
    try {
      values = this.given.map((value) => prepareValue(value));
    } catch (error) {
      return error as Error;
    }
    connection.stream.cork();
    this.#send(values);
    connection.stream.uncork();
    return null;
  }

  #send(values: readonly unknown[]): void {
    const { name, text } = this;
    const wire = this.#wire;
    wire.bind({ statement: SET.name, values: [this.scope.setting, this.scope.value] });
    wire.execute({});
    if (textOf(wire, name) === undefined) {
      wire.parse({ name, text });
      wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values });
    this.#makeRow = makers.get(wire)?.get(name);
    if (!this.#makeRow) wire.describe({ type: 'P', name: '' });
    wire.execute({});
    wire.sync();
  }

  handleRowDescription({ fields }: { fields: readonly Column[] }): void {
    this.#makeRow = rowMaker(fields, this.statement.types, this.statement.room);
    const known = makers.get(this.#wire) ?? new Map<string, MakeRow>();
    makers.set(this.#wire, known.set(this.name, this.#makeRow));
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (!this.#isInScope || this.#unread) return;
    try {
      this.#rows.push(this.#makeRow!(fields) as Row);
    } catch (error) {
      this.#unread = error;
    }
  }

  handleCommandComplete(): void {
    // The first is the scope's.
    this.#isInScope = true;
  }

  handleReadyForQuery(): void {
    if (this.#unread) this.callback(this.#unread as Error, []);
    else this.callback(null, this.#rows);
  }

  handleError(error: Error): void {
    this.callback(error, []);
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(): void {
    this.#wire.sendCopyFail('Nothing is copied here');
  }

  handleCopyData(): void {}
}

/** One statement as one transaction in its scope. */
export function queryInScope<Row>(
  client: pg.ClientBase,
  scope: Scope,
  statement: NamedStatement,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const told: Told<Row> = (error, rows) => (error ? reject(error) : resolve(rows));
    client.query(new ScopedQuery<Row>(scope, statement, values, told) as unknown as pg.Submittable);
  });
}
