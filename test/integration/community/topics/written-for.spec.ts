import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { EmptyMergedCategories } from '#application/community/categories/empty-merged-categories';
import { MergeCategory } from '#application/community/categories/merge-category';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlModeratedPosts } from '#infrastructure/community/moderated/moderated-posts.sql';
import { SqlModeratedTopics } from '#infrastructure/community/moderated/moderated-topics.sql';
import { migration457CarriedBefore } from '#infrastructure/platform/persistence/migrations/457-carried-before';
import { migration475HomesOfCategoriesMergedBefore } from '#infrastructure/platform/persistence/migrations/475-homes-of-categories-merged-before';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
type Writer = Actor & { memberId: MemberId };

let forum: Forum;
let [asker, helper, moderator, chief]: Writer[] = [];
let members: CategoryId;
let team: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  [asker, helper] = await forum.members(2);
  moderator = await forum.member('moderator');
  chief = await forum.member('administrator');
});
afterAll(() => forum.close());
beforeEach(async () => {
  members = await forum.category({ audience: 'members' });
  team = await forum.category({ audience: 'staff' });
});

const reason = 'Another matter.';

const topicIn = (categoryId: CategoryId, actor: Writer = asker!) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    title: 'How do I declare royalties?',
    body: another('In which box?'),
    tags: [],
    branches: [],
  });

const answer = async (topicId: TopicId, actor: Writer = helper!): Promise<PostId> =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body: another('Box 5HQ.'), replyTo: null })).id;

/** Whether others read these, where they stand, than where they were written. */
async function areElsewhere(...ids: string[]): Promise<(boolean | undefined)[]> {
  const [posts, topics] = [new SqlModeratedPosts(forum.sql), new SqlModeratedTopics(forum.sql)];
  const found = new Map([...(await posts.look(ids)), ...(await topics.look(ids))]);
  return ids.map((id) => found.get(id)?.isElsewhere);
}

const moveTopic = (topicId: TopicId, categoryId: CategoryId, actor = moderator!) =>
  forum.get(MoveTopic).execute({ actor, topicId, categoryId, reason, widens: true });
const carryInto = (topicId: TopicId, intoNumber: number) =>
  forum.get(MergeTopics).execute({ actor: moderator!, topicId, intoNumber, reason, widens: true });
const moveReplies = (topicId: TopicId, postIds: PostId[], intoNumber: number) =>
  forum.get(MoveReplies).execute({ actor: moderator!, topicId, postIds, intoNumber, reason, widens: true });
const splitOff = (topicId: TopicId, postIds: PostId[], categoryId: CategoryId) =>
  forum.get(SplitTopic).execute({
    actor: moderator!,
    topicId,
    postIds,
    categoryId,
    title: 'Suspected fraud',
    reason,
    widens: true,
  });

const readBy = (categoryId: CategoryId, audience: string) =>
  forum.rows(
    `with changed as (update community.category set audience = $2 where id = $1)
     update community.topic set audience = $2 where category_id = $1`,
    [categoryId, audience],
  );

const mergeCategory = (categoryId: CategoryId, into: CategoryId) =>
  forum.get(MergeCategory).execute({ actor: chief!, categoryId, into });

/** The one goes into the other, and its topics follow. */
async function intoOne(categoryId: CategoryId, into: CategoryId): Promise<void> {
  await mergeCategory(categoryId, into);
  await forum.get(EmptyMergedCategories).moveSome(categoryId);
}

interface Target {
  readonly kind: 'topic' | 'post';
  readonly id: string;
}

/** What was last told to restrict somebody by it. */
async function lastDecision(target: Target): Promise<string> {
  const { id } = await forum.row<{ id: string }>(
    `select payload->'restriction'->>'decisionId' as id from platform.outbox
     where name = $1 and payload->>$2 = $3 and payload->'restriction'->>'decisionId' is not null order by position desc limit 1`,
    target.kind === 'topic'
      ? ['community.topic-changed.v1', 'topicId', target.id]
      : ['community.replies-carried.v1', 'postId', target.id],
  );
  return id;
}

/** The last one falls, unless another is named. */
async function falls(target: Target, named: string | null = null): Promise<void> {
  const decisionId = named ?? (await lastDecision(target));
  await forum.unitOfWork.run(() =>
    forum.get(EnforceDecisions).on({
      name: 'moderation.decision-overturned.v1',
      at: forum.now.toISOString(),
      decisionId,
      action: 'move',
      targetKind: target.kind,
      targetId: target.id,
      subjectId: helper!.memberId,
      by: moderator!.memberId,
    }),
  );
}

