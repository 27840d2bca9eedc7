import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { SqlErasures } from '#infrastructure/community/purges/sql-erasures';
import type { PostOf } from '#application/community/consumers/forum-counters.port';
import { Random } from '../../../../bench/dataset/random.ts';
import { SqlForumCounters } from '#infrastructure/community/topics/sql-forum-counters';
import pg from 'pg';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type CategoryRow, type MemberRow, minute, type TopicRow } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let counters: SqlForumCounters;
let asker: MemberRow;
let author: MemberRow;
let category: CategoryRow;
let topic: TopicRow;
let authors = 0;

beforeAll(async () => {
  database = await forumDatabase();
  counters = new SqlForumCounters(database.sql);
  asker = await database.rows.member('Lea');
  category = await database.rows.category('art');
  topic = await database.rows.topic(category, asker, { title: 'How do I declare royalties?', at: minute(0) });
});
afterAll(() => database.close());
beforeEach(async () => {
  author = await database.rows.member(`Author ${(authors += 1)}`);
});

const write = async (at: number, columns: { helpful_count?: number } = {}, place = topic) => {
  const { id } = await database.rows.reply(place, author, { body: 'Box 5HQ.', at: minute(at) }, columns);
  return { authorId: author.id, postId: id };
};
const add = (...written: { authorId: string; postId: string }[]) => counters.recountMembers([], written);
const change = (text: string, params: readonly unknown[] = []) => database.pool.query(text, [...params]);
const figures = async () => {
  const { rows } = await change(
    `select post_count, helpful_count, accepted_count from community.member where id = $1`,
    [author.id],
  );
  return Object.values(rows[0]);
};
/** What nobody counted again shows by this. */
const pretend = (column: 'post_count' | 'helpful_count', figure: number) =>
  change(`update community.member set ${column} = $2 where id = $1`, [author.id, figure]);

it('of a reply only what was not counted is counted, and of one that is told again, all', async () => {
  const first = await write(10);
  await add(first);
  expect(await figures()).toEqual([1, 0, 0]);
  await pretend('helpful_count', 100);
  const second = await write(20, { helpful_count: 3 });
  await add(second);
  expect(await figures()).toEqual([2, 103, 0]);
  await add(second);
  expect(await figures()).toEqual([2, 3, 0]);
  await add(first, second);
  expect(await figures()).toEqual([2, 3, 0]);
});

it('where something else wrote the figures since, a member is counted whole', async () => {
  await add(await write(10));
  await write(20);
  await pretend('post_count', 2);
  await add(await write(30));
  expect(await figures()).toEqual([3, 0, 0]);
});

it('replies are counted once, told together or one by one, in any order', async () => {
  await add(await write(10));
  const [second, third, fourth] = [await write(20), await write(30), await write(30)];
  await add(third);
  await add(second);
  await add(fourth);
  expect(await figures()).toEqual([4, 0, 0]);
  await add(await write(40), await write(50), await write(60));
  expect(await figures()).toEqual([7, 0, 0]);
});

it('a reply that came later than one that is counted, though it is older, is counted', async () => {
  await add(await write(10));
  await add(await write(50));
  await add(await write(30));
  expect(await figures()).toEqual([3, 0, 0]);
  await add(await write(50));
  expect(await figures()).toEqual([4, 0, 0]);
  await add(await write(40), await write(60));
  expect(await figures()).toEqual([6, 0, 0]);
});

