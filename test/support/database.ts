import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  /** Close your own connections first; those left are cut. */
  drop(): Promise<void>;
}

/** What the rule is noted with by which the run's template lets newcomers write as anybody does. */
export const NEWCOMERS_AS_ANYBODY = 'Off';

/** One number for all workers: the template is copied by one of them at a time. */
const COPYING = 7_418_200;
const IN_USE = '55006';
/** A second, for who left a connection open: that is cut then. */
const LEAVING_TURNS = 100;

/**
 * A migrated database of its own for one spec file, copied in about a tenth of a second.
 * @param template the database to copy; without it the run's empty template
 */
export async function freshDatabase(template?: string): Promise<FreshDatabase> {
  const { TEST_POSTGRES_URL: adminUrl, TEST_POSTGRES_RUN: run } = process.env;
  if (!adminUrl || !run) {
    throw new Error('No PostgreSQL for this test: its Jest project must have the global setup.');
  }
  const name = `test_${run}_${randomBytes(6).toString('hex')}`;
  await withAdmin(adminUrl, (admin) => copyTemplate(admin, template ?? `test_${run}_template`, name));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      withAdmin(adminUrl, async (admin) => {
        await untilLeft(admin, name);
        await admin.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/**
 * Who closed a connection a moment ago is still on the way out: cut off now, it would tell of that error when nobody listens to it
 * any more, and a test would fail by it that was over.
 */
async function untilLeft(admin: pg.Client, name: string): Promise<void> {
  for (let turn = 0; turn < LEAVING_TURNS; turn++, await sleep(10)) {
    const { rowCount } = await admin.query('select from pg_stat_activity where datname = $1 limit 1', [name]);
    if (rowCount === 0) return;
  }
}

async function copyTemplate(admin: pg.Client, template: string, name: string): Promise<void> {
  await admin.query('select pg_advisory_lock($1)', [COPYING]);
  for (let attempt = 1; ; attempt++) {
    try {
      // Copied as files: a third quicker than by the log, which nobody replays here.
      await admin.query(`create database ${name} template ${template} strategy file_copy`);
      return;
    } catch (error) {
      if ((error as pg.DatabaseError).code !== IN_USE || attempt === 20) throw error;
      await sleep(100);
    }
  }
}

async function withAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}
