import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { beginWithFirst } from './begin-with-first.ts';
import { connectionWith } from './connection-options.ts';
import { Sql } from './sql.ts';
import { StatementNames } from './statement-names.ts';

/** The database as this process holds it: the ORM for writing, a pool of prepared statements for reading. */
export interface Database {
  readonly orm: MikroORM;
  readonly sql: Sql;
  readonly pool: pg.Pool;
  /** What the ORM holds for writing; nothing until it writes first. */
  readonly writing: PoolCounts;
  close(): Promise<void>;
}

/** Connections as `pg.Pool` counts them. */
interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const STATEMENT_LIMITS =
  '-c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000';

/** A connection keeps the plans of what was sent to it, also of what comes no more: it ends after an hour and another is opened. */
const CONNECTION_SECONDS = 60 * 60;

/**
 * @param url of PostgreSQL
 * @param schemas the mappings of all contexts
 * @param connections at most, for reading and again for writing
 */
export async function openDatabase(
  url: string,
  schemas: readonly EntitySchema[],
  connections = 10,
): Promise<Database> {
  const names = new StatementNames();
  let writingPool: pg.Pool | null = null;
  const connection = connectionWith(url, STATEMENT_LIMITS);
  // Not `init`, which first looks for extensions and loads one that nobody uses, and with it itself a second time.
  const orm = new MikroORM({
    clientUrl: url,
    entities: [...schemas],
    pool: { min: 0, max: connections },
    // Without its types the ORM hands moments out as text, and plain SQL would read other types inside a unit of work.
    driverOptions: {
      // The driver reads addresses whole, those of a socket of the machine too; the ORM would take them apart and lose the rest.
      ...connection,
      types: new pg.TypeOverrides(),
      pipeline: true,
      maxLifetimeSeconds: CONNECTION_SECONDS,
      onPoolCreated: (created: pg.Pool) => {
        writingPool = created;
        created.on('connect', (client) => {
          names.serve(client);
          beginWithFirst(client);
        });
      },
    },
    logger: () => {},
    ensureDatabase: false,
  } as never);
  const pool = new pg.Pool({
    ...connection,
    max: connections,
    maxLifetimeSeconds: CONNECTION_SECONDS,
    keepAlive: true,
  });
  // A connection that is lent out when PostgreSQL goes away reports for itself; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {}); // the query in flight rejects by itself; an idle connection is simply replaced
  return {
    orm: orm as MikroORM,
    pool,
    writing: countsOf(() => writingPool),
    sql: new Sql(pool, names),
    close: async () => {
      await orm.close();
      await pool.end();
    },
  };
}

/** Asked for anew each time: the ORM makes its pool when it is first needed. */
const countsOf = (pool: () => pg.Pool | null): PoolCounts => ({
  get totalCount() {
    return pool()?.totalCount ?? 0;
  },
  get idleCount() {
    return pool()?.idleCount ?? 0;
  },
  get waitingCount() {
    return pool()?.waitingCount ?? 0;
  },
});