it('a reply that waited for a moderator is counted once it is let through, whatever was counted since it was written', async () => {
  const HELD = { held: JSON.stringify({ wasPublished: false, why: 'newcomer-first-links' }) };
  const held = async (at: number) => {
    const { id } = await database.rows.reply(
      topic,
      author,
      { body: 'Box 5HQ.', at: minute(at) },
      { ...HELD, deleted_at: minute(at) },
    );
    return { authorId: author.id, postId: id };
  };
  const letThrough = ({ postId }: { postId: string }) =>
    change(`update community.post set deleted_at = null, held = null where id = $1`, [postId]);
  await add(await write(10));
  const [early, late] = [await held(20), await held(40)];
  await add(await write(30));
  expect(await figures()).toEqual([2, 0, 0]);
  // Told once it was let through, by when younger ones are counted.
  await letThrough(early);
  await add(early);
  expect(await figures()).toEqual([3, 0, 0]);
  // Let through, and not told yet, as the next one is counted: it is not counted twice by what tells of it.
  await letThrough(late);
  await add(await write(50));
  expect(await figures()).toEqual([5, 0, 0]);
  await add(late);
  expect(await figures()).toEqual([5, 0, 0]);
});

it('a reply that was accepted or taken away meanwhile is counted as it stands', async () => {
  await add(await write(10));
  const [accepted, gone] = [await write(20), await write(30)];
  await database.rows.accept(topic, { id: accepted.postId, position: 0 });
  await change(`update community.post set deleted_at = now() where id = $1`, [gone.postId]);
  await add(accepted, gone);
  expect(await figures()).toEqual([2, 0, 1]);
  await change(`update community.post set deleted_at = null where id = $1`, [gone.postId]);
  await counters.recountMembers([author.id], [gone]);
  expect(await figures()).toEqual([3, 0, 1]);
  await change(`update community.topic set acceptances = '[]', solved = false where id = $1`, [topic.id]);
});

it('a member is counted whole with their next reply once a category is for others', async () => {
  const small = await database.rows.category('studio');
  const inside = await database.rows.topic(small, author, { title: 'Which light?', at: minute(5) });
  await counters.recountMembers([author.id]);
  await add(await write(10));
  expect(await figures()).toEqual([2, 0, 0]);
  const audience = 'group:team';
  await change(`update community.category set audience = $2 where id = $1`, [small.id, audience]);
  await change(`update community.topic set audience = $2 where id = $1`, [inside.id, audience]);
  await add(await write(20));
  expect(await figures()).toEqual([2, 0, 0]);
});

it('a member is counted whole with their next reply once one was erased', async () => {
  const first = await write(10);
  await add(first);
  await add(await write(20));
  const erased = { topicId: topic.id as TopicId, postIds: [first.postId as PostId], whole: false };
  await new SqlErasures(database.sql).empty(erased, minute(25));
  await add(await write(30));
  expect(await figures()).toEqual([2, 0, 0]);
});

it('workers that count at once, in any order and twice, count every reply once', async () => {
  const random = new Random(5);
  await add(await write(1));
  const work = async () => {
    const own = await database.rows.topic(category, asker, { title: 'Which box?' });
    const worker = new pg.Pool({ ...database.pool.options, max: 1 });
    const told: PostOf[] = [];
    const count = async (replies: readonly PostOf[]) => {
      await worker.query('begin');
      await new SqlForumCounters(new Sql(worker)).recountMembers([], replies);
      await worker.query('commit');
    };
    try {
      for (let each = 0; each < 12; each++) {
        // Committed in another order than they were written in, as by processes of their own.
        told.push(await write(10 + random.below(25), { helpful_count: random.below(3) }, own));
        if (random.below(3) > 0) await count(told.splice(0, 1 + random.below(3)));
      }
      await count(told);
      await count(told.slice(0, 1));
    } finally {
      await worker.end();
    }
  };
  await Promise.all([work(), work(), work()]);
  const counted = await figures();
  await counters.recountMembers([author.id]);
  expect(counted).toEqual(await figures());
  expect(counted[0]).toBe(37);
});

const mark = ({ postId }: { postId: string }, more = 1) =>
  change(`update community.post set helpful_count = helpful_count + $2 where id = $1`, [postId, more]);
const tellMarks = (...marked: { authorId: string; postId: string }[]) =>
  counters.recountMembers([], [], marked);

