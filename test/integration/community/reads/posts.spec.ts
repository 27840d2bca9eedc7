import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotAllowed, SignInNeeded } from '#domain/shared/actor';
import type { Permission } from '#domain/shared/actor';
import { SqlPostHistory } from '#infrastructure/community/topics/post-history.sql';
import { SqlPostSource } from '#infrastructure/community/topics/post-source.sql';
import { SqlPostItem, SqlTopicPosts } from '#infrastructure/community/topics/topic-posts.sql';
import { BufferedTopicViews } from '#infrastructure/community/topics/buffered-topic-views';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { signedIn, visitor } from '../../../support/actors.ts';
import { type ForumDatabase, forumDatabase } from '../../../support/forum-database.ts';
import {
  type CategoryRow,
  type MemberRow,
  minute,
  type PostRow,
  type TopicRow,
} from '../../../support/forum-rows.ts';

const NO_TROUBLES = { tell: () => {} };
let database: ForumDatabase;
let lea: MemberRow;
let omar: MemberRow;
let category: CategoryRow;
let topic: TopicRow;
let reply: PostRow;

beforeAll(async () => {
  database = await forumDatabase();
  const { rows } = database;
  lea = await rows.member('Lea');
  omar = await rows.member('Omar');
  category = await rows.category('general');
  topic = await rows.topic(
    category,
    lea,
    { title: 'A topic to be edited', body: 'opening' },
    { tags: ['vat'] },
  );
  reply = await rows.reply(
    topic,
    omar,
    { body: 'third text', at: minute(10) },
    { version: 3, edit_count: 2 },
  );
  const revision = { post_id: reply.id };
  await rows.insert('post_revision', {
    ...revision,
    id: rows.id(),
    number: 1,
    editor_id: lea.id,
    source: 'first text',
    reason: 'spelling',
    replaced_at: minute(100),
  });
  await rows.insert('post_revision', {
    ...revision,
    id: rows.id(),
    number: 2,
    editor_id: omar.id,
    source: 'second text',
    replaced_at: minute(200),
  });
});
afterAll(() => database.close());

describe('the history of a post', () => {
  it('tells each text with who wrote it, when and why, oldest first', async () => {
    const history = await new SqlPostHistory(database.sql).execute(signedIn(omar.id), reply.id);
    expect(history?.topic.number).toBe(topic.number);
    const told = history?.versions.map(({ number, source, by, reason, at }) => [
      number,
      source,
      by.pseudonym,
      reason,
      at,
    ]);
    expect(told).toEqual([
      [1, 'first text', 'Omar', null, minute(10)],
      [2, 'second text', 'Lea', 'spelling', minute(100)],
      [3, 'third text', 'Omar', null, minute(200)],
    ]);
  });

  it('is one text for a post that was never edited', async () => {
    const history = await new SqlPostHistory(database.sql).execute(signedIn(lea.id), topic.openingId);
    expect(history?.versions.map((one) => one.source)).toEqual(['opening']);
  });

  it('is for the author and for those who have the right in the category', async () => {
    const history = new SqlPostHistory(database.sql);
    const reader = (scope: string) => signedIn(lea.id, { grants: [['post.read-history', new Set([scope])]] });
    await expect(history.execute(signedIn(lea.id), reply.id)).rejects.toThrow(NotAllowed);
    await expect(history.execute(visitor(), reply.id)).rejects.toThrow(SignInNeeded);
    await expect(history.execute(reader(omar.id), reply.id)).rejects.toThrow(NotAllowed);
    await expect(history.execute(reader(category.id), reply.id)).resolves.not.toBeNull();
    await expect(history.execute(visitor(), 'nonsense')).resolves.toBeNull();
  });

  it('keeps what was taken out of the text of another from readers, and shows it to those who may take out', async () => {
    const history = new SqlPostHistory(database.sql);
    const seenBy = async (...grants: Permission[]) => {
      const actor = signedIn(lea.id, { grants: grants.map((each) => [each, new Set([category.id])]) });
      return (await history.execute(actor, reply.id))?.versions.map((one) => one.source);
    };
    expect(await seenBy('post.read-history')).toEqual(['second text', 'third text']);
    expect(await seenBy('post.read-history', 'post.edit-any')).toEqual([
      'first text',
      'second text',
      'third text',
    ]);
  });

  it('is gone with the post', async () => {
    const { rows } = database;
    const deleted = await rows.reply(topic, omar, { body: 'regret' }, { deleted_at: minute(3) });
    const editor = signedIn(omar.id, { grants: [['post.read-history', 'everywhere']] });
    expect(await new SqlPostHistory(database.sql).execute(editor, deleted.id)).toBeNull();
    expect(await new SqlPostSource(database.sql).execute(editor, deleted.id)).toBeNull();
  });
});

