import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TopicPage } from '#application/community/topics/topic-page.query';
import { SqlPostItem } from '#infrastructure/community/topics/topic-posts.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { Sql } from '#infrastructure/platform/persistence/sql';
import type { Actor } from '#domain/shared/actor';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import { type CategoryRow, type MemberRow, minute, type TopicRow } from '../../../support/forum-rows.ts';

const clock = { now: () => minute(0) };

let database: ForumDatabase;
let lea: MemberRow;
let omar: MemberRow;
let ines: MemberRow;
let maya: MemberRow;
let general: CategoryRow;
let topic: TopicRow;
let statements = 0;
let counting: Sql;

beforeAll(async () => {
  database = await forumDatabase();
  const { rows } = database;
  lea = await rows.member('Lea');
  omar = await rows.member('Omar');
  ines = await rows.member('Ines', { role: 'admin' });
  maya = await rows.member('Maya', { role: 'moderator' });
  general = await rows.category('general');
  counting = new Sql(database.pool);
  const send = counting.rows.bind(counting);
  counting.rows = (text, params) => ((statements += 1), send(text, params));
});
afterAll(() => database.close());
beforeEach(async () => {
  topic = await database.rows.topic(general, lea, { title: 'Where do royalties go?' });
});

async function pageFor(actor: Actor, page = 1): Promise<TopicPage> {
  statements = 0;
  const outcome = await new SqlTopicPage(counting, clock).execute(actor, topic.number, page);
  if (outcome.found !== 'page') throw new Error(`found ${outcome.found}`);
  return outcome.page;
}

/** Each post of a page is the same when it is read by itself, in full; its words as written are read there alone. */
async function isAsReadAlone(actor: Actor, { opening, accepted, official, replies }: TopicPage) {
  for (const post of [opening, ...accepted, ...official, ...replies]) {
    const alone = await new SqlPostItem(database.sql, clock).execute(actor, post.id);
    const version = 1;
    const source = alone.found === 'post' ? alone.post.source : undefined;
    expect(alone).toEqual({ found: 'post', post: { ...post, topicId: topic.id, version, source } });
  }
}

const replies = async (count: number) => {
  const made = [];
  for (let index = 1; index <= count; index++)
    made.push(await database.rows.reply(topic, omar, { body: `reply ${index}` }));
  return made;
};

const seal = (postId: string, body: string, kind = 'validated') =>
  database.rows.insert('seal', {
    id: database.rows.id(),
    post_id: postId,
    kind,
    sealed_by: ines.id,
    department: 'Rights',
    body_hash: createHash('sha256').update(body).digest('hex'),
    question_hash: '',
    body_version: 1,
    sealed_at: minute(3),
    sources: '[]',
    valid_from: '2026-01-01',
    review_by: '2027-01-01',
    state: 'valid',
  });

const positions = (posts: readonly { position: number }[]) => posts.map(({ position }) => position);
const moderator = () =>
  signedIn(maya.id, {
    role: 'moderator',
    grants: [
      ['topic.read-deleted', 'everywhere'],
      ['post.restore', 'everywhere'],
      ['post.edit-any', 'everywhere'],
      ['post.redact', 'everywhere'],
    ],
  });