it('of a mark only what it adds is counted, told once, twice or late', async () => {
  const [first, second] = [await write(10, { helpful_count: 2 }), await write(20)];
  await add(first, second);
  await tellMarks(first);
  // Nobody counts what others brought.
  await change(`update community.post set helpful_count = 50 where id = $1`, [first.postId]);
  await mark(second);
  await tellMarks(second, second);
  await tellMarks(second);
  expect(await figures()).toEqual([2, 3, 0]);
  await mark(second, -1);
  await tellMarks(second);
  expect(await figures()).toEqual([2, 2, 0]);
  await tellMarks(first, second);
  expect(await figures()).toEqual([2, 50, 0]);
});

it('a mark of a reply that is not counted yet is counted once, whichever is told first', async () => {
  await add(await write(10));
  const reply = await write(20);
  await mark(reply);
  await tellMarks(reply);
  await add(reply);
  expect(await figures()).toEqual([2, 1, 0]);
  const other = await write(30);
  await mark(other);
  await add(other);
  await tellMarks(other);
  expect(await figures()).toEqual([3, 2, 0]);
});

it('a member whose figures are not sure is counted whole with the next mark', async () => {
  const [first, second] = [await write(10, { helpful_count: 1 }), await write(20)];
  for (const shaken of [
    () => pretend('helpful_count', 40),
    () => pretend('post_count', 40),
    () => change(`update community.member set counted_to = null where id = $1`, [author.id]),
  ]) {
    await counters.recountMembers([author.id]);
    await mark(first);
    await shaken();
    await mark(second);
    await tellMarks(second);
    const told = await figures();
    await counters.recountMembers([author.id]);
    expect(told).toEqual(await figures());
  }
});

it('whatever happens in whatever order, what marks and replies add is what counting whole finds', async () => {
  const random = new Random(11);
  const own = await database.rows.topic(category, asker, { title: 'Which sheet?' });
  const posts = [await write(1, {}, own)];
  let toTell: (() => Promise<void>)[] = [];
  const later = (told: () => Promise<void>) => toTell.splice(random.below(toTell.length + 1), 0, told);
  const acts = [
    async () => {
      const reply = await write(2 + random.below(60), { helpful_count: random.below(3) }, own);
      posts.push(reply);
      later(() => add(reply));
    },
    async (post: PostOf) => {
      await mark(post);
      later(() => tellMarks(post));
    },
    async (post: PostOf) => {
      await change(`update community.post set helpful_count = greatest(helpful_count - 1, 0) where id = $1`, [
        post.postId,
      ]);
      later(() => tellMarks(post, posts[random.below(posts.length)]!));
    },
    async (post: PostOf) => {
      await change(
        `update community.post set deleted_at = case when deleted_at is null then now() end where id = $1`,
        [post.postId],
      );
      later(() => counters.recountMembers([author.id]));
    },
    async () => {
      await change(
        `update community.topic set audience = case audience when 'public' then 'group:team' else 'public' end where id = $1`,
        [own.id],
      );
      later(() => counters.recountMembers([author.id], [], [posts[0]!]));
    },
  ];
  for (let round = 0; round < 12; round++) {
    for (let each = 0; each < 15; each++) {
      const act = [0, 1, 1, 1, 1, 2, 2, 3, 4][random.below(9)]!;
      await acts[act]!(posts[random.below(posts.length)]!);
      if (random.below(2) === 0) await toTell.shift()?.();
      if (random.below(8) === 0) await toTell[0]?.();
    }
    for (const told of toTell) await told();
    toTell = [];
    const added = await figures();
    const { rows } = await change(
      `select coalesce(sum(k.marks), 0)::int as kept from community.counted_marks k join community.post p on p.id = k.post_id where p.author_id = $1`,
      [author.id],
    );
    expect(rows[0].kept).toBe(added[1]);
    await counters.recountMembers([author.id]);
    expect(added).toEqual(await figures());
  }
}, 60_000);
