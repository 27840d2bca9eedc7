import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CheckAuditChain } from '#application/shared/audit-chain';
import type { FileStore, StoredFile } from '#application/shared/ports';
import { SqlAuditChain } from '#infrastructure/platform/audit/sql-audit-chain';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { SqlAuditTrail } from '#infrastructure/platform/audit/sql-audit-trail';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { SCHEMAS } from '#interfaces/composition/container';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const OTHER = '01990000-0000-7000-8000-0000000000bb';
const ACTOR = '01990000-0000-7000-8000-0000000000aa';
let fresh: FreshDatabase;
let database: Database;
let files: FileStore;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, SCHEMAS, 4);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** As whoever owns the database could, past the triggers. */
const pastTheGuards = async (statement: string) => {
  const client = await database.pool.connect();
  try {
    await client.query(
      `set session_replication_role = replica; ${statement}; reset session_replication_role`,
    );
  } finally {
    client.release();
  }
};
const chain = () => new SqlAuditChain(database.sql);
const check = () =>
  new CheckAuditChain(chain(), files, { now: () => new Date('2026-11-24T10:00:00Z') }).execute();
const write = (count: number, more: { action?: string; outcome?: 'done' | 'refused'; at?: string } = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      new SqlAuditLog(database.sql).write({
        at: new Date(more.at ?? '2026-11-24T09:00:00Z'),
        actorId: ACTOR,
        action: more.action ?? 'rule.change',
        objectKind: 'rule',
        objectId: `rule-${index}`,
        outcome: more.outcome ?? 'done',
        details: { number: index, note: 'été\u2028' },
      }),
    ),
  );

beforeEach(async () => {
  await pastTheGuards(
    'truncate platform.audit_log, platform.audit_chain, platform.audit_check restart identity',
  );
  const kept = new Map<string, StoredFile>();
  files = {
    put: (key, file) => Promise.resolve(void kept.set(key, file)),
    get: (key) => Promise.resolve(kept.get(key) ?? null),
    delete: (key) => Promise.resolve(void kept.delete(key)),
  };
});