describe('what is read apart from the page of a topic', () => {
  it('is nothing for an ordinary page, the first or another', async () => {
    const made = await replies(22);
    await database.rows.reply(topic, lea, { body: 'to the point' }, { reply_to: made[21]!.id });
    await database.rows.accept(topic, made[3]!);
    for (const actor of [visitor(), signedIn(lea.id)]) {
      const first = await pageFor(actor);
      expect(statements).toBe(2);
      await isAsReadAlone(actor, first);
      expect(positions(first.accepted)).toEqual([5]);
    }
    await database.rows.change('topic', topic.id, { acceptances: '[]' });
    const second = await pageFor(visitor(), 2);
    expect(statements).toBe(2);
    expect(second.opening.position).toBe(1);
    expect(positions(second.replies)).toEqual([22, 23, 24]);
    expect(second.replies[2]!.replyTo).toEqual({ id: made[21]!.id, position: 23, pseudonym: 'Omar' });
    await isAsReadAlone(visitor(), second);
  });

  it('is a chosen reply of another page, and what a reply answers there', async () => {
    const made = await replies(44);
    await database.rows.accept(topic, made[42]!);
    const answer = await database.rows.reply(topic, lea, { body: 'late' }, { reply_to: made[1]!.id });
    const first = await pageFor(visitor());
    expect(statements).toBe(3);
    expect(positions(first.accepted)).toEqual([44]);
    expect(positions(first.replies)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
    expect(first.rights.posts[made[42]!.id]).toBeDefined();
    const third = await pageFor(signedIn(lea.id), 3);
    expect(third.opening).toMatchObject({ position: 1, plain: 'Where do royalties go?' });
    expect(positions(third.replies)).toEqual([42, 43, 44, 45, 46]);
    expect(third.replies.at(-1)).toMatchObject({
      id: answer.id,
      replyTo: { id: made[1]!.id, position: 3, pseudonym: 'Omar' },
    });
    await isAsReadAlone(visitor(), first);
    await isAsReadAlone(signedIn(lea.id), third);
  });

  it('is not what a reply answers that was deleted', async () => {
    const [gone] = await replies(1);
    await database.rows.reply(topic, lea, { body: 'to nobody' }, { reply_to: gone!.id });
    await database.rows.change('post', gone!.id, { deleted_at: minute(4), deleted_by: ines.id });
    const page = await pageFor(visitor());
    expect(statements).toBe(2);
    expect(page.replies.map(({ replyTo }) => replyTo)).toEqual([null]);
    const seen = await pageFor(moderator());
    expect(seen.replies.map(({ replyTo }) => replyTo)).toEqual([null, null]);
    await isAsReadAlone(moderator(), seen);
  });

  it('is the seal on an opening post, whatever the topic says of itself', async () => {
    await replies(1);
    await seal(topic.openingId, 'Where do royalties go?');
    for (const actor of [visitor(), signedIn(omar.id)]) {
      const page = await pageFor(actor);
      expect(statements).toBe(3);
      expect(page.topic.official).toBe('none');
      expect(page.opening.official).toMatchObject({ kind: 'validated', sealedBy: { pseudonym: 'Ines' } });
      expect(page.official).toEqual([]);
      await isAsReadAlone(actor, page);
    }
  });

  it('is who took a reply away and the seal that it bears, for who sees it: rights go by both', async () => {
    const [byMember, byAdmin, sealed, standing, unsealed] = await replies(5);
    const deleted = { deleted_at: minute(4) };
    await database.rows.change('post', byMember!.id, { ...deleted, deleted_by: lea.id });
    await database.rows.change('post', byAdmin!.id, { ...deleted, deleted_by: ines.id });
    await database.rows.change('post', sealed!.id, { ...deleted, deleted_by: lea.id });
    await seal(sealed!.id, 'reply 3', 'authored');
    await seal(standing!.id, 'reply 4');
    const page = await pageFor(moderator());
    expect(page.replies.map(({ official, deletedAt }) => [official?.kind, deletedAt !== null])).toEqual([
      [undefined, true],
      [undefined, true],
      [undefined, true],
      ['validated', false],
      [undefined, false],
    ]);
    const of = [byMember, byAdmin, sealed, standing, unsealed].map((each) => page.rights.posts[each!.id]!);
    // What a member took away is brought back by who moderates; what an administrator did is not.
    expect(of.map(({ restore }) => restore)).toEqual([true, false, true, false, false]);
    expect(of.map(({ edit }) => edit)).toEqual([false, false, false, false, true]);
    // The word of the organisation stays its own when it is deleted.
    expect(of.map(({ redact }) => redact)).toEqual([true, true, false, true, true]);
    await isAsReadAlone(moderator(), page);
    const others = await pageFor(signedIn(lea.id));
    expect(positions(others.replies)).toEqual([5, 6]);
  });

  it('is a sealed reply wherever it stands', async () => {
    const made = await replies(25);
    await seal(made[23]!.id, 'reply 24');
    await database.rows.change('topic', topic.id, { official: 'validated' });
    for (const actor of [visitor(), signedIn(lea.id)]) {
      const first = await pageFor(actor);
      expect(statements).toBe(3);
      expect(positions(first.official)).toEqual([25]);
      expect(positions(first.replies)).toHaveLength(20);
      await isAsReadAlone(actor, first);
      const second = await pageFor(actor, 2);
      expect(positions(second.official)).toEqual([25]);
      expect(second.replies.map(({ official }) => official?.kind)).toEqual([
        undefined,
        undefined,
        undefined,
        'validated',
        undefined,
      ]);
      await isAsReadAlone(actor, second);
    }
  });

  it('is of the topic itself who closed it, and which one it repeats', async () => {
    const other = await database.rows.topic(general, omar, { title: 'The first of its kind' });
    await database.rows.change('topic', topic.id, {
      status: 'closed',
      closed_by: ines.id,
      duplicate_of: other.id,
    });
    const reopening = signedIn(maya.id, { role: 'moderator', grants: [['topic.close', 'everywhere']] });
    const page = await pageFor(reopening);
    expect(statements).toBe(3);
    expect(page.topic.duplicateOf).toEqual({
      number: other.number,
      slug: 'slug',
      title: 'The first of its kind',
    });
    expect(page.rights.reopen).toBe(false);
    await database.rows.change('topic', topic.id, { closed_by: lea.id });
    expect((await pageFor(reopening)).rights.reopen).toBe(true);
    await database.rows.change('topic', other.id, { deleted_at: minute(5) });
    expect((await pageFor(visitor())).topic.duplicateOf).toBeNull();
  });

  it('is of the topic itself who chose a reply, or took a choice back, in place of who asked', async () => {
    const [first, second] = await replies(2);
    const at = minute(9).toISOString();
    const choosing = signedIn(maya.id, {
      role: 'moderator',
      grants: [['topic.accept-any', 'everywhere']],
    });
    const chosen = async (acceptance: object) => {
      const acceptances = JSON.stringify([{ postId: first!.id, at, withdrawnAt: null, ...acceptance }]);
      await database.rows.change('topic', topic.id, { acceptances });
      const { rights } = await pageFor(choosing);
      const sent = statements;
      expect(rights.posts[second!.id]!.accept).toBe(true);
      return { sent, accept: rights.posts[first!.id]!.accept, unaccept: rights.posts[first!.id]!.unaccept };
    };
    expect(await chosen({ by: lea.id })).toEqual({ sent: 2, accept: false, unaccept: true });
    expect(await chosen({ by: omar.id })).toEqual({ sent: 3, accept: false, unaccept: true });
    expect(await chosen({ by: ines.id })).toEqual({ sent: 3, accept: false, unaccept: false });
    const withdrawn = { by: lea.id, withdrawnAt: at };
    expect(await chosen(withdrawn)).toEqual({ sent: 2, accept: true, unaccept: false });
    expect(await chosen({ ...withdrawn, withdrawnBy: ines.id })).toEqual({
      sent: 3,
      accept: false,
      unaccept: false,
    });
    await pageFor(visitor());
    expect(statements).toBe(2);
  });
});

it('of a page that is read alone, the plain text is that of the opening post, and of what is chosen or sealed', async () => {
  const [, chosen, sealed] = await replies(4);
  await database.rows.accept(topic, chosen!);
  await seal(sealed!.id, 'reply 3');
  await database.rows.change('topic', topic.id, { official: 'validated' });
  const all = await pageFor(signedIn(lea.id));
  const outcome = await new SqlTopicPage(counting, clock).execute(signedIn(lea.id), topic.number, 1, 'few');
  if (outcome.found !== 'page') throw new Error(`found ${outcome.found}`);
  const few = outcome.page;
  expect(few.opening.plain).toBe('Where do royalties go?');
  expect(few.replies.map(({ plain }) => plain)).toEqual([null, 'reply 2', 'reply 3', null]);
  expect([...few.accepted, ...few.official].map(({ plain }) => plain)).toEqual(['reply 2', 'reply 3']);
  const plainOf = new Map(all.replies.map(({ id, plain }) => [id, plain]));
  expect({ ...few, replies: few.replies.map((post) => ({ ...post, plain: plainOf.get(post.id) })) }).toEqual(
    all,
  );
});

it('a topic whose opening post goes while it is read is not shown by its first reply', async () => {
  await replies(2);
  await seal(topic.openingId, 'Where do royalties go?');
  const going = new Sql(database.pool);
  const send = going.rows.bind(going);
  going.rows = async (text, params) => {
    if (text.includes('wanted')) await database.rows.change('topic', topic.id, { audience: 'staff' });
    return send(text, params);
  };
  expect(await new SqlTopicPage(going, clock).execute(visitor(), topic.number, 1)).toEqual({
    found: 'nothing',
  });
});