describe('posts as they were written', () => {
  /** Of which posts the database gives it, by who wrote them; and of which the list tells it. */
  async function given(actor: Parameters<SqlTopicPosts['execute']>[0]) {
    const read = new Set<string>();
    const heard = {
      rows: async (...asked: Parameters<Sql['rows']>) => {
        const rows = await database.sql.rows<{ author_id: string; source?: string | null }>(...asked);
        for (const row of rows) if (typeof row.source === 'string') read.add(row.author_id);
        return rows;
      },
      row: (...asked: Parameters<Sql['row']>) => database.sql.row(...asked),
    };
    const clock = { now: () => new Date() };
    const page = await new SqlTopicPosts(heard as unknown as Sql, clock).execute(actor, topic.id, {});
    const { items } = page.found === 'posts' ? page.posts : { items: [] };
    const item = await new SqlPostItem(database.sql, clock).execute(actor, reply.id);
    return {
      read: [...read].sort(),
      told: items.filter(({ source }) => source !== null).map(({ id }) => id),
      alone: item.found === 'post' ? item.post.source : undefined,
    };
  }

  it('are read of who asks alone, but for those who may change what others wrote', async () => {
    const own = ['post.edit-own', 'everywhere'] as const;
    expect(await given(signedIn(omar.id, { grants: [own] }))).toMatchObject({
      read: [omar.id],
      told: [reply.id],
    });
    const author = await given(signedIn(lea.id, { grants: [own] }));
    expect(author).toMatchObject({ read: [lea.id], alone: null });
    const editor = await given(
      signedIn(lea.id, { role: 'moderator', grants: [own, ['post.edit-any', 'everywhere']] }),
    );
    expect(editor.read).toEqual([lea.id, omar.id].sort());
    expect(editor.told).toContain(reply.id);
    expect(editor.alone).not.toBeNull();
  });

  it('are told to an agent of what another agent wrote', async () => {
    await database.pool.query(`update community.member set role = 'agent' where id = $1`, [omar.id]);
    try {
      const agent = signedIn(lea.id, { grants: [['official.validate', 'everywhere']] });
      expect((await given(agent)).told).toEqual([reply.id]);
    } finally {
      await database.pool.query(`update community.member set role = 'member' where id = $1`, [omar.id]);
    }
  });
});

describe('the source of a post', () => {
  it('is what the author edits, with title and tags for an opening post', async () => {
    const source = new SqlPostSource(database.sql);
    const author = signedIn(lea.id, { grants: [['post.edit-own', 'everywhere']] });
    expect(await source.execute(author, topic.openingId)).toMatchObject({
      source: 'opening',
      version: 1,
      opening: true,
      topic: { title: 'A topic to be edited', tags: ['vat'], number: topic.number, version: 1 },
    });
    const replier = signedIn(omar.id, { grants: [['post.edit-own', 'everywhere']] });
    expect(await source.execute(replier, reply.id)).toMatchObject({ opening: false, version: 3 });
  });

  it('is refused to others', async () => {
    const source = new SqlPostSource(database.sql);
    const other = signedIn(lea.id, { grants: [['post.edit-own', 'everywhere']] });
    await expect(source.execute(other, reply.id)).rejects.toThrow(NotAllowed);
    await expect(source.execute(signedIn(omar.id), reply.id)).rejects.toThrow(NotAllowed);
    await expect(source.execute(visitor(), reply.id)).rejects.toThrow(SignInNeeded);
    const moderator = signedIn(lea.id, {
      role: 'moderator',
      grants: [['post.edit-any', new Set([category.id])]],
    });
    expect((await source.execute(moderator, reply.id))?.source).toBe('third text');
  });
});

