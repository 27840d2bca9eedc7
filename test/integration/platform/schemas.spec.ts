import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SCHEMAS } from '#interfaces/composition/container';
import { UuidIds } from '#infrastructure/platform/ids';
import { calendarDay } from '#infrastructure/platform/persistence/calendar-day';
import { MikroUnitOfWork } from '#infrastructure/platform/persistence/mikro-unit-of-work';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import type { Writing } from '#infrastructure/platform/persistence/written-together';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, SCHEMAS, 2);
  // Each row is written alone, with made-up words: what it points to need not be there, nor what it says be a choice.
  await database.pool.query(`do $$ declare one record; begin
    for one in select conrelid::regclass as "table", conname from pg_constraint where contype in ('f', 'c')
      and connamespace in ('community'::regnamespace, 'moderation'::regnamespace, 'engagement'::regnamespace,
        'events'::regnamespace) loop
      execute format('alter table %s drop constraint %I', one."table", one.conname);
    end loop; end $$`);
});
afterEach(() => void jest.restoreAllMocks());
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

interface Column {
  readonly name: string;
  readonly type: unknown;
  readonly columnType?: string;
  readonly primary?: boolean;
  readonly nullable?: boolean;
  /** The ORM counts it, and knows it as it was read. */
  readonly version?: boolean;
  /** Of a value that the aggregate is made of: its own mapping. */
  readonly entity?: () => EntitySchema;
  /** Of what such a value holds, where the ORM lists it beside: the value's name. */
  readonly embedded?: readonly string[];
}
const columnsOf = (schema: EntitySchema): Column[] =>
  Object.entries(schema.meta.properties as Record<string, Omit<Column, 'name'>>)
    .map(([name, column]) => ({ ...column, name }))
    .filter(({ embedded }) => !embedded);
type Made = new () => object;
const classOf = (schema: EntitySchema) => schema.meta.class as unknown as Made;
const fieldsOf = (schema: EntitySchema) => Object.keys(Reflect.construct(classOf(schema), []) as object);
const revived = (schema: EntitySchema, fields: object): object =>
  Object.assign(Object.create(classOf(schema).prototype as object) as object, fields);
/** What it is made of: a column each, or a value with columns of its own. */
const written = (schema: EntitySchema, made = valueOf): Record<string, unknown> =>
  Object.fromEntries(
    columnsOf(schema).map((column) => [
      column.name,
      column.entity ? revived(column.entity(), written(column.entity(), made)) : made(column),
    ]),
  );
const orNull = (column: Column): unknown => (column.nullable ? null : valueOf(column));

let made = 0;
/** What a column says that has two values: turned around between one writing and the next. */
let isTrue = true;
const uuid = () => `01997777-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
/** A value of this column's type, like no other. */
function valueOf({ name, type, columnType }: Column): unknown {
  made += 1;
  switch (type) {
    case calendarDay:
      return new Date(Date.UTC(2030, 0, made)).toISOString().slice(0, 10);
    case 'uuid':
      return uuid();
    case 'text':
      return `${name} ${made}`;
    case 'boolean':
      return isTrue;
    case 'datetime':
      return new Date(Date.UTC(2030, 0, 1, 12, 0, made, 123));
    case 'array':
      return columnType === 'uuid[]' ? [uuid(), uuid()] : [`${name} ${made}`, 'with, comma'];
    case 'json':
      return [{ [name]: made, deep: { list: [1, null] } }];
    default:
      return made; // integers, of whatever width
  }
}

const named = SCHEMAS.map((schema) => [schema.meta.tableName!, schema as unknown as EntitySchema] as const);

describe.each(named)('the mapping of %s', (_table, schema) => {
  it('names every field of its class and of the values in it, and no other', () => {
    const names = (of: EntitySchema) => columnsOf(of).map(({ name }) => name);
    expect([...new Set([...fieldsOf(schema), 'version'])].sort()).toEqual(
      [...new Set([...names(schema), 'version'])].sort(),
    );
    for (const value of columnsOf(schema).flatMap(({ entity }) => (entity ? [entity()] : [])))
      expect(fieldsOf(value).sort()).toEqual(names(value).sort());
  });

  it('reads back in every column what was written there, and then what that became', async () => {
    const columns = columnsOf(schema);
    const key = columns.find((column) => column.primary)!.name;
    const stays = columns.filter(({ primary, version }) => primary || version).map(({ name }) => name);
    const em = database.orm.em as EntityManager;
    const unitOfWork = new MikroUnitOfWork(em, database.sql, new UuidIds(), []);
    const writing = jest.spyOn(database.sql, 'writeTogether');
    let fields = written(schema);
    const one = () => em.findOneOrFail(schema, { [key]: fields[key] } as never) as Promise<object>;
    const isKept = async (start: string) => {
      const writings: readonly Writing[] = writing.mock.calls.flatMap(([asked]) => asked);
      writing.mockClear();
      expect(writings.map(({ text }) => text.split(' ', 1)[0])).toEqual([start]);
      const read = (await em.fork().findOneOrFail(schema, { [key]: fields[key] } as never)) as object;
      expect(read).toBeInstanceOf(classOf(schema));
      for (const { name, entity } of columns) {
        const value = (read as Record<string, unknown>)[name];
        expect({ [name]: value }).toEqual({ [name]: name === 'version' ? expect.any(Number) : fields[name] });
        if (entity) expect(value).toBeInstanceOf(classOf(entity()));
      }
    };

    await unitOfWork.run(async () => void em.persist(revived(schema, fields)));
    await isKept('insert');
    for (const made of [valueOf, orNull, valueOf]) {
      isTrue = !isTrue;
      const other = Object.entries(written(schema, made)).filter(([name]) => !stays.includes(name));
      await unitOfWork.run(async () => void Object.assign(await one(), Object.fromEntries(other)));
      fields = { ...fields, ...Object.fromEntries(other) };
      await isKept('update');
    }
  });
});
