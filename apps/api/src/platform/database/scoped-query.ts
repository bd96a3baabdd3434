import pg from 'pg';

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

/** What the driver's connection and query do, of which its types say nothing. */
interface Wire {
  readonly parsedStatements: Readonly<Record<string, string>>;
  readonly submittedNamedStatements: Readonly<Record<string, string>>;
  bind(given: { statement: string; values: readonly string[] }): void;
  execute(given: object): void;
}
type Told = (error: Error | null, result: pg.QueryResult) => void;
interface DriverQuery {
  submit(connection: Wire): Error | null;
  prepare(connection: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Wire): void;
}
const DriverQuery = pg.Query as unknown as new (config: pg.QueryConfig, told: Told) => DriverQuery;

/** Of the class of lost connections (SQLSTATE 08): it leaves its pool, and a read is asked again on another one. */
const untold = () => Object.assign(new Error('This connection was not told how a scope is set'), { code: '08000' });

/**
 * The driver's query, preceded by its scope within the same round. PostgreSQL takes all that comes before one `Sync` for one
 * transaction: the setting holds for that statement alone, and both are there or neither, without a BEGIN and a COMMIT of their own.
 */
class ScopedQuery extends DriverQuery {
  readonly #scope: Scope;
  #isInScope = false;

  constructor(scope: Scope, config: pg.QueryConfig, told: Told) {
    super(config, told);
    this.#scope = scope;
  }

  override submit(connection: Wire): Error | null {
    const isPrepared = SET.name in connection.parsedStatements || SET.name in connection.submittedNamedStatements;
    return isPrepared ? super.submit(connection) : untold();
  }

  override prepare(connection: Wire): void {
    connection.bind({ statement: SET.name, values: [this.#scope.setting, this.#scope.value] });
    connection.execute({});
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#isInScope) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Wire): void {
    if (this.#isInScope) super.handleCommandComplete(message, connection);
    else this.#isInScope = true;
  }
}

/**
 * One statement as one transaction in its scope.
 * @param statement named: an unnamed one without values would be sent as text, past the scope
 */
export function queryInScope(client: pg.ClientBase, scope: Scope, statement: pg.QueryConfig & { name: string }): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    client.query(
      new ScopedQuery(scope, statement, (error, result) => (error ? reject(error) : resolve(result))) as unknown as pg.Submittable,
    );
  });
}
