import { MIGRATIONS } from '@tamis/migrations';
import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntityTarget, type Logger, type ObjectLiteral } from 'typeorm';
import { SnakeCaseNames } from './naming.js';
import { prepareScope } from './scoped-query.js';
import type { StatementCounter } from './statement-counter.js';

const POOL_SIZE = 10;
/** What may last how long, in milliseconds. */
const TIMEOUTS = {
  /** A statement left by an impatient client must not go on running. */
  statement_timeout: 30_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 30_000,
  /** When every connection stays taken, a request is refused rather than kept waiting. */
  connectionTimeoutMillis: 5_000,
};

// Dates stay the text they are (a day has no time zone), counters become numbers: they are far from 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

class CountingLogger implements Logger {
  constructor(private readonly counter: StatementCounter) {}
  logQuery(text: string): void {
    this.counter.count(text);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

/**
 * A connection whose end is told to the queries that wait for it; one that takes rounds knows how their scope is set. Without a listener
 * of its own, one that is lost while it is in use ends the whole process.
 */
class SteadyClient extends pg.Client {
  constructor(config?: pg.ClientConfig & { readonly pipeline?: boolean }) {
    super(config);
    this.on('error', () => undefined);
    // Refused, it leaves a connection on which the first round is refused, and which leaves its pool.
    if (config?.pipeline) this.once('connect', () => void prepareScope(this).catch(() => undefined));
  }
}

/** What every pool of the product begins with. */
export const POOLED = { ...TIMEOUTS, Client: SteadyClient };

/** The connection that serves: writes in transactions, under the application role. */
export function servingConnection(url: string, entities: EntityTarget<ObjectLiteral>[], counter: StatementCounter): DataSource {
  return new DataSource({
    ...connectionTo(url),
    entities: entities as DataSourceOptions['entities'],
    logging: ['query'],
    logger: new CountingLogger(counter),
    poolSize: POOL_SIZE,
    extra: { ...POOLED, pipeline: true },
    poolErrorHandler: () => undefined,
  });
}

/** The connection that migrates, under the owner; never used to serve. */
export function migratingConnection(url: string): DataSource {
  return new DataSource({
    ...connectionTo(url),
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
  });
}

/**
 * One round trip per read, and nothing can be written there. Each is planned once for all organisations: one that is
 * smaller than most would otherwise be planned anew at each read, which takes as long as reading it.
 */
export function readingPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    ...POOLED,
    options: '-c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on',
    pipeline: true,
  } as pg.PoolConfig);
  // Without a listener a restart of PostgreSQL ends the process; the next read opens a new connection.
  pool.on('error', () => undefined);
  return pool;
}

function connectionTo(url: string) {
  return {
    type: 'postgres',
    url,
    namingStrategy: new SnakeCaseNames(),
    synchronize: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  } as const satisfies DataSourceOptions;
}
