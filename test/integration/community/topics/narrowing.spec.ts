import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EditCategory } from '#application/community/categories/edit-category';
import { NotifyOfNarrowing } from '#application/community/consumers/notify-of-narrowing';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { DeletePost } from '#application/community/topics/delete-post';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import { SqlNarrowing } from '#infrastructure/community/categories/narrowing.sql';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

type Member = Awaited<ReturnType<Forum['member']>>;
const open = (actor: Member, categoryId: CategoryId) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'A matter of musicians',
    body: another('In which box?'),
    tags: [],
    branches: [],
  });
const narrow = async (categoryId: CategoryId, audience: string, renamed?: string, narrows = true) => {
  const [row] = await forum.rows<{ name: string; version: number }>(
    `select name, version from community.category where id = $1`,
    [categoryId],
  );
  await forum.get(EditCategory).execute({
    actor: await forum.member('administrator'),
    session: { confirmedAt: forum.now },
    categoryId,
    audience,
    ...row!,
    ...(renamed && { name: renamed }),
    description: '',
    guidance: '',
    icon: 'folder',
    kinds: ['question'],
    position: 1,
    narrows,
    widens: true,
  });
  return row!.name;
};
const told = async (categoryId: CategoryId) => {
  const facts = await forum.rows<{ id: string; payload: never }>(
    `select id, payload from platform.outbox
     where name = 'community.category-audience-changed.v1' and payload->>'categoryId' = $1`,
    [categoryId],
  );
  for (const { id, payload } of [...facts, ...facts])
    await forum.unitOfWork.run(() => forum.get(NotifyOfNarrowing).on(payload, { factId: id }));
  return forum.rows(
    `select member_id, piece_key, mail_kind from community.notification where kind = 'category-narrowed' and cause = any($1)`,
    [facts.map(({ id }) => id)],
  );
};