describe('views of topics', () => {
  const viewsOf = async (id: string) => {
    const { rows } = await database.pool.query(
      'select views from community.topic_views where topic_id = $1',
      [id],
    );
    return Number(rows[0]?.views ?? 0);
  };

  it('are added up and written together, and those of topics that are no more are let go', async () => {
    const views = new BufferedTopicViews(database.sql, NO_TROUBLES);
    for (let index = 0; index < 3; index++) views.add(topic.id);
    views.add('01990000-0000-7000-8000-000000000000');
    expect(await viewsOf(topic.id)).toBe(0);
    await views.flush();
    expect(await viewsOf(topic.id)).toBe(3);
    views.add(topic.id);
    await Promise.all([views.flush(), views.flush()]);
    expect(await viewsOf(topic.id)).toBe(4);
  });

  it('wait for the next time when they cannot be written', async () => {
    let down = true;
    class Faulty extends Sql {
      override rows<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
        return down ? Promise.reject(new Error('no connection')) : super.rows<Row>(text, params);
      }
    }
    const views = new BufferedTopicViews(new Faulty(database.pool), NO_TROUBLES);
    views.add(topic.id);
    await expect(views.flush()).rejects.toThrow('no connection');
    views.add(topic.id);
    down = false;
    await views.flush();
    expect(await viewsOf(topic.id)).toBe(6);
  });
});

