import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { FlexibleThrottle } from './flexible-throttle.ts';

/** The same number in every process: the table is made by one of them. */
const MAKING_TABLE = 727_002;
/** A start may wait for a busy server as long; a count while serving may not, it goes to memory. */
const START_MS = 30_000;

/** Counts in PostgreSQL, shared by all processes and kept over a restart. While it is away each process counts for itself. */
export class PostgresThrottle extends FlexibleThrottle {
  private constructor(private readonly pool: pg.Pool) {
    super(
      (options) =>
        new RateLimiterPostgres({
          ...options,
          storeClient: pool,
          storeType: 'pool',
          schemaName: 'platform',
          tableName: 'throttle',
          tableCreated: true,
          insuranceLimiter: new RateLimiterMemory({ ...options }),
        }),
    );
  }

  static async open(url: string, onError: (error: Error) => void): Promise<PostgresThrottle> {
    const pool = new pg.Pool({
      connectionString: url,
      max: 3,
      connectionTimeoutMillis: 2000,
      // A count lost in a power cut is no loss; waiting for the disk at each try would be.
      options: '-c synchronous_commit=off -c statement_timeout=2000',
    });
    pool.on('error', onError);
    await makeTable(url);
    return new PostgresThrottle(pool);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

async function makeTable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: START_MS });
  await client.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${MAKING_TABLE});
      create schema if not exists platform;
      create table if not exists platform.throttle
        (key text primary key, points integer not null default 0, expire bigint);
      create index if not exists throttle_expire on platform.throttle (expire);
      commit`);
  } finally {
    await client.end();
  }
}
