import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { UuidIds } from '#infrastructure/platform/ids';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { memberSchema } from '#infrastructure/community/members/member.schema';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [memberSchema], 2);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const VALUES = `select
  '2026-11-24 19:54:43.134+01'::timestamptz as moment,
  '2026-11-24 19:54:43.134'::timestamp as local_moment,
  '2026-11-24'::date as day,
  array['2026-11-24 19:54:43.134+01'::timestamptz] as moments,
  array['2026-11-24'::date] as days,
  9007199254740993::bigint as number,
  array[9007199254740993::bigint] as numbers,
  1.5::numeric as share,
  1.5::float8 as ratio,
  7::smallint as small,
  true as yes,
  array['01997777-0000-7000-8000-000000000001'::uuid] as ids,
  array['a', null]::text[] as words,
  '{"a": [1]}'::jsonb as tree,
  null::timestamptz as never`;

it('a row has the same types inside a unit of work as outside', async () => {
  const em = database.orm.em as EntityManager;
  const unitOfWork = new MikroUnitOfWork(em, database.sql, new UuidIds(), []);
  const outside = await database.sql.row<Record<string, unknown>>(VALUES);
  const inside = await unitOfWork.run(() => database.sql.row(VALUES));
  expect(inside).toStrictEqual(outside);
  expect(outside?.moment).toStrictEqual(new Date('2026-11-24T18:54:43.134Z'));
});

it('a statement is planned once per connection, inside a unit of work too', async () => {
  const em = database.orm.em as EntityManager;
  const unitOfWork = new MikroUnitOfWork(em, database.sql, new UuidIds(), []);
  const prepared = `select count(*)::int as prepared from pg_prepared_statements where statement like '%planned once%'`;
  const rows = await unitOfWork.run(async () => {
    await database.sql.rows(`select $1::int as "planned once"`, [1]);
    await database.sql.rows(`select $1::int as "planned once"`, [2]);
    return database.sql.rows(prepared);
  });
  expect(rows).toEqual([{ prepared: 2 }]); // that one, and the one that asks
});

it('keeps no plan of a text that is put together of what was asked', async () => {
  const unitOfWork = new MikroUnitOfWork(database.orm.em as EntityManager, database.sql, new UuidIds(), []);
  const rows = await unitOfWork.run(async () => {
    for (const asked of [1, 2, 3])
      await database.sql.rowsOnce(`select $1::int as "planned anew ${asked}"`, [asked]);
    return database.sql.rows(
      `select count(*)::int as kept from pg_prepared_statements where statement like '%"planned anew%'
       and statement not like '%pg_prepared%'`,
    );
  });
  expect(rows).toEqual([{ kept: 0 }]);
});

it('keeps the plan of a list that is narrowed in one way, and none where several meet', async () => {
  const unitOfWork = new MikroUnitOfWork(database.orm.em as EntityManager, database.sql, new UuidIds(), []);
  const rows = await unitOfWork.run(async () => {
    for (const narrowings of [0, 1, 2, 3])
      await database.sql.rowsNarrowed(narrowings, `select $1::int as "narrowed ${narrowings}"`, [1]);
    return database.sql.rows<{ kept: string }>(
      `select substring(statement from 'narrowed (\\d)') as kept from pg_prepared_statements
       where statement like '%"narrowed%' and statement not like '%pg_prepared%' order by 1`,
    );
  });
  expect(rows).toEqual([{ kept: '0' }, { kept: '1' }]);
});

it('what is written without a unit of work is planned once too, as soon as it comes again', async () => {
  const nothing = { text: 'delete from platform.outbox where id = $1 -- planned outside\n', params: [null] };
  await database.sql.write(nothing);
  await database.sql.write(nothing);
  const [row] = await database.sql.rows(
    `select count(*)::int as prepared from pg_prepared_statements where statement like '%planned outside%'`,
  );
  expect(row).toEqual({ prepared: 2 }); // that one, and the one that asks
});

it('what an address asks of its connections takes none of the limits away, for reading and for writing', async () => {
  const mark = fresh.url.includes('?') ? '&' : '?';
  const asked = await openDatabase(
    `${fresh.url}${mark}options=${encodeURIComponent('-c work_mem=8MB -c statement_timeout=0')}`,
    [memberSchema],
    1,
  );
  try {
    const limits = `select current_setting('work_mem') as memory, current_setting('statement_timeout') as statements`;
    const held = { memory: '8MB', statements: '5s' };
    expect(await asked.sql.row(limits)).toEqual(held);
    expect(await asked.orm.em.fork().getConnection().execute(limits)).toEqual([held]);
  } finally {
    await asked.close();
  }
});