describe('a category for fewer people', () => {
  it('tells beforehand whom it touches, and afterwards those who opened topics there and cannot read them', async () => {
    const [musician, painter, follower, watcher] = [
      await forum.member('member', { branches: ['music'] }),
      ...(await forum.members(3)),
    ];
    const categoryId = await forum.category();
    for (const author of [musician, painter!, painter!]) await open(author, categoryId);
    const { id: topicId } = await open(await forum.member('moderator'), categoryId);
    await forum.get(FollowCategory).execute({ actor: follower!, categoryId, level: 'watching' });
    await forum.get(FollowTopic).execute({ actor: watcher!, topicId, level: 'tracking' });
    const asked = new SqlNarrowing(forum.database.sql);
    const administrator = await forum.member('administrator');
    expect(await asked.execute(administrator, categoryId, 'branch:music')).toEqual({
      topics: 4,
      losing: 1,
      // Who opened a topic follows it.
      followers: 3,
    });
    expect(await asked.execute(administrator, categoryId, 'public')).toBeNull();
    expect(await asked.execute(administrator, await forum.category(), 'staff')).toBeNull();
    await expect(asked.execute(painter!, categoryId, 'staff')).rejects.toMatchObject({ kind: 'forbidden' });
    const name = await narrow(categoryId, 'branch:music');
    expect(await told(categoryId)).toEqual([
      { member_id: painter!.memberId, piece_key: name, mail_kind: 'category-narrowed' },
    ]);
  });

  it('tells each who replied there once, unless the reply is gone, and counts them beforehand', async () => {
    const [replier, gone, asker] = [
      await forum.member(),
      await forum.member(),
      await forum.member('moderator'),
    ];
    const categoryId = await forum.category();
    const topics = [await open(asker, categoryId), await open(asker, categoryId)];
    for (const { id: topicId } of topics)
      await forum
        .get(PostAnswer)
        .execute({ actor: replier, topicId, body: another('In the second box.'), replyTo: null });
    const { id: topicId } = topics[0]!;
    const { id } = await forum
      .get(PostAnswer)
      .execute({ actor: gone, topicId, body: another('In the third box.'), replyTo: null });
    await forum.get(DeletePost).execute({ actor: gone, postId: id, reason: null });
    const asked = new SqlNarrowing(forum.database.sql);
    expect(await asked.execute(await forum.member('administrator'), categoryId, 'staff')).toMatchObject({
      topics: 2,
      losing: 1,
    });
    await narrow(categoryId, 'staff');
    expect(await told(categoryId)).toMatchObject([{ member_id: replier.memberId }]);
  });

  it('is kept for them only once whoever does it was told whom it touches, followers of an empty one too', async () => {
    const [categoryId, followed] = [await forum.category(), await forum.category()];
    await open(await forum.member(), categoryId);
    await forum
      .get(FollowCategory)
      .execute({ actor: await forum.member(), categoryId: followed, level: 'watching' });
    const refusal = (topics: number) => ({
      fields: [
        {
          field: 'narrows',
          code: 'community.narrowing-to-confirm',
          details: { topics, losing: topics, followers: 1 },
        },
      ],
    });
    await expect(narrow(categoryId, 'staff', undefined, false)).rejects.toMatchObject(refusal(1));
    await expect(narrow(followed, 'staff', undefined, false)).rejects.toMatchObject(refusal(0));
    await narrow(await forum.category(), 'staff', undefined, false);
    await narrow(followed, 'staff');
  });

  it('is asked about alone: where nobody can lose sight, nobody who wrote there is looked at', async () => {
    const categoryId = await forum.category();
    await open(await forum.member(), categoryId);
    const { sql } = forum.database;
    const statements = jest.spyOn(sql, 'row');
    const [asked, administrator] = [new SqlNarrowing(sql), await forum.member('administrator')];
    const looks = async (audience: string) => {
      statements.mockClear();
      await asked.execute(administrator, categoryId, audience);
      return statements.mock.calls.some(([statement]) => statement.includes('community.post'));
    };
    expect([await looks('public'), await looks('staff')]).toEqual([false, true]);
    statements.mockRestore();
  });

  it('is called as they knew it, whatever it is called from then on', async () => {
    const [painter, categoryId] = [await forum.member(), await forum.category()];
    await open(painter, categoryId);
    const name = await narrow(categoryId, 'staff', 'What the team alone knows');
    expect(await told(categoryId)).toMatchObject([{ member_id: painter.memberId, piece_key: name }]);
  });

  it('is told to nobody where it was opened again before anybody heard', async () => {
    const categoryId = await forum.category();
    await open(await forum.member(), categoryId);
    await narrow(categoryId, 'staff');
    await narrow(categoryId, 'public');
    expect(await told(categoryId)).toEqual([]);
  });

  it('is told to each once where it was narrowed again before anybody heard, and counted anew', async () => {
    const [musician, painter, filmmaker] = [
      await forum.member('member', { branches: ['music'] }),
      await forum.member(),
      await forum.member('member', { branches: ['film'] }),
    ];
    const categoryId = await forum.category();
    for (const author of [musician, painter, filmmaker]) await open(author, categoryId);
    const asked = new SqlNarrowing(forum.database.sql);
    const administrator = await forum.member('administrator');
    await narrow(categoryId, 'branch:music');
    expect(await asked.execute(administrator, categoryId, 'branch:film')).toMatchObject({ losing: 1 });
    await narrow(categoryId, 'branch:film');
    const members = (await told(categoryId)).map(({ member_id }) => member_id);
    expect(members.toSorted()).toEqual([musician.memberId, painter.memberId].toSorted());
  });

  it('is told to nobody where all who wrote there read on', async () => {
    const categoryId = await forum.category();
    await open(await forum.member(), categoryId);
    await narrow(categoryId, 'members');
    expect(await told(categoryId)).toEqual([]);
    await narrow(categoryId, 'public');
    expect(await told(categoryId)).toEqual([]);
  });
});
