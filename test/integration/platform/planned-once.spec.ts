import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '#domain/shared/actor';
import type { TopicListFilter } from '#application/community/topics/topic-list.query';
import { SqlViewerRow } from '#infrastructure/community/accounts/viewer-row.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlRoleRights } from '#infrastructure/moderation/permissions/role-rights.sql';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { signedIn, visitor } from '../../support/actors.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';
import { ForumRows, minute } from '../../support/forum-rows.ts';

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

it('lists of topics as most ask for them are planned once, however many are wanted', async () => {
  const rows = new ForumRows(pool);
  const lea = await rows.member('Lea');
  const art = await rows.category('art');
  const music = await rows.category('music', { parent_id: art.id });
  const hidden = await rows.category('hidden', { audience: 'staff' });
  for (let each = 0; each < 60; each++)
    await rows.topic([art, music, hidden][each % 3]!, lea, { title: `Topic ${each}`, at: minute(each) });
  await pool.query('analyze');
  const list = new SqlTopicList(new Sql(pool), UNHEARD);
  const member = signedIn(lea.id);
  const filters = [
    ...[{ view: 'latest' }, { view: 'unanswered' }, { view: 'unsolved' }].map((filter) => ({
      actor: visitor(),
      filter,
    })),
    ...[visitor(), member].map((actor) => ({ actor, filter: { view: 'latest', categoryId: music.id } })),
  ] as const;
  for (let each = 0; each < 12; each++)
    for (const { actor, filter } of filters) {
      const first = await list.execute(actor, { ...filter, limit: 3 + each } as TopicListFilter);
      expect(first.items).toHaveLength(3 + each);
      const second = await list.execute(actor, {
        ...filter,
        limit: 2,
        cursor: first.next,
      } as TopicListFilter);
      await list.execute(actor, { ...filter, limit: 2, cursor: second.previous } as TopicListFilter);
    }
  expect(await plannedEachTime()).toEqual([]);
});