describe('stands where others read it than where it was written', () => {
  it('what a merge took into a topic of the team, and not what was written there', async () => {
    const [one, into] = [await topicIn(members), await topicIn(team, moderator)];
    const [reply, there] = [await answer(one.id), await answer(into.id, moderator)];
    await carryInto(one.id, into.number);
    expect(await areElsewhere(one.postId, reply, into.id, there)).toEqual([true, true, false, false]);
  });

  it('what was split off into a category of the team, the topic with it', async () => {
    const one = await topicIn(members);
    const [reply, left] = [await answer(one.id), await answer(one.id)];
    const away = await splitOff(one.id, [reply], team);
    expect(await areElsewhere(away.id, reply, one.id, left)).toEqual([true, true, false, false]);
  });

  it('replies that were moved into a topic of the team, until that falls', async () => {
    const [one, into] = [await topicIn(members), await topicIn(team, moderator)];
    const reply = await answer(one.id);
    await moveReplies(one.id, [reply], into.number);
    expect(await areElsewhere(reply)).toEqual([true]);
    await falls({ kind: 'post', id: reply });
    expect(await areElsewhere(reply)).toEqual([false]);
  });

  it('what went with a topic that its own author moved, and nothing that was written there since', async () => {
    const one = await topicIn(members, moderator);
    const reply = await answer(one.id);
    await moveTopic(one.id, team);
    const since = await answer(one.id, moderator);
    expect(await areElsewhere(one.id, reply, since)).toEqual([true, true, false]);
  });

  it('what was written after a move, once that fell', async () => {
    const one = await topicIn(team, moderator);
    const before = await answer(one.id, moderator);
    await moveTopic(one.id, members, chief);
    const since = await answer(one.id);
    expect(await areElsewhere(one.id, before, since)).toEqual([true, true, false]);
    await falls({ kind: 'topic', id: one.id });
    expect(await areElsewhere(one.id, before, since)).toEqual([false, false, true]);
  });

  it('nothing that came home when a merge or a split fell', async () => {
    const [one, into] = [await topicIn(members), await topicIn(team, moderator)];
    const reply = await answer(one.id);
    await carryInto(one.id, into.number);
    await falls({ kind: 'topic', id: one.id });
    expect(await areElsewhere(one.id, reply)).toEqual([false, false]);
    const away = await splitOff(one.id, [reply], team);
    await falls({ kind: 'post', id: reply });
    expect(await areElsewhere(reply)).toEqual([false]);
    expect(await areElsewhere(away.id)).toEqual([undefined]);
  });

  it('nothing that went among the same readers, nor where others read the category since', async () => {
    const [one, into] = [
      await topicIn(members),
      await topicIn(await forum.category({ audience: 'members' })),
    ];
    const reply = await answer(one.id);
    await moveReplies(one.id, [reply], into.number);
    await moveTopic(one.id, await forum.category({ audience: 'members' }));
    await forum.rows(`update community.topic set audience = 'staff' where id = any($1::uuid[])`, [
      [one.id, into.id],
    ]);
    expect(await areElsewhere(one.id, reply)).toEqual([false, false]);
  });

  it('nothing that is back in its category, whoever reads that one by then', async () => {
    const [one, into] = [await topicIn(members), await topicIn(team, moderator)];
    const [reply, other] = [await answer(one.id), await answer(one.id)];
    await moveReplies(one.id, [reply], into.number);
    await readBy(members, 'public');
    expect(await areElsewhere(reply)).toEqual([true]);
    await falls({ kind: 'post', id: reply });
    expect(await areElsewhere(reply)).toEqual([false]);
    await moveTopic(one.id, team);
    await readBy(members, 'members');
    expect(await areElsewhere(one.id, reply, other)).toEqual([true, true, true]);
    await moveTopic(one.id, members);
    expect(await areElsewhere(one.id, reply, other)).toEqual([false, false, false]);
  });

  it('nothing that comes back into the category that its own went into meanwhile', async () => {
    const one = await topicIn(members);
    const next = await forum.category({ audience: 'members' });
    await moveTopic(one.id, team);
    await mergeCategory(members, next);
    await readBy(next, 'public');
    expect(await areElsewhere(one.id)).toEqual([true]);
    await moveTopic(one.id, next, chief);
    expect(await areElsewhere(one.id)).toEqual([false]);
  });

  it('what was carried from one of two categories into the other, once they are one, whichever goes into which', async () => {
    const next = await forum.category({ audience: 'staff' });
    const [away, other] = [await topicIn(members), await topicIn(members)];
    const [reply, home] = [await answer(away.id), await topicIn(team, moderator)];
    await moveTopic(away.id, team);
    await moveTopic(other.id, next);
    await readBy(members, 'staff');
    expect(await areElsewhere(away.id, reply, other.id, home.id)).toEqual([true, true, true, false]);
    await intoOne(team, members);
    expect(await areElsewhere(away.id, reply, other.id, home.id)).toEqual([true, true, true, false]);
    await intoOne(members, next);
    expect(await areElsewhere(away.id, reply, other.id, home.id)).toEqual([true, true, true, false]);
  });

  it.each([
    ['theirs goes into the other', (home: CategoryId, other: CategoryId) => intoOne(home, other)],
    ['the other goes into theirs', (home: CategoryId, other: CategoryId) => intoOne(other, home)],
  ])(
    'what comes back from a third category to one that became one with its own meanwhile, until it is let home: %s',
    async (_, becomeOne) => {
      const third = await forum.category({ audience: 'staff' });
      const one = await topicIn(members);
      const reply = await answer(one.id);
      const moved = { kind: 'topic', id: one.id } as const;
      await moveTopic(one.id, team);
      const first = await lastDecision(moved);
      await moveTopic(one.id, third, chief);
      await readBy(members, 'staff');
      expect(await areElsewhere(one.id, reply)).toEqual([true, true]);
      await becomeOne(members, team);
      await falls(moved);
      const since = await answer(one.id, moderator);
      expect(await areElsewhere(one.id, reply, since)).toEqual([true, true, false]);
      await falls(moved, first);
      expect(await areElsewhere(one.id, reply, since)).toEqual([false, false, false]);
    },
  );

  it('what had come home before the two became one, only once that falls', async () => {
    const one = await topicIn(members);
    const moved = { kind: 'topic', id: one.id } as const;
    await moveTopic(one.id, team);
    const first = await lastDecision(moved);
    await moveTopic(one.id, members, chief);
    await readBy(members, 'staff');
    await intoOne(team, members);
    expect(await areElsewhere(one.id)).toEqual([false]);
    await falls(moved);
    expect(await areElsewhere(one.id)).toEqual([true]);
    await falls(moved, first);
    expect(await areElsewhere(one.id)).toEqual([false]);
  });

  it('what comes back by a decision that stood above one that fell, as that one would have brought it back', async () => {
    const third = await forum.category({ audience: 'staff' });
    const [out, home] = [await topicIn(members), await topicIn(members)];
    const decisions = async (topicId: TopicId, ...places: CategoryId[]) => {
      const ids: string[] = [];
      for (const place of places) {
        await moveTopic(topicId, place, chief);
        ids.push(await lastDecision({ kind: 'topic', id: topicId }));
      }
      return ids;
    };
    const [, backHome, awayAgain] = await decisions(out.id, team, members, third);
    const [first, second] = await decisions(home.id, team, third);
    await readBy(members, 'staff');
    await intoOne(team, members);
    const [last] = await decisions(home.id, await forum.category({ audience: 'staff' }));
    await falls({ kind: 'topic', id: out.id }, backHome);
    await falls({ kind: 'topic', id: out.id }, awayAgain);
    expect(await areElsewhere(out.id)).toEqual([true]); // in what the team's went into, where the first decision holds it
    await falls({ kind: 'topic', id: home.id }, second);
    await falls({ kind: 'topic', id: home.id }, first);
    await falls({ kind: 'topic', id: home.id }, last);
    expect(await areElsewhere(home.id)).toEqual([false]);
  });

  it('what was moved once more since, where the decision before that falls first', async () => {
    const [third, fourth] = [
      await forum.category({ audience: 'staff' }),
      await forum.category({ audience: 'staff' }),
    ];
    const one = await topicIn(members);
    const moved = { kind: 'topic', id: one.id } as const;
    await moveTopic(one.id, team);
    await moveTopic(one.id, third, chief);
    const second = await lastDecision(moved);
    await readBy(members, 'staff');
    await intoOne(team, members);
    await moveTopic(one.id, fourth, chief);
    const last = await lastDecision(moved);
    await falls(moved, second);
    await falls(moved, last);
    expect(await areElsewhere(one.id)).toEqual([true]);
  });

  it('nothing that the fall of a decision lets home, though the two became one meanwhile', async () => {
    const [moved, merged, into, kept, split] = [
      await topicIn(members),
      await topicIn(members),
      await topicIn(team, moderator),
      await topicIn(members),
      await topicIn(members),
    ];
    const [reply, gone, left] = [await answer(kept.id), await answer(split.id), await answer(split.id)];
    await moveTopic(moved.id, team);
    await carryInto(merged.id, into.number);
    await moveReplies(kept.id, [reply], into.number);
    const away = await splitOff(split.id, [gone], team);
    await readBy(members, 'staff');
    await intoOne(team, members);
    const carried = [moved.id, merged.postId, reply, gone];
    expect(await areElsewhere(...carried, kept.id, left)).toEqual([true, true, true, true, false, false]);
    await falls({ kind: 'topic', id: moved.id });
    expect(await areElsewhere(...carried)).toEqual([false, true, true, true]);
    await falls({ kind: 'post', id: reply });
    expect(await areElsewhere(...carried)).toEqual([false, true, false, true]);
    await falls({ kind: 'topic', id: merged.id });
    expect(await areElsewhere(...carried)).toEqual([false, false, false, true]);
    await falls({ kind: 'post', id: gone });
    expect(await areElsewhere(...carried, away.id)).toEqual([false, false, false, false, undefined]);
  });

  it('nothing that was back home when that went into another one, and into a third', async () => {
    const [next, last] = [
      await forum.category({ audience: 'public' }),
      await forum.category({ audience: 'public' }),
    ];
    const one = await topicIn(members);
    await moveTopic(one.id, team);
    await readBy(members, 'public');
    await moveTopic(one.id, members, chief);
    expect(await areElsewhere(one.id)).toEqual([false]);
    await intoOne(members, next);
    await mergeCategory(next, last);
    expect(await areElsewhere(one.id)).toEqual([false]);
    await forum.get(EmptyMergedCategories).moveSome(next);
    expect(await areElsewhere(one.id)).toEqual([false]);
  });

  it('what was split off and is called as a moderator said, where it stands among its readers too', async () => {
    const one = await topicIn(members);
    const away = await splitOff(one.id, [await answer(one.id)], members);
    const topics = await new SqlModeratedTopics(forum.sql).look([one.id, away.id]);
    expect([one.id, away.id].map((id) => topics.get(id)?.isNamedByOthers)).toEqual([false, true]);
  });

  it('what goes on from there, until it is back where it was written', async () => {
    const one = await topicIn(members);
    const reply = await answer(one.id);
    await moveTopic(one.id, team);
    await moveTopic(one.id, await forum.category({ audience: 'public' }));
    expect(await areElsewhere(one.id, reply)).toEqual([true, true]);
    await moveTopic(one.id, await forum.category({ audience: 'members' }));
    expect(await areElsewhere(one.id, reply)).toEqual([false, false]);
  });
});

