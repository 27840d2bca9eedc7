import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlModeratedTopics } from '#infrastructure/community/moderated/moderated-topics.sql';
import { migration466TopicsNamedByOthers } from '#infrastructure/platform/persistence/migrations/466-topics-named-by-others';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
type Writer = Actor & { memberId: MemberId };

let forum: Forum;
let [asker, helper, moderator]: Writer[] = [];
let members: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  [asker, helper] = await forum.members(2);
  moderator = await forum.member('moderator');
});
afterAll(() => forum.close());
beforeEach(async () => {
  members = await forum.category({ audience: 'members' });
});

const reason = 'Another matter.';

const opened = (actor = asker!) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId: members,
    title: 'How do I declare royalties?',
    body: another('In which box?'),
    tags: [],
    branches: [],
  });

const answer = async (topicId: TopicId, actor = helper!): Promise<PostId> =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body: another('Box 5HQ.'), replyTo: null })).id;

const splitOff = (topicId: TopicId, postIds: PostId[]) =>
  forum
    .get(SplitTopic)
    .execute({ actor: moderator!, topicId, postIds, categoryId: members, title: 'Suspected fraud', reason });

async function rename(topicId: TopicId, title: string, actor = moderator!): Promise<void> {
  const { edition: version } = await forum.row<{ edition: number }>(
    `select edition from community.topic where id = $1`,
    [topicId],
  );
  await forum.get(RetitleTopic).execute({ actor, topicId, title, tags: [], version, reason });
}

const carryInto = (topicId: TopicId, intoNumber: number) =>
  forum.get(MergeTopics).execute({ actor: moderator!, topicId, intoNumber, reason });

/** Whether somebody else than its author named each. */
async function areNamedByOthers(...ids: string[]): Promise<(boolean | undefined)[]> {
  const found = await new SqlModeratedTopics(forum.sql).look(ids);
  return ids.map((id) => found.get(id)?.isNamedByOthers);
}

/** The decision about the topic that was told last. */
const lastDecision = async (topicId: TopicId): Promise<string> =>
  (
    await forum.row<{ id: string }>(
      `select payload->'restriction'->>'decisionId' as id from platform.outbox
       where name = 'community.topic-changed.v1' and payload->>'topicId' = $1 and payload->'restriction'->>'decisionId' is not null
       order by position desc limit 1`,
      [topicId],
    )
  ).id;

const falls = (decisionId: string, targetId: TopicId, action: 'move' | 'edit') =>
  forum.unitOfWork.run(() =>
    forum.get(EnforceDecisions).on({
      name: 'moderation.decision-overturned.v1',
      at: forum.now.toISOString(),
      decisionId,
      action,
      targetKind: 'topic',
      targetId,
      subjectId: asker!.memberId,
      by: moderator!.memberId,
    }),
  );

it('what was split off stays so once a merge of it was undone', async () => {
  const [one, into] = [await opened(), await opened()];
  const away = await splitOff(one.id, [await answer(one.id)]);
  await carryInto(away.id, into.number);
  await falls(await lastDecision(away.id), away.id, 'move');
  expect(await areNamedByOthers(one.id, away.id)).toEqual([false, true]);
});

it('what who splits wrote themselves is theirs', async () => {
  const one = await opened();
  const away = await splitOff(one.id, [await answer(one.id, moderator)]);
  expect(await areNamedByOthers(away.id)).toEqual([false]);
});

it('what others renamed, until its author does or that falls, whatever it was called before', async () => {
  const [one, other, split] = [await opened(), await opened(), await opened()];
  for (const { id } of [one, other]) await rename(id, 'A complaint about the office');
  const first = await lastDecision(other.id);
  await rename(other.id, 'A complaint of somebody');
  expect(await areNamedByOthers(one.id, other.id)).toEqual([true, true]);

  await rename(one.id, 'Where do royalties go?', asker);
  await falls(await lastDecision(other.id), other.id, 'edit');
  expect(await areNamedByOthers(one.id, other.id)).toEqual([false, true]);
  await falls(first, other.id, 'edit');
  expect(await areNamedByOthers(other.id)).toEqual([false]);

  const away = await splitOff(split.id, [await answer(split.id)]);
  await rename(away.id, 'Fraud, it seems');
  await falls(await lastDecision(away.id), away.id, 'edit');
  expect(await areNamedByOthers(away.id)).toEqual([true]);
});

it('what was named before that was noted is known by what is left of it', async () => {
  const [one, into, twice, theirs] = [await opened(), await opened(), await opened(), await opened()];
  const [split, undone, merged] = [
    await splitOff(one.id, [await answer(one.id)]),
    await splitOff(one.id, [await answer(one.id)]),
    await splitOff(one.id, [await answer(one.id)]),
  ];
  for (const { id } of [undone, merged]) await carryInto(id, into.number);
  await falls(await lastDecision(undone.id), undone.id, 'move');
  for (const title of ['A complaint about the office', 'A complaint of somebody'])
    await rename(twice.id, title);
  await rename(theirs.id, 'A complaint of somebody');
  await rename(theirs.id, 'Where do royalties go?', asker);
  await forum.relay();
  await forum.rows(
    `update community.topic set named_by_others = false,
       former_names = (select coalesce(jsonb_agg(layer #- '{former,namedByOthers}'), '[]') from jsonb_array_elements(former_names) layer)`,
  );
  await forum.rows(migration466TopicsNamedByOthers.sql);

  const known = () => areNamedByOthers(one.id, split.id, undone.id, twice.id, theirs.id);
  expect(await known()).toEqual([false, true, true, true, false]);
  await falls(await lastDecision(twice.id), twice.id, 'edit');
  await falls(await lastDecision(merged.id), merged.id, 'move');
  expect(await areNamedByOthers(twice.id, merged.id)).toEqual([true, true]);
});