describe('the chain of the audit log', () => {
  it('binds every entry once, however often and by how many it is asked', async () => {
    await write(1200);
    const bound = await Promise.all([chain().grow(), chain().grow(), chain().grow()]);
    expect(bound.reduce((sum, each) => sum + each)).toBe(1200);
    await write(3);
    expect(await chain().grow()).toBe(3);
    expect(await chain().head()).toMatchObject({ length: 1203 });
    expect(await check()).toMatchObject({ length: 1203, breaks: [] });
  });

  it('is broken where the head that was put outside the database is gone', async () => {
    await write(2);
    expect(await check()).toMatchObject({ breaks: [] });
    await files.delete('audit-anchors/latest.json');
    await write(1);
    expect(await check()).toMatchObject({ length: 3, breaks: [{ position: 2, what: 'cut' }] });
    // Nor does it heal by itself.
    expect(await check()).toMatchObject({ breaks: [{ what: 'cut' }] });
  });

  it('is not said to be broken where its first head could not be put outside the database', async () => {
    await write(2);
    const { put } = files;
    files.put = () => Promise.reject(new Error('The file store is away'));
    await expect(check()).rejects.toThrow('away');
    files.put = put;
    expect(await check()).toMatchObject({ length: 2, breaks: [] });
    expect(await files.get('audit-anchors/latest.json')).not.toBeNull();
  });

  it('binds an entry that was committed after younger ones', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(
      `insert into platform.audit_log (at, action, object_kind, outcome) values (now(), 'slow.act', 'rule', 'done')`,
    );
    await write(2);
    expect(await chain().grow()).toBe(2);
    await client.query('commit');
    client.release();
    expect(await chain().grow()).toBe(1);
    expect(await check()).toMatchObject({ length: 3, breaks: [] });
  });

  it.each([
    ['altered', `update platform.audit_log set details = '{"number": 99}' where id = 2`, 'altered'],
    ['given another author', `update platform.audit_log set actor_id = null where id = 2`, 'altered'],
    ['moved in time', `update platform.audit_log set at = at - interval '1 second' where id = 2`, 'altered'],
    ['taken out', 'delete from platform.audit_log where id = 2', 'removed'],
    [
      'cut out of the chain too',
      'delete from platform.audit_log where id = 2; delete from platform.audit_chain where entry_id = 2',
      'cut',
    ],
  ])('tells of an entry that was %s', async (_how, statement, what) => {
    await write(4);
    expect(await check()).toMatchObject({ breaks: [] });
    await pastTheGuards(statement);
    const { breaks } = await check();
    expect(breaks[0]).toMatchObject({ what });
    expect(await chain().lastCheck()).toMatchObject({ breaks: [{ what }] });
  });

  it('tells of a log whose end was cut off with its chain, by what was kept apart', async () => {
    await write(4);
    await check();
    await pastTheGuards(
      'delete from platform.audit_log where id > 2; delete from platform.audit_chain where position > 2',
    );
    expect((await check()).breaks).toMatchObject([{ what: 'cut', position: 4 }]);
  });

  it('tells of a log that was written anew from the beginning', async () => {
    await write(4);
    await check();
    await pastTheGuards('truncate platform.audit_log, platform.audit_chain restart identity');
    await write(5, { action: 'rule.forged' });
    expect((await check()).breaks).toMatchObject([{ what: 'cut', position: 4 }]);
  });

  it.each([
    'update platform.audit_chain set hash = $$x$$',
    'delete from platform.audit_chain',
    'truncate platform.audit_chain',
  ])('lets nobody do: %s', async (statement) => {
    await write(1);
    await chain().grow();
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the audit log as it is read', () => {
  it('goes through by keys, forwards and back, without a line twice or missing', async () => {
    await write(7);
    const trail = new SqlAuditTrail(database.sql);
    const first = await trail.page({ limit: 3 });
    const second = await trail.page({ limit: 3, cursor: first.next! });
    const third = await trail.page({ limit: 3, cursor: second.next! });
    expect([...first.items, ...second.items, ...third.items].map(({ id }) => id)).toEqual([
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(await trail.page({ limit: 3, cursor: third.previous! })).toEqual(second);
    await expect(trail.page({ cursor: 'x1' })).rejects.toMatchObject({ code: 'cursor.broken' });
  });

  it('finds by act, resource, outcome, object, author and Paris day', async () => {
    await write(1);
    await write(2, { action: 'rule.register', outcome: 'refused', at: '2026-11-24T23:30:00Z' });
    await write(1, { action: 'ruler.other' });
    const trail = new SqlAuditTrail(database.sql);
    const count = async (filter: Parameters<typeof trail.page>[0]) => (await trail.page(filter)).items.length;
    expect(await count({ action: 'rule.register' })).toBe(2);
    expect(await count({ action: 'rule' })).toBe(3);
    expect(await count({ outcome: 'refused' })).toBe(2);
    expect(await count({ objectId: 'rule-1' })).toBe(1);
    expect(await count({ actorId: ACTOR })).toBe(4);
    expect(await count({ actorId: OTHER })).toBe(0);
    expect(await count({ from: '2026-11-25' })).toBe(2);
    expect(await count({ to: '2026-11-24' })).toBe(2);
    expect(await trail.actions(null)).toEqual(['rule.change', 'rule.register', 'ruler.other']);
    const [all, ofNobodyElse] = [await trail.actions(ACTOR), await trail.actions(OTHER)];
    expect([all.length, ofNobodyElse]).toEqual([3, []]);
  });

  it('loses its oldest entries with what was written of them, and stays whole: no younger one goes, nor one that was altered', async () => {
    await write(3, { at: '2020-01-10T09:00:00Z' });
    await write(2, { at: '2020-06-10T09:00:00Z' });
    await check();
    const entries = async () =>
      (await database.sql.rows<{ action: string }>('select action from platform.audit_log order by id')).map(
        ({ action }) => action,
      );
    const texts = async () => (await database.sql.rows('select 1 from platform.audit_text')).length;
    const before = await texts();
    // Bound today: nobody forgets it yet, whatever it says of itself.
    expect(await chain().forgetBefore(new Date('2020-03-01T00:00:00Z'))).toBe(0);
    await pastTheGuards(`update platform.audit_chain set bound_at = '2020-01-10T09:01:00Z'`);

    expect(await chain().forgetBefore(new Date('2020-03-01T00:00:00Z'))).toBe(3);
    // The log says itself how far, bound like any act.
    expect([await entries(), await texts()]).toEqual([
      ['rule.change', 'rule.change', 'audit.forget'],
      before - 3,
    ]);
    expect(await chain().forgetBefore(new Date('2020-03-01T00:00:00Z'))).toBe(0);
    expect(await check()).toMatchObject({ length: 6, breaks: [] });

    await expect(database.sql.rows('delete from platform.audit_log')).rejects.toThrow('only grows');
    await expect(database.sql.rows('delete from platform.audit_text')).rejects.toThrow('only grows');
    await pastTheGuards(`update platform.audit_log set action = 'another.act' where id = 4`);
    expect(await chain().forgetBefore(new Date('2021-01-01T00:00:00Z'))).toBe(0);
    expect(await check()).toMatchObject({ breaks: [{ position: 4, what: 'altered' }] });
    await pastTheGuards(`delete from platform.audit_log where id = 4`);
    expect(await check()).toMatchObject({ breaks: [{ position: 4, what: 'removed' }] });
  });

  it('forgets nothing by a forged word: no setting and no row that is written beside the one way', async () => {
    await write(3, { at: '2020-01-10T09:00:00Z' });
    await check();
    await pastTheGuards(`update platform.audit_chain set bound_at = '2020-01-10T09:01:00Z'`);
    const forged = (upto: number) =>
      `insert into platform.audit_log (at, action, object_kind, outcome, details)
       values ('2020-01-10T09:00:00Z', 'audit.forget', 'audit-log', 'done', '{"upto": ${upto}}')`;
    const inSession = async (setting: string, statement: string) => {
      const client = await database.pool.connect();
      try {
        await client.query(`begin; set local platform.forgetting_audit = '${setting}'`);
        await client.query(statement);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    await expect(database.sql.rows(forged(3))).rejects.toMatchObject({ code: '42501' });
    await expect(inSession('on', forged(4))).rejects.toMatchObject({ code: '42501' });
    for (const setting of ['on', '2'])
      for (const table of ['audit_log', 'audit_text'])
        await expect(inSession(setting, `delete from platform.${table}`)).rejects.toThrow('only grows');

    // Even past the guards: what the chain does not hold says nothing, nor does what it holds since too short a time.
    await pastTheGuards(`delete from platform.audit_log where id = 2`);
    await pastTheGuards(forged(3));
    expect(await chain().breaks()).toMatchObject([{ position: 2, what: 'removed' }]);
    await pastTheGuards(`update platform.audit_chain set bound_at = now() - interval '11 months'`);
    expect(await check()).toMatchObject({ breaks: [{ position: 2, what: 'removed' }] });
  });
});
