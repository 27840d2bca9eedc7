import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import type { PostId } from '#domain/community/topics/ids';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { codeOf } from '../../support/refusal.ts';
import { Forum } from '../community/topics/forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
let asker: Actor & { memberId: MemberId };
let helper: typeof asker;
let moderator: typeof asker;
let other: typeof asker;
beforeAll(async () => {
  forum = await Forum.open();
  [asker, helper] = (await forum.members(2)) as [typeof asker, typeof asker];
  [moderator, other] = [await forum.member('moderator'), await forum.member('moderator')];
});
afterAll(() => forum.close());

async function question(actor: Actor = asker) {
  const { id: topicId } = await forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId: await forum.category(),
    title: 'How do I declare royalties?',
    body: 'In which box?',
    tags: [],
    branches: [],
  });
  const { id: postId } = await forum
    .get(PostAnswer)
    .execute({ actor: helper, topicId, body: 'Box 5HQ.', replyTo: null });
  return { topicId, postId };
}
const reason = 'The form has changed since, and the box is another.';
const accept = (actor: Actor, postId: PostId, why?: string) =>
  forum.get(AcceptAnswer).execute({ actor, postId, ...(why && { reason: why }) });
const withdraw = (actor: Actor, postId: PostId, why?: string) =>
  forum.get(WithdrawAcceptance).execute({ actor, postId, ...(why && { reason: why }) });

const choices = async (topicId: string) =>
  (await forum.row<{ all: readonly object[] }>(
    'select acceptances as all from community.topic where id = $1',
    [topicId],
  ))!.all;
const decisions = (topicId: string) =>
  forum.rows<{ id: string; action: string; facts: string; subject: string; over: boolean }>(
    `select id, action, statement->>'facts' as facts, subject_id as subject, overturned_at is not null as over
     from moderation.decision where target_id = $1`,
    [topicId],
  );
const logged = (topicId: string) =>
  forum.rows<{ action: string; details: object }>(
    `select action, details from platform.audit_log where object_id = $1::text and action like 'topic.%' order by at`,
    [topicId],
  );

describe('what answers a question, said in the stead of who asked', () => {
  it('needs a reason, which is in the log', async () => {
    const { topicId, postId } = await question();
    expect(await codeOf(accept(moderator, postId))).toBe('text.missing');
    expect(await choices(topicId)).toEqual([]);
    await accept(moderator, postId, reason);
    expect(await logged(topicId)).toEqual([
      { action: 'topic.accept', details: { reply: postId, reason: { sha256: expect.any(String) } } },
    ]);
    expect(await codeOf(withdraw(moderator, postId))).toBeNull();
    await forum.relay();
    expect(await decisions(topicId)).toEqual([]);
  });

  it('leaves alone what somebody of an equal or higher rank chose', async () => {
    const { postId } = await question(other);
    await accept(other, postId);
    expect(await codeOf(withdraw(moderator, postId, reason))).toBe('community.choice-of-rank');
    await withdraw(other, postId);
    expect(await codeOf(accept(moderator, postId, reason))).toBe('community.choice-of-rank');
  });

  it('is offered by the page where it is let do: wherever nobody chose, and over who chose by rank', async () => {
    const offered = async (topicId: string, postId: PostId, actor: Actor) => {
      const { number } = (await forum.row<{ number: number }>(
        'select number from community.topic where id = $1',
        [topicId],
      ))!;
      const seen = await new SqlTopicPage(forum.sql, { now: () => forum.now }).execute(
        actor,
        Number(number),
        1,
      );
      const { accept, unaccept } = seen.found === 'page' ? seen.page.rights.posts[postId]! : ({} as never);
      return { accept, unaccept };
    };
    const { topicId, postId } = await question(other);
    expect(await offered(topicId, postId, moderator)).toEqual({ accept: true, unaccept: false });
    expect(await offered(topicId, postId, other)).toEqual({ accept: true, unaccept: false });
    await accept(other, postId);
    expect(await codeOf(accept(moderator, postId, reason))).toBe('community.choice-of-rank');
    expect(await offered(topicId, postId, moderator)).toEqual({ accept: false, unaccept: false });
    const theirs = await question();
    expect(await offered(theirs.topicId, theirs.postId, moderator)).toEqual({
      accept: true,
      unaccept: false,
    });
    await accept(moderator, theirs.postId, reason);
    expect(await offered(theirs.topicId, theirs.postId, moderator)).toEqual({
      accept: false,
      unaccept: true,
    });
    expect(await offered(theirs.topicId, theirs.postId, other)).toEqual({ accept: false, unaccept: false });
    expect(await offered(theirs.topicId, theirs.postId, asker)).toEqual({ accept: false, unaccept: true });
    await withdraw(moderator, theirs.postId);
    expect(await offered(theirs.topicId, theirs.postId, asker)).toEqual({ accept: false, unaccept: false });
  });

  it('is a decision with its reasons where it takes a choice away, and undone exactly', async () => {
    const { topicId, postId } = await question();
    await accept(asker, postId);
    await forum.relay();
    const before = await choices(topicId);
    expect(await codeOf(withdraw(moderator, postId))).toBe('text.missing');
    await withdraw(moderator, postId, reason);
    await forum.relay(2);
    const made = await decisions(topicId);
    expect(made).toMatchObject([{ action: 'edit', subject: asker.memberId, over: false }]);
    expect(made[0]!.facts).toContain(reason);
    expect(await codeOf(accept(asker, postId))).toBe('community.decision-of-rank');
    const overturned = {
      name: 'moderation.decision-overturned.v1' as const,
      at: forum.now.toISOString(),
      action: 'edit',
      decisionId: made[0]!.id,
      targetKind: 'topic',
      targetId: topicId,
      subjectId: asker.memberId,
      by: other.memberId,
    };
    for (let time = 0; time < 2; time += 1)
      await forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(overturned));
    const again = before.map((one) => ({ ...one, givenBackFor: [made[0]!.id] }));
    expect(await choices(topicId)).toEqual(again);
    const told = await forum.rows<{ outcome: string }>(
      `select payload->>'outcome' as outcome from platform.outbox
       where name = 'community.decision-undone.v1' and payload->>'decisionId' = $1`,
      [made[0]!.id],
    );
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['restored']));
  });

  it('does not stand any more once a moderator brings the choice back in the place itself', async () => {
    const { topicId, postId } = await question();
    await accept(asker, postId);
    await withdraw(moderator, postId, reason);
    await forum.relay();
    await accept(moderator, postId, 'The box is the same after all.');
    await forum.relay();
    expect(await decisions(topicId)).toMatchObject([{ over: true }]);
  });
});
