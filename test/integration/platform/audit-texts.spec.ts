import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqlAuditChain } from '#infrastructure/platform/audit/sql-audit-chain';
import { SqlAuditLog } from '#infrastructure/platform/audit/sql-audit-log';
import { SqlAuditTrail } from '#infrastructure/platform/audit/sql-audit-trail';
import { AUDIT_TEXT_RULES, AUDIT_TEXTS } from '#infrastructure/platform/audit/text-columns';
import { type Database, openDatabase } from '#infrastructure/platform/persistence/orm';
import { SqlTextStore } from '#infrastructure/platform/persistence/sql-text-store';
import { Passage, REDACTED, REDACTED_SLUG } from '#domain/community/topics/passage';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';
import { SCHEMAS } from '#interfaces/composition/container';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase(fresh.url, SCHEMAS, 4);
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const ACTOR = '0190a0a0-0000-7000-8000-000000000001';
const write = (details: Record<string, unknown>) =>
  new SqlAuditLog(database.sql).write({
    at: new Date('2026-11-24T09:00:00Z'),
    actorId: ACTOR,
    action: 'member.trust',
    objectKind: 'member',
    objectId: ACTOR,
    outcome: 'done',
    details,
  });
const read = async () => (await new SqlAuditTrail(database.sql).page({})).items.map(({ details }) => details);
const breaks = () => database.sql.rows(`select * from platform.audit_breaks(0, 100, 10)`);

describe('what people write about an act of record', () => {
  it('is read with it, and gone when it is redacted, while the chain stays whole', async () => {
    await write({ level: 2, reason: 'Zéphirine Canary asked for it.' });
    await write({ level: 3, reason: 'Nothing of note.' });
    await new SqlAuditChain(database.sql).grow();
    expect(await read()).toEqual([
      { level: 3, reason: 'Nothing of note.' },
      { level: 2, reason: 'Zéphirine Canary asked for it.' },
    ]);
    expect(
      await database.sql.rows(`select from platform.audit_log l where to_jsonb(l)::text like '%Canary%'`),
    ).toEqual([]);
    const { pattern, slugPattern } = Passage.of('zéphirine canary', READINGS_OF_PARSER);
    const words = { pattern, slugPattern, marker: REDACTED, slugMarker: REDACTED_SLUG };
    const store = new SqlTextStore(database.sql, AUDIT_TEXTS, AUDIT_TEXT_RULES);
    const by = { except: [], categories: null, official: true };
    expect(await store.redact(words, { ...by, records: false })).toEqual({
      changed: [],
      left: 1,
      records: 1,
    });
    expect((await read())[1]).toEqual({ level: 2, reason: 'Zéphirine Canary asked for it.' });
    expect(await store.redact(words, { ...by, records: true })).toMatchObject({
      changed: [{ table: 'platform.audit_text', authorId: null }],
      left: 0,
    });
    expect((await read())[1]).toEqual({ level: 2, reason: '[…] asked for it.' });
    expect(await breaks()).toEqual([]);
    const salts = await database.sql.rows(
      `select salt is null as gone from platform.audit_text order by text`,
    );
    expect(salts).toEqual(expect.arrayContaining([{ gone: true }, { gone: false }]));
  });

  it('is nothing of the log itself, whatever it is called', async () => {
    await write({ level: 2, authority: 'Pharos', remark: 'Two words.', step: 'rappel' });
    expect((await read())[0]).toEqual({
      level: 2,
      authority: 'Pharos',
      remark: 'Two words.',
      step: 'rappel',
    });
    const [row] = await database.sql.rows<{ details: object }>(
      `select details from platform.audit_log order by id desc limit 1`,
    );
    expect(row!.details).toMatchObject({ step: 'rappel', authority: { sha256: expect.any(String) } });
    expect(JSON.stringify(row)).not.toMatch(/Pharos|Two words/);
  });

  it('has a digest that tells a text put in its place, and is never removed', async () => {
    const [row] = await database.sql.rows<{ ok: boolean }>(
      `select digest = encode(sha256(convert_to(salt || text, 'UTF8')), 'hex') as ok from platform.audit_text where salt is not null`,
    );
    expect(row).toEqual({ ok: true });
    await expect(database.sql.rows(`delete from platform.audit_text`)).rejects.toThrow(
      'audit_text only grows',
    );
    await expect(database.sql.rows(`truncate platform.audit_text`)).rejects.toThrow('audit_text only grows');
  });
});
