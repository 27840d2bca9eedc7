import { Changes, UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { describe, expect, it, jest } from '@jest/globals';
import type { DeskFilter } from '#application/community/official/desk.query';
import type { Page } from '#application/shared/page';
import { PostAnswer } from '#application/community/topics/post-answer';
import { SqlDeskQuestions } from '#infrastructure/community/official/desk-questions.sql';
import {
  SqlCannedParagraphList,
  SqlResponseTargets,
} from '#infrastructure/community/official/desk-shelves.sql';
import { SqlDeskCounts, SqlDeskReplies } from '#infrastructure/community/official/desk-replies.sql';
import { SqlLateQuestions } from '#infrastructure/community/official/late-questions.sql';
import { SqlNearReferences } from '#infrastructure/community/official/near-references.sql';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let agent: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  agent = await forum.member('agent');
  for (let number = 0; number < 9; number++) {
    const { id, replyId } = await house.replied();
    await forum.rows(`update community.post set helpful_count = $2 where id = $1`, [
      replyId,
      1 + (number % 3),
    ]);
    await forum.rows(
      `insert into community.topic_views (topic_id, views) values ($1, $2)
      on conflict (topic_id) do update set views = excluded.views`,
      [id, 10 * (number % 2)],
    );
    if (number % 4 === 0)
      await forum.rows(
        `update community.topic set solved = true, acceptances = jsonb_build_array(jsonb_build_object('postId', $2::text,
           'at', now(), 'withdrawnAt', null)) where id = $1`,
        [id, replyId],
      );
  }
});

/** Every row, page by page, and the same read backwards. */
async function bothWays<Row>(read: (filter: DeskFilter) => Promise<Page<Row>>, keyOf: (row: Row) => string) {
  const pages = [await read({ limit: 2 })];
  for (let cursor = pages[0]!.next; cursor; cursor = pages.at(-1)!.next)
    pages.push(await read({ limit: 2, cursor }));
  for (let at = pages.length - 1; at > 0; at--) {
    const before = await read({ limit: 2, cursor: pages[at]!.previous });
    expect(before.items.map(keyOf)).toEqual(pages[at - 1]!.items.map(keyOf));
  }
  const rows = pages.flatMap(({ items }) => items);
  expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  return rows;
}

describe('the desk, page by page', () => {
  it('shows every reply to be validated, accepted ones first, then the most helpful', async () => {
    const desk = new SqlDeskReplies(forum.database.sql);
    const rows = await bothWays(
      (filter) => desk.execute(agent, filter),
      ({ postId }) => postId,
    );
    expect(rows).toHaveLength(9);
    const ranks = rows.map((row) => (row.accepted ? 1000 : 0) + row.helpfulCount);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(rows.filter((row) => row.accepted)).toHaveLength(3);
  });

  it('shows of a question the reply that was accepted, else that helped most, and none of whoever asked', async () => {
    const { id, asker, replyId } = await house.replied();
    const post = async (actor: Member, body: string, helpful: number) => {
      const { id: postId } = await forum.get(PostAnswer).execute({ actor, topicId: id, body, replyTo: null });
      await forum.rows('update community.post set helpful_count = $2 where id = $1', [postId, helpful]);
      return postId;
    };
    const better = await post(await forum.member(), 'In box 5HQ, or 5HR for the whole.', 50);
    const thanks = await post(asker, 'Thank you, it worked.', 60);
    await forum.rows('update community.post set helpful_count = 1 where id = $1', [replyId]);
    const shown = async () => {
      const { items } = await new SqlDeskReplies(forum.database.sql).execute(agent, { limit: 100 });
      return items.filter(({ topic }) => topic.id === id).map(({ postId }) => postId);
    };
    const asked = async () => {
      const desk = new SqlDeskQuestions(forum.database.sql, { now: () => forum.now }, false);
      const { items } = await desk.execute(agent, { limit: 100 });
      return items.some(({ topic }) => topic.id === id);
    };
    expect(await shown()).toEqual([better]);
    expect(await asked()).toBe(true);
    const accept = (postId: string) =>
      forum.rows(
        `update community.topic set solved = true, acceptances = jsonb_build_array(jsonb_build_object('postId', $2::text,
           'at', now(), 'withdrawnAt', null)) where id = $1`,
        [id, postId],
      );
    await accept(replyId);
    expect(await shown()).toEqual([replyId]);
    expect(await asked()).toBe(false);
    await accept(thanks);
    expect(await shown()).toEqual([thanks]);
    const counts = await new SqlDeskCounts(forum.database.sql).execute(agent);
    const { items } = await new SqlDeskReplies(forum.database.sql).execute(agent, { limit: 100 });
    expect(counts.toValidate).toBe(items.length);
  });

  it('shows with a category also what is still to follow another one into it, which has no response time any more', async () => {
    const [into, going] = [await forum.category(), await forum.category()];
    const { id } = await house.question({ categoryId: going });
    await forum.rows(`update community.category set merged_into = $2, merged_at = now() where id = $1`, [
      going,
      into,
    ]);
    const desk = new SqlDeskQuestions(forum.database.sql, { now: () => forum.now }, false);
    const { items } = await desk.execute(agent, { categoryId: into, limit: 10 });
    expect(items.map(({ topic }) => topic.id)).toEqual([id]);
    const targets = await new SqlResponseTargets(forum.database.sql).execute(agent);
    const shown = targets.map(({ category }) => category.id);
    expect([shown.includes(into), shown.includes(going)]).toEqual([true, false]);
    await forum.rows(`update community.topic set deleted_at = now() where id = $1`, [id]);
  });

  it('shows every question by demand', async () => {
    const desk = new SqlDeskQuestions(forum.database.sql, { now: () => forum.now }, false);
    const rows = await bothWays(
      (filter) => desk.execute(agent, { ...filter, sort: 'demand' }),
      ({ topic }) => topic.id,
    );
    expect(rows).toHaveLength(6);
    const demands = rows.map(({ demand }) => demand);
    expect(demands).toEqual([...demands].sort((a, b) => b - a));
    expect(new Set(demands).size).toBeGreaterThan(1);
  });
});

