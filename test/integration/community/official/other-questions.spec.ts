import { describe, expect, it } from '@jest/globals';
import { EditPost } from '#application/community/topics/edit-post';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RedactPassage } from '#application/community/topics/redact-passage';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import { askedIn } from '#domain/community/official/seal';
import { SqlAskedQuestion } from '#infrastructure/community/official/asked-question.sql';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { Sha256Text } from '#infrastructure/platform/text/sha256-text';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
let moderator: Member;
openingHouse(async (opened, its) => {
  [house, forum] = [opened, its];
  moderator = await forum.member('moderator');
});

type Validated = Awaited<ReturnType<OfficialHouse['validated']>>;

const openingOf = (topicId: string) =>
  forum.row<{ id: string; version: number }>(
    `select id, version from community.post where topic_id = $1 and position = 1`,
    [topicId],
  );
const rewrite = async (actor: Member, topicId: string, body: string) => {
  const { id, version } = await openingOf(topicId);
  return forum
    .get(EditPost)
    .execute({ actor, postId: id as never, body, reason: 'A reason of mine', version });
};
const retitle = async (actor: Member, topicId: string, title: string) => {
  const { version } = await forum.row<{ version: number }>(
    `select edition as version from community.topic where id = $1`,
    [topicId],
  );
  return forum
    .get(RetitleTopic)
    .execute({ reason: 'To keep order.', actor, topicId: topicId as never, title, tags: [], version });
};
const WAYS: Readonly<Record<string, (sealed: Validated) => Promise<unknown>>> = {
  'its author gives it another title': ({ asker, id }) => retitle(asker, id, 'May I ignore all letters?'),
  'its author rewrites the opening post': ({ asker, id }) => rewrite(asker, id, 'May I never pay?'),
  'a moderator gives it another title': ({ id }) => retitle(moderator, id, 'What somebody else made of it'),
  'a moderator rewrites the opening post': ({ id }) => rewrite(moderator, id, 'Something milder.'),
  'it goes up in another one': async ({ id }) => {
    const { id: other, number } = await house.question();
    await retitle(moderator, other, 'How do I pay by cheque?');
    await forum
      .get(MergeTopics)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: id, intoNumber: number });
  },
  'the answer leaves for another one': async ({ id, categoryId, asker, replyId }) => {
    const { id: first } = await forum
      .get(PostAnswer)
      .execute({ actor: asker, topicId: id, body: 'Something else.', replyTo: null });
    await forum.rows(`update community.post set position = 9 where id = $1`, [replyId]);
    const postIds = [first, replyId];
    const title = 'A topic of its own';
    await forum
      .get(SplitTopic)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: id, categoryId, title, postIds });
  },
  'a passage is taken out of it': async ({ id }) => {
    const postId = (await openingOf(id)).id as never;
    await forum
      .get(RedactPassage)
      .execute({ actor: moderator, postId, passage: 'which box', reason: 'A name that is no box' });
  },
};

describe('an official answer whose question is another by now', () => {
  it.each(Object.keys(WAYS))('is to be read again when %s, and its owner is told once', async (way) => {
    const sealed = await house.validated();
    await WAYS[way]!(sealed);
    expect(await house.sealRow(sealed.sealId)).toMatchObject({
      state: 'to_review',
      review_why: 'question-changed',
      lifted_why: null,
    });
    const { topic_id: topicId } = await forum.row<{ topic_id: string }>(
      `select topic_id from community.post where id = $1`,
      [sealed.replyId],
    );
    expect(await house.stateOf(topicId)).toBe('overdue');
    await forum.relay(2);
    const told = () =>
      forum.rows(
        `select 1 from community.notification where kind = 'official-review' and member_id = $1 and post_id = $2`,
        [sealed.agent.memberId, sealed.replyId],
      );
    expect(await told()).toHaveLength(1);
    await retitle(moderator, topicId, 'And then another one');
    await forum.relay(2);
    expect(await told()).toHaveLength(1);
  });

  it('says why beside it and on the desk, until the agent seals it for what is asked now', async () => {
    const { asker, agent, id, number, sealId, replyId } = await house.validated();
    const shown = async () => {
      const outcome = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
        asker,
        number,
        1,
      );
      return outcome.found === 'page' ? outcome.page.official[0]?.official : null;
    };
    await rewrite(asker, id, 'May I never pay?');
    expect(await shown()).toMatchObject({ overdue: true, review: { why: 'question-changed' } });
    const { items } = await new SqlDeskReviews(forum.database.sql).execute(agent, { limit: 100 });
    expect(items.find((one) => one.what === 'answer' && one.sealId === sealId)).toMatchObject({
      why: 'question-changed',
      stands: true,
    });
    const again = await house.seal(agent, replyId, {}, { replaces: sealId });
    expect(await shown()).toMatchObject({ overdue: false, review: null, sealId: again.sealId });
    const { question_hash: kept } = await forum.row<{ question_hash: string }>(
      `select question_hash from community.seal where id = $1`,
      [again.sealId],
    );
    expect(kept).toBe(new Sha256Text().of(askedIn('How do I declare royalties?', 'May I never pay?')));
  });

  it('stays as it is where nothing is asked otherwise', async () => {
    const sealed = await house.validated();
    const { number } = sealed;
    const other = await house.question();
    await forum
      .get(MergeTopics)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: other.id, intoNumber: number });
    await rewrite(sealed.asker, sealed.id, 'In which box?');
    expect(await house.sealRow(sealed.sealId)).toMatchObject({ state: 'valid' });
    expect(await house.stateOf(sealed.id)).toBe('validated');
  });
});

describe('the question that an agent answers', () => {
  it('is read as it stood before, but for what somebody else took away', async () => {
    const { asker, id } = await house.question();
    const agent = await forum.member('agent');
    const earlier = async () =>
      (await new SqlAskedQuestion(forum.database.sql).execute(agent, id))!.earlier.map(
        ({ source }) => source,
      );
    forum.now = new Date(forum.now.getTime() + 2 * 3_600_000);
    await rewrite(asker, id, 'In which box, says Odilon?');
    expect(await earlier()).toEqual(['In which box?']);
    await rewrite(moderator, id, 'In which box, says […]?');
    expect(await earlier()).toEqual([]);
    await rewrite(asker, id, 'In which box, says somebody?');
    expect(await earlier()).toEqual(['In which box, says […]?']);
  });
});
