import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EditCategory } from '#application/community/categories/edit-category';
import { NotifyOfNarrowing } from '#application/community/consumers/notify-of-narrowing';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
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
const narrow = async (categoryId: CategoryId, audience: string, renamed?: string) => {
  const [row] = await forum.rows<{ name: string; version: number }>(
    `select name, version from community.category where id = $1`,
    [categoryId],
  );
  await forum.get(EditCategory).execute({
    actor: await forum.member('administrator'),
    categoryId,
    audience,
    ...row!,
    ...(renamed && { name: renamed }),
    description: '',
    guidance: '',
    icon: 'folder',
    kinds: ['question'],
    position: 1,
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

  it('is told to nobody where all who wrote there read on', async () => {
    const categoryId = await forum.category();
    await open(await forum.member(), categoryId);
    await narrow(categoryId, 'members');
    expect(await told(categoryId)).toEqual([]);
    await narrow(categoryId, 'public');
    expect(await told(categoryId)).toEqual([]);
  });
});