describe('reference answers near a topic', () => {
  it('stand by tag, then of the category itself, then of the reader’s branch', async () => {
    const categoryId = await forum.category();
    const inside = await forum.category();
    await forum.rows(`update community.category set parent_id = $1 where id = $2`, [categoryId, inside]);
    const elsewhere = await forum.category();
    const add = (slug: string, category: string, tags: string[], branches: string[], state = 'valid') =>
      forum.rows(
        `insert into community.reference_answer (id, key, slug, title, summary, tags, category_id, branches, sources, owner_id,
           department, valid_from, review_by, state, last_number, published_at)
         values (gen_random_uuid(), $1, $1, $1, 'x', $2, $3, $4, '[]', $5, 'Health', '2026-01-01', '2099-01-01', $6, 1, now())`,
        [slug, tags, category, branches, agent.memberId, state],
      );
    await add('music', categoryId, [], ['music']);
    await add('books', categoryId, [], ['books']);
    await add('inside', inside, [], []);
    await add('tagged', inside, ['vat'], []);
    await add('withdrawn', categoryId, ['vat'], [], 'withdrawn');
    await add('elsewhere', elsewhere, ['vat'], []);
    const near = (more: object) =>
      new SqlNearReferences(forum.database.sql, UNHEARD, { now: () => forum.now })
        .execute(agent, { categoryId, most: 5, ...more })
        .then((rows) => rows.map(({ slug }) => slug));
    expect(await near({ tags: ['vat'], branches: ['music'] })).toEqual([
      'tagged',
      'music',
      'books',
      'inside',
    ]);
    expect(await near({ branches: ['books'], most: 1 })).toEqual(['books']);
    expect(await near({ categoryId: 'nonsense' })).toEqual([]);
  });

  it('are read once until something changes, for each category and reader alike', async () => {
    const changes = new Changes();
    changes.hear();
    const read = jest.spyOn(forum.database.sql, 'rows');
    const near = new SqlNearReferences(forum.database.sql, changes, { now: () => forum.now });
    const [here, there] = [await forum.category(), await forum.category()];
    read.mockClear();
    const beside = (categoryId: string) => near.execute(agent, { categoryId, most: 3 });
    for (const category of [here, here, there]) await beside(category);
    expect(read).toHaveBeenCalledTimes(2);
    changes.tell('names');
    await beside(here);
    expect(read).toHaveBeenCalledTimes(3);
    read.mockRestore();
  });
});

describe('the paragraphs of the desk', () => {
  it('are found one by one also beyond those that are listed', async () => {
    await forum.rows(
      `insert into community.canned_paragraph (id, title, body, changed_by, changed_at)
       select gen_random_uuid(), 'Paragraph ' || lpad(n::text, 3, '0'), 'Text ' || n, $1, now() from generate_series(1, 501) n`,
      [agent.memberId],
    );
    const [last] = await forum.rows<{ id: string }>(
      `select id from community.canned_paragraph where title = 'Paragraph 501'`,
    );
    const list = new SqlCannedParagraphList(forum.database.sql);
    expect((await list.execute(agent)).map(({ id }) => id)).not.toContain(last!.id);
    expect(await list.one(agent, last!.id)).toMatchObject({ title: 'Paragraph 501', body: 'Text 501' });
    expect(await list.one(agent, '01997777-0000-7000-8000-000000000001')).toBeNull();
  });

  it('counts as late what it calls late', async () => {
    const late = new SqlLateQuestions(forum.database.sql, { now: () => forum.now });
    const desk = new SqlDeskQuestions(forum.database.sql, { now: () => forum.now }, false);
    const [own, usual, inTime] = [await house.question(), await house.question(), await house.question()];
    const openedBefore = (days: number, ids: readonly string[]) =>
      forum.rows(
        `update community.topic set opened_at = $1::timestamptz - make_interval(days => $2) where id = any($3::uuid[])`,
        [forum.now, days, ids],
      );
    await openedBefore(0, [inTime.id]);
    const before = await late.count(agent);
    await openedBefore(40, [own.id, usual.id]);
    const called = async () =>
      (await desk.execute(agent, { limit: 100 })).items.filter((row) => row.late).length;
    expect(await late.count(agent)).toBe(before + 2);
    expect(await late.count(agent)).toBe(await called());
    await forum.rows(
      `insert into community.response_target (category_id, working_days)
       select category_id, 60 from community.topic where id = $1 on conflict (category_id) do update set working_days = 60`,
      [own.id],
    );
    expect(await late.count(agent)).toBe(await called());
    expect(await late.count(agent)).toBeLessThan(before + 2);
  });
});
