import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { OpenTopic } from '#application/community/topics/open-topic';
import { MODERATION_API, type ModerationApi } from '#application/moderation/published/moderation.api';
import type { TopicId } from '#domain/community/topics/topic';
import { UuidIds } from '#infrastructure/platform/ids';
import { Forum } from './forum.ts';

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
}, 60_000);
afterAll(() => forum.close());

it('who asked signs a topic only where they could open it themselves, now', async () => {
  const [host, asker] = [await forum.member('community_manager'), await forum.member()];
  const categoryId = await forum.category();
  const open = () =>
    forum.get(OpenTopic).execute({
      actor: host,
      kind: 'question',
      categoryId,
      title: 'When do I have to declare?',
      body: 'When do I have to declare what I earned?',
      tags: [],
      branches: [],
      takenUp: { topicId: new UuidIds().next<TopicId>(), askedBy: asker.memberId },
    });
  const moderation = forum.get(MODERATION_API as never) as ModerationApi;
  const rights = await moderation.rightsOf(asker.memberId, { status: 'active' });
  const silenced = jest
    .spyOn(moderation, 'rightsOf')
    .mockResolvedValue({ ...rights, grants: new Map(), standing: 'suspended' as never });
  await expect(open()).rejects.toMatchObject({ code: 'community.asker-may-not-open' });
  silenced.mockRestore();
  const { id } = await open();
  expect(await forum.rows(`select author_id from community.topic where id = $1`, [id])).toEqual([
    { author_id: asker.memberId },
  ]);
});
