import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PublishedFact } from '#application/shared/ports';
import { AggregateRoot } from '#domain/shared/aggregate-root';
import { AlreadyTaken } from '#domain/shared/already-taken';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { createLogger } from '#infrastructure/platform/observability/logger';
import { UuidIds } from '#infrastructure/platform/ids';
import { aggregateSchema } from '#infrastructure/platform/persistence/aggregate-schema';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import type { Publisher } from '#infrastructure/platform/persistence/outbox';
import { CommitsOfCalls } from '#infrastructure/platform/persistence/transaction';
import { toProblem } from '#interfaces/http/problem-details';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

class Leaf extends AggregateRoot {
  version?: number | null;
  constructor(
    readonly id: number,
    public word: string,
  ) {
    super();
  }
  become(word: string): void {
    this.word = word;
    this.record({ name: `site.leaf-${word}.v1`, at: new Date() });
  }
}
const leafSchema = aggregateSchema<Leaf, Pick<Leaf, 'id' | 'word' | 'version'>>({
  aggregate: Leaf,
  schema: 'public',
  table: 'leaf',
  columns: {
    id: { type: 'integer', primary: true },
    word: { type: 'text' },
    version: { type: 'integer', version: true },
  },
});

const PUBLISHERS: readonly Publisher[] = [
  ({ name, at }) => ({ name: name as PublishedFact['name'], at: at.toISOString() }),
];