it('what one of two categories held of the other when they became one before that was noted is elsewhere', async () => {
  const [away, back, third] = [await topicIn(members), await topicIn(members), await topicIn(members)];
  await moveTopic(away.id, team);
  await moveTopic(back.id, team);
  await moveTopic(back.id, members, chief);
  await moveTopic(third.id, await forum.category({ audience: 'public' }), chief);
  await readBy(members, 'staff');
  await forum.rows(`update community.category set merged_into = $2, merged_at = now() where id = $1`, [
    team,
    members,
  ]);
  expect(await areElsewhere(away.id, back.id, third.id)).toEqual([false, false, true]);
  await forum.rows(migration475HomesOfCategoriesMergedBefore.sql);
  expect(await areElsewhere(away.id, back.id, third.id)).toEqual([true, false, true]);
});

it('what was carried before that was noted is elsewhere, and nothing that was written there since', async () => {
  const [one, merged, into, split, still] = [
    await topicIn(members, moderator),
    await topicIn(members),
    await topicIn(team, moderator),
    await topicIn(members),
    await topicIn(members),
  ];
  const [reply, gone] = [await answer(one.id), await answer(split.id)];
  const untouched = await answer(still.id);
  await moveTopic(one.id, team);
  await carryInto(merged.id, into.number);
  await splitOff(split.id, [gone], team);
  await forum.relay();
  forum.now = new Date(forum.now.getTime() + 60_000);
  const since = await answer(one.id, moderator);
  await forum.rows(`update community.post set written_for = null`);
  await forum.rows(migration457CarriedBefore.sql);
  expect(await areElsewhere(reply, merged.postId, gone, since, still.id, untouched)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
