import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EditCategory } from '#application/community/categories/edit-category';
import { NotifyOfNarrowing } from '#application/community/consumers/notify-of-narrowing';
import { NotifyOfWidening } from '#application/community/consumers/notify-of-widening';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import { FRESH_FOR } from '#domain/shared/fresh-identity';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const audienceOf = (table: 'category' | 'topic', id: string) =>
  forum.row(`select audience from community.${table} where id = $1`, [id]);

interface Said {
  readonly widens?: boolean;
  readonly narrows?: boolean;
  readonly confirmedAt?: Date;
}

async function keepFor(categoryId: CategoryId, audience: string, said: Said = {}): Promise<void> {
  const row = await forum.row<{ name: string; version: number }>(
    `select name, version from community.category where id = $1`,
    [categoryId],
  );
  const { confirmedAt = forum.now, ...meant } = said;
  await forum.get(EditCategory).execute({
    actor: await forum.member('administrator'),
    session: { confirmedAt },
    categoryId,
    audience,
    ...row!,
    ...meant,
    description: '',
    guidance: '',
    icon: 'folder',
    kinds: ['question'],
    position: 1,
  });
}

/** Two who wrote for members alone, one of them twice, with a picture in the first topic. */
async function talkOfMembers() {
  const categoryId = await forum.category({ audience: 'members' });
  const [asker, helper] = await forum.members(2);
  const opened = [];
  for (const title of ['A matter between us', 'Another matter between us'])
    opened.push(
      await forum.get(OpenTopic).execute({
        actor: asker!,
        kind: 'question',
        categoryId,
        title,
        body: another('In which box?'),
        tags: [],
        branches: [],
      }),
    );
  const topicId = opened[0]!.id;
  const { id: postId } = await forum
    .get(PostAnswer)
    .execute({ actor: helper!, topicId, body: another('In the second one.'), replyTo: null });
  await forum.rows(
    `insert into community.attachment (id, owner_id, key, content_type, bytes, uploaded_at, post_id)
     values (gen_random_uuid(), $1, $2, 'image/webp', 10, now(), $3)`,
    [helper!.memberId, `widening-${postId}`, postId],
  );
  return { categoryId, topicId, asker: asker!, helper: helper! };
}

async function toldOf(categoryId: CategoryId) {
  const facts = await forum.rows<{ id: string; payload: never }>(
    `select id, payload from platform.outbox
     where name = 'community.category-audience-changed.v1' and payload->>'categoryId' = $1`,
    [categoryId],
  );
  for (const consumer of [NotifyOfWidening, NotifyOfNarrowing])
    for (const { id, payload } of [...facts, ...facts])
      await forum.unitOfWork.run(() =>
        forum.get<{ on: typeof NotifyOfWidening.prototype.on }>(consumer).on(payload, { factId: id }),
      );
  const notices = await forum.rows<{ kind: string; member_id: string }>(
    `select kind, member_id from community.notification where cause = any($1)`,
    [facts.map(({ id }) => id)],
  );
  return notices.map(({ kind, member_id }) => `${kind} ${member_id}`).sort();
}

describe('a category for more people', () => {
  it('is refused with what it would open, and nothing changes, until that is meant; then each author is told once', async () => {
    const { categoryId, topicId, asker, helper } = await talkOfMembers();
    await expect(keepFor(categoryId, 'public', { narrows: true })).rejects.toMatchObject({
      fields: [
        {
          field: 'widens',
          code: 'community.widening-to-confirm',
          details: { topics: 2, authors: 2, files: 1, references: 0 },
        },
      ],
    });
    expect(await audienceOf('category', categoryId)).toEqual({ audience: 'members' });
    expect(await audienceOf('topic', topicId)).toEqual({ audience: 'members' });
    await keepFor(categoryId, 'public', { widens: true });
    expect(await audienceOf('topic', topicId)).toEqual({ audience: 'public' });
    expect(await toldOf(categoryId)).toEqual(
      [asker, helper].map(({ memberId }) => `category-widened ${memberId}`).sort(),
    );
  });

  it('counts the official answers that stand there, also where nothing else does', async () => {
    const categoryId = await forum.category({ audience: 'members' });
    const owner = await forum.member('agent');
    for (const [slug, state] of [
      ['widened', 'valid'],
      ['widened-away', 'withdrawn'],
    ])
      await forum.rows(
        `insert into community.reference_answer (id, key, slug, title, summary, category_id, sources, owner_id, department,
           valid_from, review_by, state, last_number, published_at)
         values (gen_random_uuid(), $1, $1, $1, '', $2, '[]', $3, 'D', '2020-01-01', '2099-01-01', $4, 1, now())`,
        [slug, categoryId, owner.memberId, state],
      );
    await expect(keepFor(categoryId, 'public')).rejects.toMatchObject({
      fields: [{ field: 'widens', details: { topics: 0, references: 1 } }],
    });
    await keepFor(categoryId, 'public', { widens: true });
    expect(await audienceOf('category', categoryId)).toEqual({ audience: 'public' });
  });

  it('wants to know again who does it, unless nothing stands there', async () => {
    const { categoryId } = await talkOfMembers();
    const confirmedAt = new Date(forum.now.getTime() - FRESH_FOR - 1);
    await expect(keepFor(categoryId, 'public', { widens: true, confirmedAt })).rejects.toMatchObject({
      code: 'community.identity-not-confirmed',
    });
    expect(await audienceOf('category', categoryId)).toEqual({ audience: 'members' });
    const empty = await forum.category({ audience: 'members' });
    await keepFor(empty, 'public', { confirmedAt });
    expect(await audienceOf('category', empty)).toEqual({ audience: 'public' });
  });

  it('asks for both where others read it and some do not any more; who is closed out is told that alone', async () => {
    const categoryId = await forum.category({ audience: 'branch:music' });
    const musician = await forum.member('member', { branches: ['music'] });
    const both = await forum.member('member', { branches: ['music', 'film'] });
    for (const actor of [musician, both])
      await forum.get(OpenTopic).execute({
        actor,
        kind: 'question',
        categoryId,
        title: 'A matter of musicians',
        body: another('In which box?'),
        tags: [],
        branches: [],
      });
    await expect(keepFor(categoryId, 'branch:film')).rejects.toMatchObject({
      fields: [{ field: 'narrows' }, { field: 'widens' }],
    });
    await keepFor(categoryId, 'branch:film', { narrows: true, widens: true });
    expect(await toldOf(categoryId)).toEqual(
      [`category-narrowed ${musician.memberId}`, `category-widened ${both.memberId}`].sort(),
    );
  });
});
