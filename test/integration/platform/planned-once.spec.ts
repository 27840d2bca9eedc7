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
import { ForumRows } from '../../support/forum-rows.ts';

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

/** A session, an office, the head of a topic for each of three readers, its posts for visitors and for members, who read the words of few as well. */
const KNOWN = 8;

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
    await new SqlRoleRights(sql, { now: () => new Date() }).officeOf(randomUUID());
    for (const reader of readers) await topics.execute(reader, 1 + each, 1);
    await topics.execute(readers[1]!, 1 + each, 1, 'few');
  }
  expect(await plannedEachTime()).toEqual([]);
  const { rows } = await pool.query<{ many: number }>(
    `select count(*)::int as many from pg_prepared_statements where generic_plans > 0`,
  );
  expect(rows[0]!.many).toBeGreaterThanOrEqual(KNOWN);
});

/** So many that it shows whether a tenth of all was taken to be wanted. */
const MANY = 1_500;

it('lists of topics as most ask for them are planned once, however many are wanted', async () => {
  const rows = new ForumRows(pool);
  const lea = await rows.member('Lea');
  const art = await rows.category('art');
  const music = await rows.category('music', { parent_id: art.id });
  for (const [place, { id }] of [art, music].entries())
    await pool.query(
      `insert into community.topic (id, number, kind, category_id, audience, title, slug, author_id, opened_at, last_activity_at, content_changed_at)
       select gen_random_uuid(), $3 + n, 'question', $1, 'public', 'A topic', 'a-topic', $2, now(), now() - n * interval '1 minute', now()
       from generate_series(1, $4::int) n`,
      [id, lea.id, place * MANY, MANY],
    );
  await pool.query('analyze');
  const list = new SqlTopicList(new Sql(pool), UNHEARD);
  const asked: readonly (readonly [Actor, TopicListFilter])[] = [
    [visitor(), { view: 'latest' }],
    [visitor(), { view: 'unanswered' }],
    [visitor(), { view: 'unsolved' }],
    [visitor(), { view: 'latest', categoryId: music.id }],
    [signedIn(lea.id), { view: 'latest' }],
    [signedIn(lea.id), { view: 'unanswered' }],
    [signedIn(lea.id), { view: 'unsolved' }],
    [signedIn(lea.id), { view: 'latest', categoryId: music.id }],
  ];
  for (let each = 0; each < 12; each++)
    for (const [actor, filter] of asked) {
      const first = await list.execute(actor, { ...filter, limit: 3 + each });
      expect(first.items).toHaveLength(3 + each);
      const second = await list.execute(actor, { ...filter, limit: 2, cursor: first.next });
      await list.execute(actor, { ...filter, limit: 2, cursor: second.previous });
    }
  expect(await plannedEachTime()).toEqual([]);
});

it('a list of a category walks through none that one may not know of, itself or in it', async () => {
  const { rows } = await pool.query<{ id: string }>(
    `select id from community.category where slug in ('art', 'music') order by slug`,
  );
  await pool.query(`update community.category set audience = 'members' where slug = 'music'`);
  await pool.query(
    `update community.topic t set audience = c.audience from community.category c where c.id = t.category_id`,
  );
  await pool.query('vacuum analyze community.topic');
  const list = new SqlTopicList(new Sql(pool), UNHEARD);
  const before = await topicsRead();
  for (let each = 0; each < 12; each++)
    expect((await list.execute(visitor(), { view: 'latest', categoryId: rows[0]!.id })).items).toHaveLength(
      20,
    );
  for (let each = 0; each < 12; each++)
    expect((await list.execute(visitor(), { view: 'latest', categoryId: rows[1]!.id })).items).toEqual([]);
  expect((await topicsRead()) - before).toBeLessThan(12 * 100);
});

it('a list for visitors is planned by how many topics everybody may read', async () => {
  await pool.query(`update community.topic set audience = 'members' where number > 5`);
  await pool.query('vacuum analyze community.topic');
  const list = new SqlTopicList(new Sql(pool), UNHEARD);
  const before = await topicsRead();
  for (let each = 0; each < 12; each++)
    expect((await list.execute(visitor(), { view: 'latest' })).items).toHaveLength(5);
  expect((await topicsRead()) - before).toBeLessThan(12 * 100);
});

async function topicsRead(): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ read: number }>(
    `select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_user_tables
     where schemaname = 'community' and relname = 'topic'`,
  );
  return rows[0]!.read;
}
