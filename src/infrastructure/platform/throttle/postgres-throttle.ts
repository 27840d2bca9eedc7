import pg from 'pg';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { ThrottleRule } from '#application/shared/ports';
import { connectionWith } from '../persistence/connection-options.ts';
import { CONNECTIONS_BESIDE } from '../persistence/connections.ts';
import { FlexibleThrottle, refusalBy, storedKey } from './flexible-throttle.ts';

/** The same number in every process: the table is made by one of them. */
const MAKING_TABLE = 727_002;
/** A start may wait for a busy server as long; a count while serving may not, it goes to memory. */
const START_MS = 30_000;

/** Counts in PostgreSQL, shared by all processes and kept over a restart. While it is away each process counts for itself. */
export class PostgresThrottle extends FlexibleThrottle {
  private isAway = false;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly onError: (error: Error) => void,
  ) {
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
      // A count lost in a power cut is no loss; waiting for the disk at each try would be.
      ...connectionWith(url, '-c synchronous_commit=off -c statement_timeout=2000'),
      max: CONNECTIONS_BESIDE.throttle,
      connectionTimeoutMillis: 2000,
    });
    pool.on('error', onError);
    await makeTable(url);
    return new PostgresThrottle(pool, onError);
  }

  override async hit(rule: ThrottleRule, key: string, points = 1): Promise<void> {
    if (points !== 1 || !(await this.counts([rule], key))) await super.hit(rule, key, points);
  }

  /** In one statement. */
  override async hitAll(rules: readonly ThrottleRule[], key: string): Promise<void> {
    if (await this.counts(rules, key)) return;
    for (const rule of rules) await super.hit(rule, key);
  }

  /** @returns false where it cannot: each process then counts for itself @throws TooManyTries */
  private async counts(rules: readonly ThrottleRule[], key: string): Promise<boolean> {
    const counted = await this.countInTurn(rules, key).then(
      (counts) => {
        this.isAway = false;
        return counts;
      },
      (error: unknown) => this.missed(error as Error),
    );
    counted?.forEach(({ points, expire }, place) => {
      const rule = rules[place]!;
      if (points > rule.limit) throw refusalBy(rule, Number(expire) - Date.now());
    });
    return counted !== null;
  }

  /** Told once, until it counts again: it is asked by every request. */
  private missed(error: Error): null {
    if (!this.isAway) this.onError(error);
    this.isAway = true;
    return null;
  }

  private async countInTurn(rules: readonly ThrottleRule[], key: string): Promise<readonly Count[]> {
    const now = Date.now();
    const { rows } = await this.pool.query<Count>({
      name: `throttle:in-turn:${rules.length}`,
      text: inTurn(rules.length),
      values: [
        now,
        rules.map((rule) => storedKey(rule, key)),
        rules.map((rule) => now + rule.windowSeconds * 1000),
        rules.map((rule) => rule.limit),
      ],
    });
    return rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

interface Count {
  readonly points: number;
  /** Milliseconds since 1970. */
  readonly expire: string;
}

/** As the library counts by one rule. `$1` is now; of each rule `$2` has the key, `$3` the end of a window that begins, `$4` the limit. */
function inTurn(rules: number): string {
  const places = Array.from({ length: rules }, (_, place) => place + 1);
  const counts = places.map(
    (place) => `
    counted_${place} as (
      insert into platform.throttle as known (key, points, expire)
      select ($2::text[])[${place}], 1, ($3::bigint[])[${place}]
      ${place === 1 ? '' : `from counted_${place - 1} before where before.points <= ($4::integer[])[${place - 1}]`}
      on conflict (key) do update set
        points = case when known.expire <= $1::bigint then 1 else known.points + 1 end,
        expire = case when known.expire <= $1::bigint then excluded.expire else known.expire end
      returning points, expire)`,
  );
  const told = places.map((place) => `select ${place} as place, points, expire from counted_${place}`);
  return `with ${counts.join()}
    select points, expire from (${told.join(' union all ')}) counted
    where cardinality($4::integer[]) > 0 order by place`;
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
