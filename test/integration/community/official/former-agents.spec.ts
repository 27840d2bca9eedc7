import { describe, expect, it } from '@jest/globals';
import { DeletePost } from '#application/community/topics/delete-post';
import { RedactPassage } from '#application/community/topics/redact-passage';
import type { PostId } from '#domain/community/topics/ids';
import { SqlModeratedPosts } from '#infrastructure/community/moderated/moderated-posts.sql';
import type { Forum } from '../topics/forum.ts';
import { type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

/** Its author is an agent no longer; the organisation says it still. */
const answered = async (kind: 'authored' | 'validated') => {
  const agent = await forum.member('agent');
  let postId: PostId;
  const question = kind === 'authored' ? await house.question() : null;
  if (question) postId = (await house.answer(agent, question.id, {}, 'Zéphirine Canary says so.')).id;
  else postId = (await house.validated({}, 'Zéphirine Canary says so.')).replyId;
  await forum.rows(`update community.member set role = 'member' where id = $1`, [agent.memberId]);
  return { postId };
};
const REASON = 'It names somebody who asked not to be named.';
const remove = async (postId: PostId) =>
  forum.get(DeletePost).execute({ actor: await forum.member('moderator'), postId, reason: REASON });
const roleOf = async (postId: PostId) =>
  (await new SqlModeratedPosts(forum.database.sql).look([postId])).get(postId)!.authorRole;

describe('an answer of the organisation', () => {
  it('is under the protection of its seal when its author is an agent no longer', async () => {
    const { postId } = await answered('authored');
    await expect(remove(postId)).rejects.toMatchObject({ code: 'community.words-of-rank' });
    await expect(
      forum.get(RedactPassage).execute({
        actor: await forum.member('moderator'),
        postId,
        passage: 'Zéphirine Canary',
        reason: REASON,
      }),
    ).rejects.toMatchObject({ code: 'community.words-of-rank' });
    expect(await roleOf(postId)).toBe('agent');
    const { topic_id: topicId } = await forum.row<{ topic_id: string }>(
      `select topic_id from community.post where id = $1`,
      [postId],
    );
    const elsewhere = await house.replied({ body: 'I asked Zéphirine Canary.' });
    expect(
      await forum.get(RedactPassage).execute({
        actor: await forum.member('moderator'),
        postId: elsewhere.replyId as PostId,
        passage: 'Zéphirine Canary',
        reason: REASON,
      }),
    ).toMatchObject({ isBeyondReach: true });
    expect(
      await forum.row(`select plain from community.post where topic_id = $1 and position > 1`, [topicId]),
    ).toEqual({ plain: 'Zéphirine Canary says so.' });
  });

  it('protects no reply that it only vouched for', async () => {
    const { postId } = await answered('validated');
    expect(await roleOf(postId)).toBe('member');
    await remove(postId);
  });
});
