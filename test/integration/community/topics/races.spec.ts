import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EditPost } from '#application/community/topics/edit-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { ReactToPost } from '#application/community/topics/react-to-post';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { SaveDraft } from '#application/community/drafts/save-draft';
import type { DomainError } from '#domain/shared/domain-error';
import { untilFree } from '../../../support/until-free.ts';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

async function discussed() {
  const actor = await forum.member();
  const topic = await forum.get(OpenTopic).execute({
    actor,
    kind: 'discussion',
    categoryId: await forum.category(),
    title: 'What are you working on?',
    body: 'Tell us about it.',
    tags: [],
    branches: [],
  });
  return { ...topic, actor };
}
const marksOf = (post: string) =>
  forum.row<{ helpful: number; topic: number; rows: number }>(
    `select p.helpful_count as helpful, t.helpful_count as topic,
       (select count(*)::int from community.helpful_vote v where v.post_id = p.id) as rows
     from community.post p join community.topic t on t.id = p.topic_id where p.id = $1`,
    [post],
  );

describe('many at once', () => {
  it('200 answers to one topic take the positions 2 to 201, each once', async () => {
    const { id, actor } = await discussed();
    const writers = await forum.members(200);
    await Promise.all(
      writers.map((writer) =>
        untilFree(() =>
          forum.get(PostAnswer).execute({ actor: writer, topicId: id, body: 'A novel.', replyTo: null }),
        ),
      ),
    );
    const posts = await forum.rows<{ position: number }>(
      `select position from community.post where topic_id = $1 order by position`,
      [id],
    );
    expect(posts.map((post) => post.position)).toEqual(Array.from({ length: 201 }, (_, index) => index + 1));
    expect(
      await forum.row(`select reply_count, last_position from community.topic where id = $1`, [id]),
    ).toEqual({ reply_count: 200, last_position: 201 });
    const facts = await forum.rows(
      `select 1 from platform.outbox where name = 'community.answer-posted.v1' and payload ->> 'topicId' = $1`,
      [id],
    );
    expect(facts).toHaveLength(200);
    expect(actor.memberId).not.toBeNull();
  });

  it('200 members mark at once, and 20 change their minds 20 times: the counts are the rows', async () => {
    const { postId } = await discussed();
    const readers = await forum.members(200);
    const mark = forum.get(MarkHelpful);
    const unmark = forum.get(UnmarkHelpful);
    await Promise.all(readers.map((actor) => forum.get(MarkHelpful).execute({ actor, postId })));
    expect(await marksOf(postId)).toEqual({ helpful: 200, topic: 200, rows: 200 });
    await Promise.all(
      readers
        .slice(0, 20)
        .flatMap((actor) =>
          Array.from({ length: 20 }, (_, turn) =>
            (turn % 2 === 0 ? unmark : mark).execute({ actor, postId }),
          ),
        ),
    );
    const after = await marksOf(postId);
    expect(after.helpful).toBe(after.rows);
    expect(after.topic).toBe(after.rows);
    expect(after.rows).toBeGreaterThanOrEqual(180);
    await Promise.all(readers.map((actor) => forum.get(UnmarkHelpful).execute({ actor, postId })));
    expect(await marksOf(postId)).toEqual({ helpful: 0, topic: 0, rows: 0 });
  });

  it('tells of each mark once, however often the button is pressed', async () => {
    const { postId } = await discussed();
    const actor = await forum.member();
    await Promise.all(
      Array.from({ length: 10 }, () => forum.get(ReactToPost).execute({ actor, postId, kind: 'thanks' })),
    );
    const facts = await forum.rows(
      `select 1 from platform.outbox where name = 'community.reaction-given.v1' and payload ->> 'postId' = $1`,
      [postId],
    );
    expect(facts).toHaveLength(1);
    expect(await forum.row(`select reactions from community.post where id = $1`, [postId])).toEqual({
      reactions: { thanks: 1 },
    });
  });

  it('of 50 edits of one version, one is kept and 49 are told of the conflict', async () => {
    const { postId, actor } = await discussed();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) =>
        forum
          .get(EditPost)
          .execute({ actor, postId, body: `Version ${index} of the text`, reason: null, version: 1 }),
      ),
    );
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []));
    expect(new Set(refused.map((error) => `${error.kind} ${error.code}`))).toEqual(
      new Set(['conflict shared.changed-meanwhile']),
    );
    expect(refused).toHaveLength(49);
    const facts = await forum.rows(
      `select 1 from platform.outbox where name = 'community.post-edited.v1' and payload ->> 'postId' = $1`,
      [postId],
    );
    expect(facts).toHaveLength(1);
  });

  it('of 20 who rename one version of a topic, one is heard and 19 are told of the conflict', async () => {
    const { id, actor } = await discussed();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        forum.get(RetitleTopic).execute({
          reason: 'To keep order.',
          actor,
          topicId: id,
          title: `Title number ${index}`,
          tags: [],
          version: 1,
        }),
      ),
    );
    const heard = outcomes.flatMap((one, index) => (one.status === 'fulfilled' ? [index] : []));
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []));
    expect(heard).toHaveLength(1);
    expect(refused.map((error) => `${error.kind} ${error.code}`)).toEqual(
      Array.from({ length: 19 }, () => 'conflict shared.changed-meanwhile'),
    );
    expect(await forum.row(`select title, version from community.topic where id = $1`, [id])).toEqual({
      title: `Title number ${heard[0]}`,
      version: 2,
    });
  });

  it('of 60 new drafts at once, 50 are kept', async () => {
    const actor = await forum.member();
    const save = (index: number) =>
      forum.get(SaveDraft).execute({
        actor,
        place: `topic:00000000-0000-7000-8000-0000000000${String(index).padStart(2, '0')}`,
        title: '',
        body: 'On its way',
        fields: {},
        version: 0,
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 60 }, (_, index) => save(index)));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(50);
    expect(
      await forum.rows(`select 1 from community.draft where member_id = $1`, [actor.memberId]),
    ).toHaveLength(50);
  });
});
