import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import { SplitTopic } from '#application/community/topics/split-topic';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { LedgerHouse } from './ledger-house.ts';

jest.setTimeout(60_000);
let house: LedgerHouse;
beforeAll(async () => {
  house = await LedgerHouse.open();
});
afterAll(() => house.forum.close());

const get: LedgerHouse['forum']['get'] = (type) => house.forum.get(type);

describe('the ledger of points, by what happens in the forum', () => {
  it('credits the author of an accepted answer, takes it back and credits it again', async () => {
    const { asker, author, replyId: postId } = await house.official.replied();
    for (const act of [get(AcceptAnswer), get(WithdrawAcceptance), get(AcceptAnswer)]) {
      await act.execute({ actor: asker, postId });
      house.later();
    }
    await house.relay();
    expect(await house.linesOf(author)).toEqual([
      'reponse-acceptee 15 done',
      'reponse-acceptee -15 undone',
      'reponse-acceptee 15 done',
    ]);
    expect(await house.pointsOf(author)).toBe(15);
    expect(await house.pointsOf(asker)).toBe(0);
  });

  it('takes back what a choice brought that a split dropped, and credits it again where the split falls', async () => {
    const moderator = await house.forum.member('moderator');
    const { asker, author, id: topicId, replyId: postId } = await house.official.replied();
    await get(AcceptAnswer).execute({ actor: asker, postId });
    house.later();
    await get(SplitTopic).execute({
      actor: moderator,
      topicId,
      categoryId: await house.forum.category(),
      title: 'A matter of its own',
      postIds: [postId],
      reason: 'Another matter.',
    });
    await house.relay();
    expect(await house.pointsOf(author)).toBe(0);
    const { id: decisionId } = await house.forum.row<{ id: string }>(
      `select payload -> 'restriction' ->> 'decisionId' as id from platform.outbox
       where name = 'community.replies-carried.v1' and payload ->> 'topicId' = $1`,
      [topicId],
    );
    house.later();
    await house.forum.unitOfWork.run(() =>
      get(EnforceDecisions).on({
        name: 'moderation.decision-overturned.v1',
        at: house.forum.now.toISOString(),
        decisionId,
        action: 'move',
        targetKind: 'post',
        targetId: postId,
        subjectId: author.memberId,
        by: moderator.memberId,
      }),
    );
    await house.relay();
    expect(await house.pointsOf(author)).toBe(15);
  });

  it('comes to the same balance when facts arrive the wrong way round', async () => {
    const { asker, author, replyId: postId } = await house.official.replied();
    const [accept, withdraw] = [get(AcceptAnswer), get(WithdrawAcceptance)];
    for (const act of [accept, withdraw, accept, withdraw]) {
      await act.execute({ actor: asker, postId });
      house.later();
    }
    await house.tell((await house.untold()).toReversed());
    expect(await house.pointsOf(author)).toBe(0);
  });

  it('credits what the organisation validates until the text changes', async () => {
    const agent = await house.forum.member('agent');
    const { author, replyId: postId } = await house.official.replied();
    await house.official.seal(agent, postId);
    await house.relay();
    expect(await house.pointsOf(author)).toBe(30);
    house.later();
    await get(EditPost).execute({
      actor: author,
      postId,
      body: 'In box 5HQ, or so.',
      version: 1,
      reason: null,
    });
    await house.relay();
    expect(await house.linesOf(author)).toEqual(['reponse-validee 30 done', 'reponse-validee -30 undone']);
  });

  it('takes points back with a post that is removed, and with a topic, and gives them back', async () => {
    const staff = await house.forum.member('moderator');
    const { id: topicId, asker, author, replyId: postId } = await house.official.replied();
    await get(AcceptAnswer).execute({ actor: asker, postId });
    await house.relay();
    const after = async (act: () => Promise<unknown>) => {
      house.later();
      await act();
      await house.relay();
      return house.pointsOf(author);
    };
    expect(await after(() => get(DeletePost).execute({ actor: staff, postId, reason: 'Wrong' }))).toBe(0);
    expect(await after(() => get(RestorePost).execute({ actor: staff, postId }))).toBe(15);
    expect(await after(() => get(DeleteTopic).execute({ actor: staff, topicId, reason: 'Spam' }))).toBe(0);
    expect(await after(() => get(RestoreTopic).execute({ actor: staff, topicId }))).toBe(15);
  });

  it('gives nothing for what one does for oneself', async () => {
    const { id: topicId, asker } = await house.official.question();
    const own = await get(PostAnswer).execute({ actor: asker, topicId, body: 'Found it.', replyTo: null });
    await get(AcceptAnswer).execute({ actor: asker, postId: own.id });
    await house.relay();
    expect(await house.pointsOf(asker)).toBe(0);
    expect(await house.linesOf(asker)).toEqual(['reponse-acceptee 0 done']);
  });

  it('counts a mark of a member once, however often it is given and told', async () => {
    const { author, replyId: postId } = await house.official.replied();
    const reader = await house.forum.member();
    for (let time = 0; time < 5; time++) {
      await get(MarkHelpful).execute({ actor: reader, postId });
      house.later(1);
      await get(UnmarkHelpful).execute({ actor: reader, postId });
      house.later(1);
    }
    await get(MarkHelpful).execute({ actor: reader, postId });
    const facts = await house.untold();
    for (let time = 0; time < 3; time++) await house.tell(facts);
    expect(await house.pointsOf(author)).toBe(2);
  });

  it('adds up when two processes are told of a crowd at once', async () => {
    const { author, replyId: postId } = await house.official.replied();
    const readers = await house.forum.members(15);
    for (const actor of readers) await get(MarkHelpful).execute({ actor, postId });
    const facts = await house.untold();
    const one = ({ fact, factId }: (typeof facts)[number]) =>
      house.forum.unitOfWork.run(() => house.consumer.on(fact, { factId }));
    await Promise.all([...facts, ...facts].map(one));
    expect(await house.pointsOf(author)).toBe(20);
    await house.tell(facts);
    expect(await house.pointsOf(author)).toBe(20);
  });

  it('only grows', async () => {
    for (const table of ['line', 'act'])
      for (const statement of [
        `update engagement.${table} set source = ''`,
        `delete from engagement.${table}`,
      ])
        await expect(house.forum.rows(statement)).rejects.toThrow(`engagement.${table} only grows`);
  });
});
