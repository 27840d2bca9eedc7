import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

const ADDS_A_COLUMN = { name: '999-column', sql: 'alter table held add column more int' };
const ADDS_AN_INDEX = {
  name: '999-index',
  beside: ['drop index concurrently if exists held_n', 'create index concurrently held_n on held (n)'],
};

describe('migrations', () => {
  let fresh: FreshDatabase;
  let other: pg.Client;
  beforeEach(async () => {
    fresh = await freshDatabase();
    other = new pg.Client({ connectionString: fresh.url });
    other.on('error', () => {}); // the server may end a connection before it has said goodbye
    await other.connect();
    await other.query('create table held (n int)');
  });
  afterEach(async () => {
    await other.end();
    await fresh.drop();
  });
  const applied = async () =>
    (await other.query(`select name from platform.migration where name like '999%'`)).rows;
  /** As `pg_dump` holds what it reads. */
  const hold = () => other.query('begin; lock table held in access share mode');

  it('let go of what they wait for after two seconds, and try again until they have it', async () => {
    await hold();
    const waits: (string | null)[] = [];
    const names = await migrate(
      fresh.url,
      {
        pauseMs: 10,
        onWait: (name) => {
          waits.push(name);
          if (waits.length === 2) void other.query('commit');
        },
      },
      [ADDS_A_COLUMN],
    );
    expect(names).toEqual(['999-column']);
    expect(waits.slice(0, 2)).toEqual(['999-column', '999-column']);
    expect(await applied()).toHaveLength(1);
    expect((await other.query('select more from held')).rows).toEqual([]);
  });

  it('say what to do when nobody lets go, and leave nothing behind', async () => {
    await hold();
    const trying = migrate(fresh.url, { pauseMs: 10, giveUpMs: 1, onWait: () => {} }, [ADDS_A_COLUMN]);
    await expect(trying).rejects.toThrow(/999-column did not get its locks.*pg_stat_activity/);
    await other.query('rollback');
    expect(await applied()).toEqual([]);
    await expect(other.query('select more from held')).rejects.toThrow('does not exist');
  });

  it('that stand outside a transaction say that they are begun anew, not that they left nothing behind', async () => {
    await hold();
    const beside = [
      'create table before_it (n int)',
      `set lock_timeout = '50ms'`,
      'alter table held add column more int',
    ];
    const trying = migrate(fresh.url, { pauseMs: 10, giveUpMs: 1, onWait: () => {} }, [
      { name: '999-beside', beside },
    ]);
    await expect(trying).rejects.toThrow(
      /999-beside did not get its locks.*next start begins it anew.*pg_stat_activity/,
    );
    await other.query('rollback');
    expect(await applied()).toEqual([]);
    expect((await other.query('select from before_it')).rows).toEqual([]);
  });

  it('make an index beside those who write, once, though two processes start together', async () => {
    const writing = new pg.Client({ connectionString: fresh.url });
    await writing.connect();
    await writing.query('begin; insert into held values (1)');
    const waits = new Set<string>();
    const onWait = (name: string | null, why: string) => waits.add(`${name} ${why}`);
    const starts = [0, 1].map(() => migrate(fresh.url, { tellMs: 100, onWait }, [ADDS_AN_INDEX]));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect((await other.query('insert into held values (2) returning n')).rows).toEqual([{ n: 2 }]);
    expect([...waits].toSorted()).toEqual([
      expect.stringMatching(/^999-index goes on beside .*transaction that began before/),
      expect.stringMatching(/^null waits for another process/),
    ]);
    await writing.query('commit');
    await writing.end();
    expect((await Promise.all(starts)).flat()).toEqual(['999-index']);
    const { rows } = await other.query(
      `select indisvalid from pg_index where indexrelid = 'held_n'::regclass`,
    );
    expect(rows).toEqual([{ indisvalid: true }]);
  });
});