let fresh: FreshDatabase;
let database: Database;
let em: EntityManager;
let unitOfWork: MikroUnitOfWork;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, [leafSchema], 2);
  await database.pool.query(
    `create table public.leaf (id integer primary key, word text not null, version integer not null default 1)`,
  );
  em = database.orm.em as EntityManager;
  unitOfWork = new MikroUnitOfWork(em, database.sql, new UuidIds(), PUBLISHERS);
});
beforeEach(async () => {
  await database.pool.query('truncate public.leaf, platform.outbox');
  await database.pool.query(`insert into public.leaf (id, word) values (1, 'green'), (2, 'green')`);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const leaf = (id: number) => em.findOneOrFail(Leaf, { id });
const words = async () =>
  (await database.pool.query('select word from public.leaf order by id')).rows.map(
    ({ word }: { word: string }) => word,
  );
const told = async () =>
  (await database.pool.query('select name from platform.outbox order by position')).rows.map(
    ({ name }: { name: string }) => name,
  );
/** Of one that is not there. */
const overwrite = (word: string, findsOne?: boolean) => ({
  text: 'update public.leaf set word = $1 where id = $2',
  params: [word, 9],
  ...(findsOne && { findsOne }),
});

describe('what happened to something that is taken away', () => {
  const fall = async () => {
    const [one, other] = [await leaf(1), await leaf(2)];
    one.become('brown');
    other.become('red');
    em.remove(one);
  };

  it('is told with the rest', async () => {
    await unitOfWork.run(fall);
    expect(await words()).toEqual(['red']);
    expect((await told()).sort()).toEqual(['site.leaf-brown.v1', 'site.leaf-red.v1']);
  });

  it('is told once, also where the same unit of work asks something afterwards', async () => {
    await unitOfWork.run(async () => {
      await fall();
      expect(await database.sql.rows('select id from public.leaf')).toEqual([{ id: 2 }]);
      await em.flush();
    });
    expect((await told()).sort()).toEqual(['site.leaf-brown.v1', 'site.leaf-red.v1']);
  });
});

describe('what must be found', () => {
  it('undoes the unit of work where it is not, also if that asks something afterwards', async () => {
    const atTheEnd = unitOfWork.run(() => database.sql.write(overwrite('late', true)));
    await expect(atTheEnd).rejects.toBeInstanceOf(ChangedMeanwhile);
    const before = unitOfWork.run(async () => {
      (await leaf(1)).become('brown');
      await database.sql.write(overwrite('late', true));
      await database.sql.rows('select 1');
    });
    await expect(before).rejects.toBeInstanceOf(ChangedMeanwhile);
    expect(await words()).toEqual(['green', 'green']);
  });

  it('is not written without one', async () => {
    await expect(database.sql.write(overwrite('late', true))).rejects.toThrow('unit of work');
    await database.sql.write(overwrite('late'));
  });
});

describe('a row that a unit of work writes twice', () => {
  const add = (more: string) => ({
    text: `update public.leaf set word = word || $1 where id = $2`,
    params: [more, 1],
  });

  it('is written twice, in that order, and the fact is told once', async () => {
    await unitOfWork.run(async () => {
      (await leaf(1)).become('brown');
      await database.sql.write(add(' and dry'), add(' and gone'));
    });
    expect(await words()).toEqual(['brown and dry and gone', 'green']);
    expect(await told()).toEqual(['site.leaf-brown.v1']);
  });

  it('is not written twice without one, where only half of it might be kept', async () => {
    await expect(database.sql.write(add(' and dry'), add(' and gone'))).rejects.toThrow('unit of work');
    expect(await words()).toEqual(['green', 'green']);
  });
});

describe('a value that must be unique and is there already', () => {
  /** By the ORM, and by SQL. */
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    aggregate: async () => em.persist(new Leaf(1, 'red')),
    statement: () => database.sql.rows(`insert into public.leaf (id, word) values (1, 'red')`),
  };
  const failing = (unit: MikroUnitOfWork, way: string) =>
    unit
      .run(async () => void (await ways[way]!()))
      .then(
        () => null,
        (error: unknown) => error,
      );

  it.each(Object.keys(ways))('is refused as taken where that was foreseen, by %s', async (way) => {
    const foreseeing = (constraint: string) =>
      new MikroUnitOfWork(em, database.sql, new UuidIds(), [], new Set([constraint]));
    expect(await failing(foreseeing('site.leaf_pkey'), way)).not.toBeInstanceOf(AlreadyTaken);
    const refused = await failing(foreseeing('public.leaf_pkey'), way);
    expect(refused).toBeInstanceOf(AlreadyTaken);
    expect(refused).toMatchObject({ constraint: 'leaf_pkey', details: {} });
  });

  it.each(Object.keys(ways))(
    'is a fault where it was not, answered as one and noted by its name, by %s',
    async (way) => {
      const fault = await failing(unitOfWork, way);
      expect(fault).toMatchObject({ code: '23505', constraint: 'leaf_pkey' });
      const noted: unknown[] = [];
      const answer = toProblem(fault, 'fr', (error) => {
        noted.push(error);
        return 'a-reference';
      });
      expect([answer.status, noted]).toEqual([500, [fault]]);
      expect(JSON.stringify(answer)).not.toContain('leaf');
      const lines: string[] = [];
      const logger = createLogger('info', { write: (line: string) => void lines.push(line) });
      logger.error({ err: fault }, 'unforeseen');
      expect(JSON.parse(lines[0]!)).toMatchObject({ err: { constraint: 'leaf_pkey' } });
      expect(lines[0]).not.toContain('red');
    },
  );
});

it('a fact that two contexts would tell of is a mistake, and nothing is written', async () => {
  const twice = new MikroUnitOfWork(em, database.sql, new UuidIds(), [...PUBLISHERS, ...PUBLISHERS]);
  const change = twice.run(async () => (await em.findOneOrFail(Leaf, 1)).become('red'));
  await expect(change).rejects.toThrow('A fact is of one context: site.leaf-red.v1, site.leaf-red.v1');
  const { rows } = await database.pool.query(`select 1 from public.leaf where word = 'red'`);
  expect(rows).toEqual([]);
});

it('what a call commits is written at once: none of it is left behind', async () => {
  const calls = new CommitsOfCalls();
  const begun = (first: () => Promise<void>) =>
    calls.beginning(first, () => unitOfWork.run(async () => (await leaf(1)).become('brown')));
  await expect(begun(() => database.sql.write(overwrite('late')))).rejects.toThrow('written at once');
  expect(await words()).toEqual(['green', 'green']);
  await begun(async () => void (await database.sql.rows(`update public.leaf set word = 'red' where id = 2`)));
  expect(await words()).toEqual(['brown', 'red']);
});

it.each([
  ['here', async () => {}],
  ['by the ORM', () => em.flush()],
])(
  'where no version was read, what is there is changed, and what is gone is missed: written %s',
  async (_, write) => {
    const change = (word: string, meanwhile: () => Promise<unknown>) =>
      unitOfWork.run(async () => {
        Object.assign(await leaf(1), { version: null, word });
        await meanwhile();
        await write();
      });
    await change('red', async () => {});
    expect((await database.pool.query('select * from public.leaf where id = 1')).rows).toEqual([
      { id: 1, word: 'red', version: 2 },
    ]);
    await expect(
      change('brown', () => database.pool.query('delete from public.leaf')),
    ).rejects.toBeInstanceOf(ChangedMeanwhile);
  },
);
