import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { SqlMarks } from '#infrastructure/community/topics/sql-marks';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlTopicPosts } from '#infrastructure/community/topics/topic-posts.sql';
import { Sql } from '#infrastructure/platform/persistence/sql';
import type { PostId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../support/actors.ts';
import { type FreshDatabase, freshDatabase } from '../../../support/database.ts';
import {
  ForumRows,
  type MemberRow,
  minute,
  type PostRow,
  type TopicRow,
} from '../../../support/forum-rows.ts';

const clock = { now: () => minute(0) };
const NOTHING = { helpful: false, reactions: [], kept: false, folded: false };

let database: FreshDatabase;
let pool: pg.Pool;
let marks: SqlMarks;
let rows: ForumRows;
let lea: MemberRow;
let omar: MemberRow;
let ines: MemberRow;
let topic: TopicRow;
let replies: PostRow[];

beforeAll(async () => {
  database = await freshDatabase();
  // What is looked up is counted for each connection, and told when it is asked to.
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  pool.on('error', () => {});
  rows = new ForumRows(pool);
  marks = new SqlMarks(new Sql(pool));
  [lea, omar, ines] = [await rows.member('Lea'), await rows.member('Omar'), await rows.member('Ines')];
  topic = await rows.topic(await rows.category('general'), ines, { title: 'A topic with few marks on it' });
  replies = [];
  for (let each = 0; each < 8; each++) replies.push(await rows.reply(topic, ines, { body: `reply ${each}` }));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** What somebody did with each post of the topic, by the page and by the list. */
async function marksOf(member: MemberRow) {
  const actor = signedIn(member.id);
  const onPage = await new SqlTopicPage(new Sql(pool), clock).execute(actor, topic.number, 1);
  const listed = await new SqlTopicPosts(new Sql(pool), clock).execute(actor, topic.id, {});
  if (onPage.found !== 'page' || listed.found !== 'posts') throw new Error('The topic stands');
  const { opening, replies: others } = onPage.page;
  const mine = [opening, ...others].map((post) => post.mine);
  expect(listed.posts.items.map((post) => post.mine)).toEqual(mine);
  return mine;
}

async function lookUps(): Promise<Record<string, number>> {
  await pool.query('select pg_stat_force_next_flush()');
  const { rows: tables } = await pool.query<{ name: string; times: number }>(
    `select relname as name, (seq_scan + coalesce(idx_scan, 0))::int as times from pg_stat_user_tables
     where schemaname = 'community' and relname in ('helpful_vote', 'reaction', 'bookmark')`,
  );
  return Object.fromEntries(tables.map(({ name, times }) => [name, times]));
}

/** How often each table was looked at while somebody read the page and the list. */
async function lookUpsOf(member: MemberRow): Promise<Record<string, number>> {
  const before = await lookUps();
  await marksOf(member);
  const after = await lookUps();
  return Object.fromEntries(Object.entries(after).map(([name, times]) => [name, times - before[name]!]));
}

it('what nobody did with a post is not looked up for it', async () => {
  expect(await lookUpsOf(lea)).toEqual({ helpful_vote: 0, reaction: 0, bookmark: 2 });
  await marks.addHelpful(replies[1]!.id as PostId, omar.id as MemberId, minute(1));
  await marks.addReaction(replies[2]!.id as PostId, omar.id as MemberId, 'thanks', minute(1));
  expect(await lookUpsOf(lea)).toEqual({ helpful_vote: 2, reaction: 2, bookmark: 2 });
});

it('each sees what they did, and nothing of what others did with the same post', async () => {
  const [post, other] = [replies[1]!.id as PostId, replies[5]!.id as PostId];
  await marks.addHelpful(post, lea.id as MemberId, minute(2));
  for (const kind of ['thanks', 'useful'] as const)
    await marks.addReaction(other, lea.id as MemberId, kind, minute(2));
  await rows.insert('bookmark', { member_id: omar.id, post_id: other, kept_at: minute(2) });
  const seen = (...some: [number, object][]) =>
    Array.from({ length: 9 }, (_, index) => ({ ...NOTHING, ...new Map(some).get(index) }));
  const byLea = await marksOf(lea);
  expect(byLea.map((mine) => mine && { ...mine, reactions: [...mine.reactions].sort() })).toEqual(
    seen([2, { helpful: true }], [6, { reactions: ['thanks', 'useful'] }]),
  );
  expect(await marksOf(omar)).toEqual(
    seen([2, { helpful: true }], [3, { reactions: ['thanks'] }], [6, { kept: true }]),
  );
  expect(await marksOf(ines)).toEqual(seen());
  await marks.removeHelpful(post, omar.id as MemberId);
  expect((await marksOf(lea))[2]).toEqual({ ...NOTHING, helpful: true });
  await marks.removeHelpful(post, lea.id as MemberId);
  for (const kind of ['thanks', 'useful'] as const)
    await marks.removeReaction(other, lea.id as MemberId, kind);
  expect(await marksOf(lea)).toEqual(seen());
});
