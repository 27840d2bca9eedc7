import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { CloseTopic } from '#application/community/topics/close-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { KeepBookmark } from '#application/community/topics/keep-bookmark';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PinTopic } from '#application/community/topics/pin-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { PostId } from '#domain/community/topics/post';
import type { TopicId } from '#domain/community/topics/topic';
import { Forum } from './forum.ts';

let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

async function asked(text = 'How do I declare my royalties?') {
  const actor = await forum.member();
  const categoryId = await forum.category();
  const opened = await forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'How do I declare royalties?',
    body: text,
    tags: [],
    branches: ['music'],
  });
  return { actor, categoryId, ...opened };
}
const answer = (
  topicId: TopicId,
  actor: Parameters<PostAnswer['execute']>[0]['actor'],
  replyTo: PostId | null = null,
) => forum.get(PostAnswer).execute({ actor, topicId, body: 'Like this, every April.', replyTo });

describe('a topic on its way to the database and back', () => {
  it('is answered by its public number as by its id', async () => {
    const { number } = await asked();
    type Writer = Parameters<PostAnswer['execute']>[0]['actor'];
    const answerAt = (topicNumber: number, actor: Writer, body = 'By its number.') =>
      forum.get(PostAnswer).execute({ actor, topicNumber, body, replyTo: null });
    const helper = await forum.member();
    expect(await answerAt(number, helper)).toMatchObject({ number, position: 2 });
    expect(await answerAt(number, helper, 'Once more.')).toMatchObject({ number, position: 3 });
    await expect(answerAt(number + 1000, helper)).rejects.toMatchObject({
      code: 'community.topic-not-found',
    });
  });

  it('keeps every field through a change and another reading', async () => {
    const { id, actor, number } = await asked();
    const helper = await forum.member();
    const staff = await forum.member('moderator');
    const reply = await answer(id, helper);
    expect(typeof number).toBe('number');
    expect(reply).toMatchObject({ position: 2, number, slug: 'how-do-i-declare-royalties' });
    await forum.get(AcceptAnswer).execute({ actor, postId: reply.id });
    await forum.get(PinTopic).execute({ actor: staff, topicId: id, until: new Date('2030-02-01T00:00:00Z') });
    await forum.get(CloseTopic).execute({ reason: 'To keep order.', actor, topicId: id });
    const row = await forum.row(`select * from community.topic where id = $1`, [id]);
    expect(row).toMatchObject({
      kind: 'question',
      status: 'closed',
      closed_by: actor.memberId,
      title: 'How do I declare royalties?',
      author_id: actor.memberId,
      branches: ['music'],
      tags: [],
      last_position: 2,
      reply_count: 1,
      solved: true,
      pinned_until: new Date('2030-02-01T00:00:00Z'),
      opened_at: forum.now,
      last_activity_at: forum.now,
      acceptances: [{ postId: reply.id, by: actor.memberId, at: forum.now.toISOString(), withdrawnAt: null }],
      deleted_at: null,
      version: 5,
    });
  });

  it('keeps what an author changes within the hour once it was answered, quoted or accepted', async () => {
    const { actor: asker, id: topicId } = await asked();
    const helper = await forum.member();
    const opening = await forum.row<{ id: PostId }>(
      `select id from community.post where topic_id = $1 and position = 1`,
      [topicId],
    );
    const reply = (actor: typeof asker, body: string, replyTo: PostId | null = null) =>
      forum.get(PostAnswer).execute({ actor, topicId, body, replyTo });
    const kept = async (actor: typeof asker, postId: PostId) => {
      const { version } = await forum.row<{ version: number }>(
        `select version from community.post where id = $1`,
        [postId],
      );
      await forum.get(EditPost).execute({ actor, postId, body: `Words ${version}`, reason: null, version });
      return (await forum.rows(`select 1 from community.post_revision where post_id = $1`, [postId])).length;
    };
    expect(await kept(asker, opening.id)).toBe(0);
    const [plain, answered, quoted, accepted] = [
      await reply(helper, 'One'),
      await reply(helper, 'Two'),
      await reply(helper, 'Three'),
      await reply(helper, 'Four'),
    ];
    await reply(helper, 'I add to mine', plain.id);
    expect(await kept(helper, plain.id)).toBe(0);
    await reply(asker, 'To you', answered.id);
    await reply(asker, `You said [it](/reponses/${quoted.id})`);
    await forum.get(AcceptAnswer).execute({ actor: asker, postId: accepted.id });
    for (const { id } of [answered, quoted, accepted]) expect(await kept(helper, id)).toBe(1);
    expect(await kept(asker, opening.id)).toBe(1);
  });

  it('keeps a post, its revision and their order', async () => {
    const { id, postId } = await asked();
    const helper = await forum.member();
    const { id: first } = await answer(id, helper);
    const { id: second } = await answer(id, helper, first);
    forum.now = new Date(forum.now.getTime() + 61 * 60_000);
    await forum
      .get(EditPost)
      .execute({ actor: helper, postId: second, body: 'Every April and October.', reason: null, version: 1 });
    const rows = await forum.rows(
      `select id, position, source, html, plain, reply_to, edited_at, edit_count, version
       from community.post where topic_id = $1 order by position`,
      [id],
    );
    expect(rows).toMatchObject([
      { id: postId, position: 1, reply_to: null, edit_count: 0, version: 1 },
      { id: first, position: 2, edited_at: null },
      {
        id: second,
        position: 3,
        source: 'Every April and October.',
        html: '<p>Every April and October.</p>',
        plain: 'Every April and October.',
        reply_to: first,
        edited_at: forum.now,
        edit_count: 1,
        version: 2,
      },
    ]);
    expect(
      await forum.row(`select * from community.post_revision where post_id = $1`, [second]),
    ).toMatchObject({
      number: 1,
      editor_id: helper.memberId,
      source: 'Like this, every April.',
      reason: null,
      replaced_at: forum.now,
    });
  });

  it('leaves nothing behind when it is refused', async () => {
    const { id, actor } = await asked();
    await forum.get(CloseTopic).execute({ reason: 'To keep order.', actor, topicId: id });
    const helper = await forum.member();
    const before = await forum.row(`select count(*) from platform.outbox`);
    await expect(answer(id, helper)).rejects.toMatchObject({ code: 'community.topic-closed' });
    expect(await forum.rows(`select 1 from community.post where topic_id = $1`, [id])).toHaveLength(1);
    expect(
      await forum.rows(`select 1 from community.topic_follow where member_id = $1`, [helper.memberId]),
    ).toEqual([]);
    expect(await forum.row(`select count(*) from platform.outbox`)).toEqual(before);
  });

  it('keeps a bookmark with its latest note', async () => {
    const { postId } = await asked();
    const actor = await forum.member();
    for (const note of ['for April', 'for October'])
      await forum.get(KeepBookmark).execute({ actor, postId, note });
    expect(
      await forum.rows(`select note from community.bookmark where member_id = $1`, [actor.memberId]),
    ).toEqual([{ note: 'for October' }]);
  });
});
