import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TopicPageOutcome } from '#application/community/topics/topic-page.query';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { SqlTopicItem } from '#infrastructure/community/topics/topic-item.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlPostItem } from '#infrastructure/community/topics/topic-posts.sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type CategoryRow, type MemberRow, minute } from '../../../support/forum-rows.ts';

let database: ForumDatabase;
let query: SqlTopicPage;
let lea: MemberRow;
let omar: MemberRow;
let general: CategoryRow;
let staff: CategoryRow;

beforeAll(async () => {
  database = await forumDatabase();
  query = new SqlTopicPage(database.sql, { now: () => minute(0) });
  const { rows } = database;
  lea = await rows.member('Lea', { branches: ['music'] });
  omar = await rows.member('Omar');
  general = await rows.category('general');
  staff = await rows.category('staff', { audience: 'staff' });
});
afterAll(() => database.close());

function shown(outcome: TopicPageOutcome) {
  if (outcome.found !== 'page') throw new Error(`found ${outcome.found}`);
  return outcome.page;
}
const positions = (posts: readonly { position: number }[]) => posts.map((post) => post.position);

describe('the page of a topic', () => {
  it('holds the opening post, twenty replies in order, and accepted ones wherever they stand', async () => {
    const { rows } = database;
    const topic = await rows.topic(general, lea, { title: 'A question with many replies' });
    for (let index = 1; index <= 44; index++) {
      const reply = await rows.reply(topic, omar, { body: `reply ${index}` });
      if (index === 2 || index === 43) await rows.accept(topic, reply, minute(1000 - index));
    }
    const first = shown(await query.execute(visitor(), topic.number, 1));
    expect(first.opening.position).toBe(1);
    expect(positions(first.replies)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(positions(first.accepted)).toEqual([3, 44]);
    expect(first.pageCount).toBe(3);
    expect(first.mine).toBeNull();
    const last = shown(await query.execute(visitor(), topic.number, 3));
    expect(positions(last.replies)).toEqual([42, 43, 44, 45]);
    expect(last.opening.plain).toBe('A question with many replies');
    expect(last.replies[2]?.accepted).toEqual({
      at: minute(957),
      by: lea.id,
      askedElsewhere: false,
    });
    expect(await query.execute(visitor(), topic.number, 4)).toEqual({ found: 'nothing' });
  });

  it('forgets a withdrawn choice and shows what a reply answers', async () => {
    const { rows } = database;
    const topic = await rows.topic(general, lea, { title: 'A choice that was taken back' });
    const one = await rows.reply(topic, omar, { body: 'first' });
    await rows.reply(topic, lea, { body: 'second' }, { reply_to: one.id });
    await rows.change('topic', topic.id, {
      acceptances: JSON.stringify([
        { postId: one.id, by: lea.id, at: minute(1).toISOString(), withdrawnAt: minute(2).toISOString() },
      ]),
    });
    const page = shown(await query.execute(visitor(), topic.number, 1));
    expect(page.accepted).toEqual([]);
    expect(page.replies[0]?.accepted).toBeNull();
    expect(page.replies[1]?.replyTo).toEqual({ id: one.id, position: 2, pseudonym: 'Omar' });
  });

  it('shows authors what they deleted themselves, with the way back, and nobody else', async () => {
    const { rows } = database;
    const grants = {
      grants: [
        ['post.delete-own', 'everywhere'],
        ['topic.delete-own', 'everywhere'],
      ] as const,
    };
    const topic = await rows.topic(general, lea, { title: 'A topic with regrets' });
    const own = await rows.reply(
      topic,
      omar,
      { body: 'sorry' },
      { deleted_at: minute(1), deleted_by: omar.id },
    );
    const removed = await rows.reply(
      topic,
      omar,
      { body: 'rude' },
      { deleted_at: minute(1), deleted_by: lea.id },
    );
    const page = shown(await query.execute(signedIn(omar.id, grants), topic.number, 1));
    expect(page.replies.map((each) => [each.id, each.plain])).toEqual([[own.id, 'sorry']]);
    expect(page.rights.posts[own.id]).toMatchObject({ restore: true, edit: false });
    expect(page.rights.posts[removed.id]).toBeUndefined();
    for (const actor of [visitor(), signedIn(lea.id, grants)])
      expect(shown(await query.execute(actor, topic.number, 1)).replies).toEqual([]);

    await rows.change('topic', topic.id, { deleted_at: minute(2), deleted_by: lea.id });
    expect(shown(await query.execute(signedIn(lea.id, grants), topic.number, 1)).rights).toMatchObject({
      restore: true,
      answer: false,
    });
    for (const actor of [visitor(), signedIn(omar.id, grants)])
      expect(await query.execute(actor, topic.number, 1)).toEqual({
        found: 'gone',
        removal: null,
        onlyHidden: false,
      });
    await rows.change('topic', topic.id, { deleted_by: omar.id });
    expect((await query.execute(signedIn(lea.id, grants), topic.number, 1)).found).toBe('gone');
  });

  it("shows a member's own marks and nobody else's", async () => {
    const { rows } = database;
    const topic = await rows.topic(general, lea, { title: 'A topic with marks on it' });
    const reply = await rows.reply(
      topic,
      omar,
      { body: 'helpful' },
      { helpful_count: 1, reactions: { thanks: 1 } },
    );
    await rows.insert('helpful_vote', { post_id: reply.id, member_id: lea.id, voted_at: minute(1) });
    await rows.insert('reaction', {
      post_id: reply.id,
      member_id: lea.id,
      kind: 'thanks',
      reacted_at: minute(1),
    });
    await rows.insert('bookmark', { post_id: reply.id, member_id: omar.id, kept_at: minute(1) });
    await rows.insert('topic_follow', {
      topic_id: topic.id,
      member_id: lea.id,
      level: 'watching',
      since: minute(1),
    });
    await rows.insert('read_position', {
      topic_id: topic.id,
      member_id: lea.id,
      position: 2,
      read_at: minute(1),
    });
    await rows.insert('draft', {
      id: rows.id(),
      member_id: lea.id,
      place: `topic:${topic.id}`,
      body: 'Begun',
      saved_at: minute(1),
    });
    const page = shown(await query.execute(signedIn(lea.id), topic.number, 1));
    expect(page.replies[0]?.mine).toEqual({
      helpful: true,
      reactions: ['thanks'],
      kept: false,
      folded: false,
    });
    expect(page.mine).toEqual({ follow: 'watching', readPosition: 2, hasDraft: true });
    const other = shown(await query.execute(signedIn(omar.id), topic.number, 1));
    expect(other.replies[0]?.mine).toEqual({
      helpful: false,
      reactions: [],
      kept: true,
      folded: false,
    });
    expect(other.mine).toEqual({ follow: null, readPosition: 0, hasDraft: false });
  });

  it('says whether an incident has to do with it, as its answer or as one of its questions', async () => {
    const { rows } = database;
    const [answer, question, neither] = [
      await rows.topic(general, lea, { title: 'Payments are late' }),
      await rows.topic(general, omar, { title: 'Where is my payment?' }),
      await rows.topic(general, omar, { title: 'Something else' }),
    ];
    const incident = { id: rows.id(), topic_id: answer.id, title: 'Late', known: '', opened_at: minute(1) };
    await rows.insert('incident', incident);
    await rows.insert('incident_question', {
      topic_id: question.id,
      incident_id: incident.id,
      gathered_at: minute(2),
    });
    const told = [];
    for (const { number } of [answer, question, neither])
      told.push(shown(await query.execute(visitor(), number, 1)).ofIncident);
    expect(told).toEqual([true, true, false]);
  });

  it('leaves out deleted replies, except for those who may read them', async () => {
    const { rows } = database;
    const topic = await rows.topic(general, lea, { title: 'A topic with a deleted reply' });
    const reply = await rows.reply(topic, omar, { body: 'unkind' }, { deleted_at: minute(9) });
    expect(shown(await query.execute(signedIn(lea.id), topic.number, 1)).replies).toEqual([]);
    const moderator = signedIn(lea.id, { grants: [['topic.read-deleted', new Set([general.id])]] });
    expect(shown(await query.execute(moderator, topic.number, 1)).replies[0]?.plain).toBe('unkind');
    // Who moderates another category is not told how much was taken away here.
    const elsewhere = signedIn(lea.id, { grants: [['topic.read-deleted', new Set([staff.id])]] });
    const lastFor = async (actor: typeof moderator) =>
      shown(await query.execute(actor, topic.number, 1)).topic.lastPosition;
    expect([await lastFor(moderator), await lastFor(elsewhere), await lastFor(signedIn(lea.id))]).toEqual([
      2, 1, 1,
    ]);
    const permalink = new SqlPostPermalink(database.sql);
    expect(await permalink.execute(visitor(), reply.id)).toEqual({
      found: 'gone',
      removal: null,
      onlyHidden: false,
    });
    expect(await permalink.execute(moderator, reply.id)).toMatchObject({ found: 'page', position: 2 });
  });

  it('is gone when deleted, but for moderators of its category who see its audience', async () => {
    const { rows } = database;
    const topic = await rows.topic(
      general,
      lea,
      { title: 'A topic that was deleted' },
      { deleted_at: minute(9) },
    );
    const secret = await rows.topic(
      staff,
      lea,
      { title: 'A staff topic that was deleted' },
      { deleted_at: minute(9) },
    );
    const here = signedIn(lea.id, { grants: [['topic.read-deleted', new Set([general.id])]] });
    const elsewhere = signedIn(lea.id, { grants: [['topic.read-deleted', new Set([staff.id])]] });
    const everywhere = signedIn(lea.id, { grants: [['topic.read-deleted', 'everywhere']] });
    expect(await query.execute(visitor(), topic.number, 1)).toEqual({
      found: 'gone',
      removal: null,
      onlyHidden: false,
    });
    expect(await query.execute(elsewhere, topic.number, 1)).toEqual({
      found: 'gone',
      removal: null,
      onlyHidden: false,
    });
    expect((await query.execute(here, topic.number, 1)).found).toBe('page');
    expect(await query.execute(everywhere, secret.number, 1)).toEqual({ found: 'nothing' });
    expect(await query.execute(visitor(), secret.number, 1)).toEqual({ found: 'nothing' });
  });

  it('is said to be hidden where nobody deleted it, unless its author did so since', async () => {
    const { rows } = database;
    const hidden = { deleted_at: minute(9), deleted_by: omar.id, hidden: true };
    const topic = await rows.topic(general, lea, { title: 'A topic that was hidden' }, hidden);
    const inside = await rows.reply(topic, omar, { body: 'in it' });
    const standing = await rows.topic(general, lea, { title: 'A topic with a hidden reply' });
    const reply = await rows.reply(standing, lea, { body: 'hidden' }, hidden);
    const permalink = new SqlPostPermalink(database.sql);
    const [items, posts] = [
      new SqlTopicItem(database.sql),
      new SqlPostItem(database.sql, { now: () => minute(0) }),
    ];
    const all = async () =>
      [
        await query.execute(visitor(), topic.number, 1),
        await permalink.execute(visitor(), inside.id),
        await permalink.execute(visitor(), reply.id),
        await items.execute(visitor(), topic.id),
        await posts.execute(visitor(), inside.id),
        await posts.execute(visitor(), reply.id),
      ].map((outcome) => outcome.found === 'gone' && outcome.onlyHidden);
    expect(await all()).toEqual([true, true, true, true, true, true]);
    await rows.change('post', inside.id, { deleted_at: minute(10), deleted_by: omar.id });
    expect(await all()).toEqual([true, false, true, true, false, true]);
    await rows.change('topic', topic.id, { deleted_by: lea.id });
    await rows.change('post', reply.id, { deleted_by: lea.id });
    expect(await all()).toEqual([false, false, false, false, false, false]);
  });

  it('tells the author, and nobody else, why somebody took it away', async () => {
    const { rows } = database;
    const taken = { deleted_at: minute(9), deleted_by: omar.id, deletion_reason: 'It shows an address' };
    const topic = await rows.topic(general, lea, { title: 'A topic that was taken away' }, taken);
    const standing = await rows.topic(general, omar, { title: 'A topic that stands' });
    const reply = await rows.reply(standing, lea, { body: 'A reply', at: minute(5) }, taken);
    const permalink = new SqlPostPermalink(database.sql);
    const [author, other] = [signedIn(lea.id), signedIn(omar.id)];
    const reason = 'It shows an address';
    expect(await query.execute(author, topic.number, 1)).toMatchObject({
      found: 'gone',
      removal: { what: 'topic', title: 'A topic that was taken away', reason },
    });
    expect(await permalink.execute(author, reply.id)).toEqual({
      found: 'gone',
      removal: {
        what: 'reply',
        title: 'A topic that stands',
        writtenAt: minute(5),
        reason,
        decisionId: null,
      },
      onlyHidden: false,
    });
    expect(await query.execute(other, topic.number, 1)).toEqual({
      found: 'gone',
      removal: null,
      onlyHidden: false,
    });
    expect(await permalink.execute(other, reply.id)).toEqual({
      found: 'gone',
      removal: null,
      onlyHidden: false,
    });
    const moderator = signedIn(omar.id, { grants: [['topic.read-deleted', 'everywhere']] });
    expect(shown(await query.execute(moderator, topic.number, 1)).deletionReason).toBe(reason);
    expect(shown(await query.execute(moderator, standing.number, 1)).replies[0]?.deletionReason).toBe(reason);
  });

  it('leads to where a merged topic went, unless that may not be known', async () => {
    const { rows } = database;
    const target = await rows.topic(general, lea, { title: 'The topic that took the other in' });
    const hidden = await rows.topic(staff, lea, { title: 'The staff topic that took one in' });
    const away = { deleted_at: minute(9) };
    const one = await rows.topic(
      general,
      lea,
      { title: 'Merged in the open' },
      { ...away, merged_into: target.id },
    );
    const two = await rows.topic(
      general,
      lea,
      { title: 'Merged out of sight' },
      { ...away, merged_into: hidden.id },
    );
    for (const [from, to] of [
      [one, target],
      [two, hidden],
    ] as const)
      await rows.insert('topic_redirect', { number: from.number, topic_id: to.id, post_id: from.openingId });
    const moved = { found: 'moved', number: target.number, slug: 'slug', postId: one.openingId };
    expect(await query.execute(visitor(), one.number, 1)).toEqual(moved);
    expect(await query.execute(visitor(), two.number, 1)).toEqual({
      found: 'gone',
      removal: null,
      onlyHidden: false,
    });
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53, 50_000_001])(
    'finds nothing at the number or page %p',
    async (value) => {
      expect(await query.execute(visitor(), value, 1)).toEqual({ found: 'nothing' });
      expect(await query.execute(visitor(), 1, value)).toEqual({ found: 'nothing' });
    },
  );

  it('tells the page of a post by its permalink', async () => {
    const { rows } = database;
    const topic = await rows.topic(general, lea, { title: 'A topic of two pages' });
    const replies = [];
    for (let index = 1; index <= 21; index++)
      replies.push(await rows.reply(topic, omar, { body: `${index}` }));
    const permalink = new SqlPostPermalink(database.sql);
    const page = async (id: string | undefined) => permalink.execute(visitor(), id ?? '');
    expect(await page(topic.openingId)).toMatchObject({ page: 1, position: 1, number: topic.number });
    expect(await page(replies[19]?.id)).toMatchObject({ page: 1, position: 21 });
    expect(await page(replies[20]?.id)).toMatchObject({ page: 2, position: 22 });
    expect(await page('not-an-id')).toEqual({ found: 'nothing' });
    expect(await page(lea.id)).toEqual({ found: 'nothing' });
  });
});
