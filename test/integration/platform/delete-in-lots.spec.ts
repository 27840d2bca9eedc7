import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { memberSchema } from '#infrastructure/community/members/member.schema';
import { UuidIds } from '#infrastructure/platform/ids';
import { deleteInLots } from '#infrastructure/platform/persistence/delete-in-lots';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [memberSchema], 2);
  await database.pool.query(`create table public.leaf (id int primary key, fell int not null)`);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});
beforeEach(async () => {
  await database.pool.query(
    `truncate public.leaf; insert into public.leaf select i, i from generate_series(1, 10) i`,
  );
});

const LEAVES = {
  table: 'public.leaf',
  key: 'id',
  which: 'select id from public.leaf where fell <= $1',
  order: 'fell',
};
const left = async () =>
  (await database.sql.rows<{ id: number }>(`select id from public.leaf order by id`)).map(({ id }) => id);

describe('what is deleted in lots', () => {
  it('goes whole, however many lots it takes, and nothing else', async () => {
    expect(await deleteInLots(database.sql, LEAVES, [7], 3)).toBe(7);
    expect(await left()).toEqual([8, 9, 10]);
    expect(await deleteInLots(database.sql, LEAVES, [7], 3)).toBe(0);
  });

  it('goes as well where it fills its last lot exactly', async () => {
    expect(await deleteInLots(database.sql, LEAVES, [6], 3)).toBe(6);
    expect(await left()).toEqual([7, 8, 9, 10]);
  });

  it('stays deleted as far as it came where one lot fails, and goes on from there', async () => {
    await database.pool.query(`
      create function public.hold_on() returns trigger language plpgsql as
        $$ begin if old.id = 5 then raise exception 'not yet'; end if; return old; end $$;
      create trigger hold_on before delete on public.leaf for each row execute function public.hold_on();`);
    await expect(deleteInLots(database.sql, LEAVES, [9], 3)).rejects.toThrow('not yet');
    expect(await left()).toEqual([4, 5, 6, 7, 8, 9, 10]);
    await database.pool.query('drop trigger hold_on on public.leaf');
    expect(await deleteInLots(database.sql, LEAVES, [9], 3)).toBe(6);
    expect(await left()).toEqual([10]);
  });

  it('goes in the order that is told, whatever a plan would have it', async () => {
    await database.pool.query(`
      create or replace function public.note_gone() returns trigger language plpgsql as
        $$ begin insert into public.gone (id) values (old.id); return old; end $$;
      create table public.gone (place serial, id int not null);
      create trigger note_gone before delete on public.leaf for each row execute function public.note_gone();`);
    await deleteInLots(database.sql, { ...LEAVES, order: 'fell desc' }, [6], 2);
    await database.pool.query('drop trigger note_gone on public.leaf');
    const gone = await database.sql.rows<{ id: number }>('select id from public.gone order by place');
    const lots = [gone.slice(0, 2), gone.slice(2, 4), gone.slice(4)];
    expect(lots.map((lot) => lot.map(({ id }) => id).sort())).toEqual([
      [5, 6],
      [3, 4],
      [1, 2],
    ]);
  });

  it('is refused within a unit of work, which would hold all lots to its end', async () => {
    const em = database.orm.em as EntityManager;
    const unitOfWork = new MikroUnitOfWork(em, database.sql, new UuidIds(), []);
    await expect(unitOfWork.run(() => deleteInLots(database.sql, LEAVES, [7], 3))).rejects.toThrow(
      'A unit of work',
    );
    expect(await left()).toHaveLength(10);
  });
});
