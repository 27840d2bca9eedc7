import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '#domain/shared/actor';
import { SqlViewerRow } from '#infrastructure/community/accounts/viewer-row.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlRoleRights } from '#infrastructure/moderation/permissions/role-rights.sql';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { signedIn, visitor } from '../../support/actors.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  // Statements are planned for each connection: all must go by the same.
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => {});
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** A session, an office, the head of a topic for each of three readers, its posts for visitors and for members. */
const KNOWN = 7;

/** Statements that PostgreSQL goes on planning each time they are sent, by their beginning. */
async function plannedEachTime(): Promise<string[]> {
  const { rows } = await pool.query<{ statement: string }>(
    `select statement from pg_prepared_statements where generic_plans = 0 and custom_plans > 5`,
  );
  return rows.map(({ statement }) => statement.replace(/\s+/g, ' ').trim().slice(0, 60));
}

it('what every request asks of who looks, and every topic of itself, is planned once where nothing is written yet', async () => {
  const sql = new Sql(pool);
  const sessions = new SqlViewerRow(sql);
  const topics = new SqlTopicPage(sql, { now: () => new Date() });
  const readers: Actor[] = [
    visitor(),
    signedIn(randomUUID()),
    signedIn(randomUUID(), { role: 'moderator', grants: [['topic.read-deleted', 'everywhere']] }),
  ];
  for (let each = 0; each < 12; each++) {
    await sessions.execute(`secret-${each}`);
    await new SqlRoleRights(sql).officeOf(randomUUID());
    for (const reader of readers) await topics.execute(reader, 1 + each, 1);
  }
  expect(await plannedEachTime()).toEqual([]);
  const { rows } = await pool.query<{ many: number }>(
    `select count(*)::int as many from pg_prepared_statements where generic_plans > 0`,
  );
  expect(rows[0]!.many).toBeGreaterThanOrEqual(KNOWN);
});