describe('the posts of a topic', () => {
  /** What is found, and how many statements it took. */
  async function read(actor: ReturnType<typeof visitor>, topicId: string, cursor?: string, limit = 1) {
    let statements = 0;
    const counting = new Sql(database.pool);
    const rows = counting.rows.bind(counting);
    counting.rows = (text, params) => ((statements += 1), rows(text, params));
    const found = await new SqlTopicPosts(counting, { now: () => minute(0) }).execute(actor, topicId, {
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    return { found, statements };
  }

  it('cost one statement, for visitors and members; the end of the list and what is gone cost a look at the topic', async () => {
    const first = await read(visitor(), topic.id);
    expect(first).toMatchObject({ found: { found: 'posts' }, statements: 1 });
    if (first.found.found !== 'posts') throw new Error('The topic stands');
    expect(first.found.posts.items).toMatchObject([{ position: 1, plain: 'opening', mine: null }]);
    const next = await read(signedIn(omar.id), topic.id, first.found.posts.next ?? '');
    expect(next).toMatchObject({
      found: { posts: { items: [{ plain: 'third text', mine: { helpful: false } }] } },
      statements: 1,
    });
    const beyond = await read(visitor(), topic.id, Buffer.from('a99').toString('base64url'));
    expect(beyond).toMatchObject({ found: { found: 'posts', posts: { items: [] } }, statements: 2 });
    const gone = await database.rows.topic(category, lea, { title: 'Gone' }, { deleted_at: minute(5) });
    expect((await read(visitor(), gone.id)).found).toEqual({ found: 'gone', onlyHidden: false });
    const moderator = signedIn(omar.id, { grants: [['topic.read-deleted', 'everywhere']] });
    expect(await read(moderator, gone.id)).toMatchObject({ found: { found: 'posts' }, statements: 2 });
  });

  it('cost one statement more where one of them bears a seal, and say the same as each read alone', async () => {
    const { rows } = database;
    const asked = await rows.topic(category, lea, { title: 'A topic with a seal in it' });
    const made = [];
    for (const body of ['one', 'two', 'three']) made.push(await rows.reply(asked, omar, { body }));
    await rows.change('post', made[2]!.id, { reply_to: made[1]!.id });
    expect(await read(visitor(), asked.id, undefined, 4)).toMatchObject({ statements: 1 });
    await rows.insert('seal', {
      id: rows.id(),
      post_id: made[1]!.id,
      kind: 'validated',
      sealed_by: omar.id,
      department: 'Rights',
      body_hash: createHash('sha256').update('two').digest('hex'),
      question_hash: '',
      body_version: 1,
      sealed_at: minute(3),
      sources: '[]',
      valid_from: '2026-01-01',
      review_by: '2027-01-01',
      state: 'valid',
    });
    await rows.insert('bookmark', { post_id: made[1]!.id, member_id: lea.id, kept_at: minute(4) });
    for (const actor of [visitor(), signedIn(lea.id)]) {
      const { found, statements } = await read(actor, asked.id, undefined, 4);
      if (found.found !== 'posts') throw new Error('The topic stands');
      expect(statements).toBe(2);
      const { items } = found.posts;
      expect(items.map(({ official }) => official?.kind)).toEqual([
        undefined,
        undefined,
        'validated',
        undefined,
      ]);
      expect(items[3]!.replyTo).toEqual({ id: made[1]!.id, position: 3, pseudonym: 'Omar' });
      for (const post of items)
        expect(await new SqlPostItem(database.sql, { now: () => minute(0) }).execute(actor, post.id)).toEqual(
          { found: 'post', post },
        );
    }
  });

  it('cost one statement more where one of them answers what is not listed beside it', async () => {
    const { rows } = database;
    const asked = await rows.topic(category, lea, { title: 'A topic with answers to answers' });
    const first = await rows.reply(asked, omar, { body: 'one' });
    await rows.reply(asked, lea, { body: 'two' }, { reply_to: first.id });
    const said = { id: first.id, position: 2, pseudonym: 'Omar' };
    const beside = await read(visitor(), asked.id, undefined, 3);
    expect(beside).toMatchObject({ found: { posts: { items: [{}, {}, { replyTo: said }] } }, statements: 1 });
    const after = Buffer.from('a2').toString('base64url');
    expect(await read(visitor(), asked.id, after)).toMatchObject({
      found: { posts: { items: [{ position: 3, replyTo: said }] } },
      statements: 2,
    });
    await rows.change('post', first.id, { deleted_at: minute(6) });
    expect(await read(visitor(), asked.id, undefined, 3)).toMatchObject({
      found: { posts: { items: [{}, { position: 3, replyTo: null }] } },
      statements: 2,
    });
  });

  it('are told without a sealed one that is taken away while they are read', async () => {
    const { rows } = database;
    const asked = await rows.topic(category, lea, { title: 'A topic with a seal that goes' });
    const sealed = await rows.reply(asked, omar, { body: 'sealed' });
    await rows.insert('seal', {
      id: rows.id(),
      post_id: sealed.id,
      kind: 'validated',
      sealed_by: omar.id,
      department: 'Rights',
      body_hash: createHash('sha256').update('sealed').digest('hex'),
      question_hash: '',
      body_version: 1,
      sealed_at: minute(3),
      sources: '[]',
      state: 'valid',
      valid_from: '2026-01-01',
      review_by: '2027-01-01',
    });
    const going = new Sql(database.pool);
    const send = going.rows.bind(going);
    let sent = 0;
    going.rows = async (text, params) => {
      if ((sent += 1) === 2) await rows.change('post', sealed.id, { deleted_at: minute(5) });
      return send(text, params);
    };
    const posts = new SqlTopicPosts(going, { now: () => minute(0) });
    expect(await posts.execute(visitor(), asked.id, {})).toMatchObject({
      posts: { items: [{ position: 1 }] },
    });
    expect(sent).toBe(2);
  });
});
