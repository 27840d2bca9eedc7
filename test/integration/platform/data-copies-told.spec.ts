import { expect, it } from '@jest/globals';
import pg from 'pg';
import { migration390DataCopiesTold } from '#infrastructure/platform/persistence/migrations/390-data-copies-told';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { freshDatabase } from '../../support/database.ts';

it('of copies made before, only those that were ready count as told of', async () => {
  const fresh = await freshDatabase();
  const client = new pg.Client({ connectionString: fresh.url });
  await client.connect();
  try {
    await client.query(`delete from platform.migration where name = '390-data-copies-told';
      drop table community.data_copy cascade;
      create table community.data_copy (name text, ready_at timestamptz);
      insert into community.data_copy values ('ready', now()), ('asked for', null)`);
    await migrate(fresh.url, {}, [migration390DataCopiesTold]);
    const { rows } = await client.query(
      `select name, told_at is not null as told from community.data_copy order by name`,
    );
    expect(rows).toEqual([
      { name: 'asked for', told: false },
      { name: 'ready', told: true },
    ]);
  } finally {
    await client.end();
    await fresh.drop();
  }
});
