import { describe, expect, it } from '@jest/globals';
import { ChangeRule } from '#application/community/official/change-rule';
import { SettleReview } from '#application/community/official/settle-review';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { RestorePost } from '#application/community/topics/restore-post';
import { SqlPostSource } from '#infrastructure/community/topics/post-source.sql';
import { UNHEARD } from '#infrastructure/platform/page-cache/changes';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { SqlSealForm } from '#infrastructure/community/official/seal-form.sql';
import { SqlTopicList } from '#infrastructure/community/topics/topic-list.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { refusedAs } from '../../../support/refusal.ts';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

const shownOn = async (number: number, actor: Member) => {
  const outcome = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
    actor,
    number,
    1,
  );
  if (outcome.found !== 'page') throw new Error(outcome.found);
  return outcome.page;
};
const version = async (postId: string) =>
  (await forum.row<{ version: number }>(`select version from community.post where id = $1`, [postId]))
    .version;
const edit = async (actor: Member, postId: string, body: string) =>
  forum.get(EditPost).execute({
    actor,
    postId: postId as never,
    body,
    reason: 'A mistake',
    version: await version(postId),
  });
const audited = (object: string) =>
  forum.rows<{ action: string; outcome: string; actor_id: string; details: { code?: string } }>(
    `select action, outcome, actor_id, details from platform.audit_log where object_id = $1 order by id`,
    [object],
  );
const onTheDesk = async (actor: Member) =>
  (await new SqlDeskReviews(forum.database.sql).execute(actor, { limit: 100 })).items.filter(
    (row) => row.what === 'answer',
  );
const inOrder = (...deeds: (() => Promise<unknown>)[]) => Promise.allSettled(deeds.map((deed) => deed()));

describe('a sealed answer', () => {
  it('that is sent with neither text nor sources hears of both at once', async () => {
    const { id } = await house.replied();
    await expect(house.answer(await forum.member('agent'), id, { sources: [] }, ' ')).rejects.toMatchObject({
      fields: [
        { field: 'body', code: 'text.missing' },
        { field: 'sources', code: 'official.source-missing' },
      ],
    });
  });

  it('is shown under its question with all that was vouched for, and lists tell of it', async () => {
    const { agent, number, id, replyId, sealId, asker } = await house.validated({ branches: ['music'] });
    const page = await shownOn(number, asker);
    expect(page.topic.official).toBe('validated');
    expect(page.official.map((post) => post.id)).toEqual([replyId]);
    expect(page.official[0]!.official).toMatchObject({
      sealId,
      kind: 'validated',
      department: 'Department of Health',
      sealedBy: { pseudonym: agent.memberId },
      validFrom: '2030-01-01',
      validTo: null,
      reviewBy: '2030-12-31',
      state: 'valid',
      overdue: false,
      review: null,
      sources: [{ label: 'Social security code, article L. 382-1', url: 'https://law.example/382-1' }],
      branches: ['music'],
    });
    const list = new SqlTopicList(forum.database.sql, UNHEARD);
    const found = async (official: 'any' | 'authored' | 'validated' | 'none') =>
      (await list.execute(asker, { view: 'latest', official, limit: 100 })).items.some(
        (one) => one.id === id,
      );
    expect([
      await found('any'),
      await found('validated'),
      await found('authored'),
      await found('none'),
    ]).toEqual([true, true, false, false]);
  });

  it('comes with its text, in the name of the organisation', async () => {
    const agent = await forum.member('agent');
    const { id, number, asker } = await house.question();
    const answer = await house.answer(agent, id);
    expect(await house.stateOf(id)).toBe('authored');
    const page = await shownOn(number, asker);
    expect(page.official.map((post) => [post.id, post.official?.kind])).toEqual([[answer.id, 'authored']]);
    expect(await audited(id)).toMatchObject([{ action: 'official.answer', outcome: 'done' }]);
  });

  it('is true of one text: one edited past every rule shows no seal', async () => {
    const { number, replyId, asker } = await house.validated();
    await forum.rows(`update community.post set source = source || '!' where id = $1`, [replyId]);
    expect((await shownOn(number, asker)).official).toEqual([]);
  });

  it('stays what it was when its agent changes office', async () => {
    const { agent, number, asker, sealId } = await house.validated();
    forum.departments.set(agent.memberId, 'Department of Pensions');
    await forum.rows(`update community.member set role = 'member', department = null where id = $1`, [
      agent.memberId,
    ]);
    const [shown] = (await shownOn(number, asker)).official;
    expect(shown!.official).toMatchObject({ sealId, department: 'Department of Health', state: 'valid' });
  });
});

describe('a seal falls', () => {
  it('with any edit of its text, in the same transaction, and the desk and its agent are told', async () => {
    const { agent, author, id, replyId, sealId, number, asker } = await house.validated();
    await edit(author, replyId, 'In box 5HR.');
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'withdrawn', lifted_why: 'edited' });
    expect(await house.stateOf(id)).toBe('none');
    expect((await shownOn(number, asker)).official).toEqual([]);
    expect((await onTheDesk(agent)).find((one) => one.sealId === sealId)).toMatchObject({
      why: 'edited',
      stands: false,
      postDeleted: false,
    });
    await forum.relay(2);
    const told = await forum.rows(
      `select kind from community.notification where member_id = $1 and kind = 'official-lifted'`,
      [agent.memberId],
    );
    expect(told).toHaveLength(1);
  });

  it('and who asked is told once: neither of the fall nor of a new seal when both come before they look', async () => {
    const { agent, author, replyId, asker } = await house.validated();
    const told = async () =>
      (
        await forum.rows<{ kind: string }>(
          `select kind from community.notification where member_id = $1 and post_id = $2 and kind like 'official-%'
           order by told_at, kind`,
          [asker.memberId, replyId],
        )
      ).map(({ kind }) => kind);
    await forum.relay(2);
    expect(await told()).toEqual(['official-confirmed']);
    await edit(author, replyId, 'In box 5HR.');
    await forum.relay(2);
    expect(await told()).toEqual(['official-confirmed', 'official-unsealed']);
    await house.seal(agent, replyId);
    await forum.relay(2);
    expect(await told()).toEqual(['official-confirmed']);

    await edit(author, replyId, 'In box 5HS.');
    await forum.relay(2);
    await forum.rows(`update community.notification set read_at = told_at where member_id = $1`, [
      asker.memberId,
    ]);
    await house.seal(agent, replyId);
    await forum.relay(2);
    expect((await told()).toSorted()).toEqual([
      'official-confirmed',
      'official-confirmed',
      'official-unsealed',
    ]);

    // Told of late, once it is sealed anew, the fall is none; and an earlier one does not say by whom.
    await edit(author, replyId, 'In box 5HT.');
    await house.seal(agent, replyId);
    await forum.relay(2);
    const falls = await forum.rows(
      `select actor_id from community.notification where member_id = $1 and kind = 'official-unsealed'`,
      [asker.memberId],
    );
    expect(falls).toEqual([{ actor_id: null }]);
  });

  it('not with an edit that changes nothing', async () => {
    const { author, replyId, sealId } = await house.validated();
    await edit(author, replyId, 'In box 5HQ.');
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'valid', lifted_why: null });
  });

  it('and leaves a trace, as its author is told before, also within the hour', async () => {
    const { author, replyId } = await house.validated();
    const source = await new SqlPostSource(forum.database.sql).execute(author, replyId);
    expect(source).toMatchObject({ isOwn: true, isSealed: true, leavesTrace: true });
  });

  it('not unseen: who opened their form before it was sealed is asked first', async () => {
    const { author, replyId, sealId } = await house.validated();
    const edited = { actor: author, postId: replyId, body: 'In box 5HS.', reason: null };
    const unseen = { ...edited, version: await version(replyId), sawSeal: false };
    await expect(forum.get(EditPost).execute(unseen)).rejects.toThrow(
      refusedAs('community.sealed-meanwhile'),
    );
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'valid', lifted_why: null });
    expect(await forum.get(EditPost).execute({ ...unseen, sawSeal: true })).toMatchObject({ sealFell: true });
  });

  it('not when the edit is refused: neither the text nor the seal changes', async () => {
    const { agent, author, replyId, sealId } = await house.validated();
    const stale = { actor: author, postId: replyId, body: 'In box 5HR.', reason: null, version: 99 };
    await expect(forum.get(EditPost).execute(stale)).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'valid' });
    for (const role of ['moderator', 'community_manager', 'administrator'] as const) {
      const staff = await forum.member(role, { without: ['official.validate', 'official.author'] });
      await expect(edit(staff, replyId, 'https://evil.example')).rejects.toThrow(
        refusedAs('community.sealed-text'),
      );
    }
    await expect(edit(agent, replyId, 'In box 5HS.')).resolves.toBeDefined();
    expect(await house.sealRow(sealId)).toMatchObject({ lifted_why: 'edited' });
  });

  it('with its reply, or with the topic around it', async () => {
    const moderator = await forum.member('moderator');
    const first = await house.validated();
    await forum
      .get(DeletePost)
      .execute({ actor: moderator, postId: first.replyId, reason: 'Names somebody' });
    expect(await house.sealRow(first.sealId)).toMatchObject({ lifted_why: 'deleted' });
    expect(await house.stateOf(first.id)).toBe('none');
    expect((await onTheDesk(first.agent)).find((one) => one.sealId === first.sealId)?.postDeleted).toBe(true);
    await forum.get(RestorePost).execute({ actor: moderator, postId: first.replyId });
    expect((await shownOn(first.number, first.asker)).official).toEqual([]);

    const second = await house.validated();
    await forum.get(DeleteTopic).execute({ actor: moderator, topicId: second.id, reason: 'Asked before' });
    expect(await house.sealRow(second.sealId)).toMatchObject({ lifted_why: 'deleted' });
  });

  it('when the organisation withdraws it, and then leaves the desk in peace', async () => {
    const { agent, replyId, sealId, id } = await house.validated();
    await forum.get(WithdrawSeal).execute({ actor: agent, postId: replyId, reason: 'Was never quite right' });
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'withdrawn', lifted_why: 'withdrawn' });
    expect(await house.stateOf(id)).toBe('none');
    expect((await onTheDesk(agent)).some((one) => one.sealId === sealId)).toBe(false);
  });

  it('by the right that its kind asks for, and no other', async () => {
    const author = await forum.member('agent', { without: ['official.validate'] });
    const checker = await forum.member('agent', { without: ['official.author'] });
    const { id } = await house.question();
    const own = await house.answer(author, id);
    const { replyId, sealId } = await house.validated();
    const withdraw = (actor: Member, postId: string) =>
      forum.get(WithdrawSeal).execute({ actor, postId: postId as never, reason: 'Not right any more' });
    await expect(withdraw(author, replyId)).rejects.toThrow(refusedAs('access.not-allowed'));
    await expect(withdraw(checker, own.id)).rejects.toThrow(refusedAs('access.not-allowed'));
    await withdraw(author, own.id);
    await withdraw(checker, replyId);
    for (const seal of [own.sealId, sealId])
      expect(await house.sealRow(seal)).toMatchObject({ lifted_why: 'withdrawn' });
  });

  it('follows its reply to another topic, and stands', async () => {
    const { id, replyId, sealId } = await house.validated();
    const into = await house.question();
    const moderator = await forum.member('moderator');
    await forum
      .get(MergeTopics)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: id, intoNumber: into.number });
    expect([await house.stateOf(into.id), await house.stateOf(id)]).toEqual(['validated', 'none']);
    expect((await shownOn(into.number, into.asker)).official.map((post) => post.id)).toEqual([replyId]);
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'valid' });
  });

  it('and what fell is settled by nobody who may not know of its topic', async () => {
    const first = await house.validated();
    await edit(first.author, first.replyId, 'Something else.');
    await forum.rows(`update community.topic set audience = 'group:panel' where id = $1`, [first.id]);
    const settle = { actor: first.agent, sealId: first.sealId };
    await expect(forum.get(SettleReview).execute(settle)).rejects.toThrow(
      refusedAs('community.topic-not-found'),
    );
  });

  it('and what fell is settled once, or made anew', async () => {
    const first = await house.validated();
    await edit(first.author, first.replyId, 'In box 5HR.');
    const settle = { actor: first.agent, sealId: first.sealId };
    await forum.get(SettleReview).execute(settle);
    await expect(forum.get(SettleReview).execute(settle)).rejects.toThrow(
      refusedAs('community.already-settled'),
    );
    expect((await onTheDesk(first.agent)).some((one) => one.sealId === first.sealId)).toBe(false);

    const second = await house.validated();
    await edit(second.author, second.replyId, 'In box 5HR.');
    forum.now = new Date(forum.now.getTime() + 60_000);
    await house.seal(second.agent, second.replyId);
    expect((await onTheDesk(second.agent)).some((one) => one.postId === second.replyId)).toBe(false);
    expect(await house.stateOf(second.id)).toBe('validated');
  });
});

describe('who may seal', () => {
  it('agents only; everybody else is refused, and the attempt is written down', async () => {
    const { replyId, author, asker } = await house.replied();
    const others = [
      author,
      asker,
      await forum.member('ambassador', { without: ['official.author', 'official.validate'] }),
      await forum.member('moderator', { without: ['official.author', 'official.validate'] }),
      // Whatever the data grant them, only an agent speaks for the organisation.
      await forum.member('community_manager'),
      await forum.member('administrator'),
    ];
    for (const actor of others)
      await expect(house.seal(actor, replyId)).rejects.toThrow(refusedAs('access.not-allowed'));
    expect(await audited(replyId)).toEqual(
      others.map((actor) =>
        expect.objectContaining({
          action: 'official.seal',
          outcome: 'refused',
          actor_id: actor.memberId,
          details: expect.objectContaining({ code: 'access.not-allowed' }),
        }),
      ),
    );
    expect(await forum.rows(`select id from community.seal where post_id = $1`, [replyId])).toEqual([]);
  });

  it('a question, a deleted reply, a reply of one’s own or of another under the wrong kind take no seal', async () => {
    const agent = await forum.member('agent');
    const { replyId, postId, author } = await house.replied();
    await expect(house.seal(agent, postId)).rejects.toThrow(refusedAs('community.opening-post-not-sealed'));
    await forum.get(DeletePost).execute({ actor: author, postId: replyId, reason: null });
    await expect(house.seal(agent, replyId)).rejects.toThrow(refusedAs('community.post-deleted'));
    const { id } = await house.question();
    const own = await house.answer(agent, id);
    await expect(house.seal(agent, own.id, {}, { replaces: own.sealId })).rejects.toThrow(
      refusedAs('community.validated-by-another'),
    );
    const { replyId: fit } = await house.replied();
    await expect(house.seal(agent, fit, { ruleIds: [own.id] })).rejects.toThrow(
      refusedAs('community.unknown-rule'),
    );
  });

  it('an answer of the organisation stays its own when a colleague of the department confirms it', async () => {
    const agents = await forum.members(3, 'agent');
    const [writer, colleague, stranger] = agents as [Member, Member, Member];
    forum.departments.set(stranger.memberId!, 'Department of Housing');
    const ruleId = await house.rule(writer);
    const { id, number } = await house.question();
    const own = await house.answer(writer, id, { ruleIds: [ruleId] });
    const { key } = await forum.get(ChangeRule).execute({
      actor: writer,
      ruleId,
      effectiveFrom: '2030-01-01',
      summary: 'As it is now.',
      version: 1,
    });
    const form = await new SqlSealForm(forum.database.sql, { now: () => forum.now }).execute(
      colleague,
      own.id,
    );
    expect(form).toMatchObject({
      sealedAs: { kind: 'authored', department: 'Department of Health' },
      changes: [
        {
          why: 'rule-changed',
          key,
          rule: { now: { summary: 'As it is now.' }, before: { summary: 'As it was first.' } },
        },
      ],
    });
    const { sealId: replaces } = own;
    const again = (by: Member, kind: 'authored' | 'validated') =>
      house.seal(by, own.id, { ruleIds: [ruleId] }, { replaces, kind });
    await expect(again(colleague, 'validated')).rejects.toThrow(
      refusedAs('community.authored-stays-authored'),
    );
    await expect(again(stranger, 'authored')).rejects.toThrow(
      refusedAs('community.authored-by-another-department'),
    );
    await again(colleague, 'authored');
    const page = await shownOn(number, colleague);
    expect(page.topic.official).toBe('authored');
    expect(page.official[0]?.official).toMatchObject({ kind: 'authored', state: 'valid' });
  });

  it('of two who seal at once one does', async () => {
    const [one, two] = await forum.members(2, 'agent');
    const { replyId } = await house.replied();
    const done = await Promise.allSettled([house.seal(one!, replyId), house.seal(two!, replyId)]);
    expect(done.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = done.find((result) => result.status === 'rejected');
    expect((refused as PromiseRejectedResult).reason).toEqual(refusedAs('community.already-sealed'));
    const standing = await forum.rows(
      `select id from community.seal where post_id = $1 and lifted_at is null`,
      [replyId],
    );
    expect(standing).toHaveLength(1);
  });

  it('who edits while another seals never leaves a seal on a text that was not read', async () => {
    for (let round = 0; round < 6; round++) {
      const agent = await forum.member('agent');
      const { replyId, author, id } = await house.replied();
      const changed = { actor: author, postId: replyId, body: 'In box 5HR.', reason: null, version: 1 };
      const vouch = () => house.seal(agent, replyId, {}, { version: 1 });
      const change = () => forum.get(EditPost).execute(changed);
      const [edited, sealed] =
        round % 2 ? await inOrder(change, vouch) : (await inOrder(vouch, change)).reverse();
      expect(edited!.status).toBe('fulfilled');
      if (sealed!.status === 'rejected')
        expect(sealed!.reason).toEqual(refusedAs('shared.changed-meanwhile'));
      const seals = await forum.rows<{ lifted_why: string }>(
        `select lifted_why from community.seal where post_id = $1`,
        [replyId],
      );
      expect(seals).toEqual(sealed!.status === 'rejected' ? [] : [{ lifted_why: 'edited' }]);
      expect(await house.stateOf(id)).toBe('none');
    }
  });

  it('nobody seals a text other than the one they read', async () => {
    const { agent, author, replyId, sealId } = await house.validated();
    await edit(author, replyId, 'https://evil.example');
    const unread = house.seal(agent, replyId, {}, { version: 1 });
    await expect(unread).rejects.toThrow(refusedAs('shared.changed-meanwhile'));
    expect(await forum.rows(`select id from community.seal where post_id = $1`, [replyId])).toEqual([
      { id: sealId },
    ]);
  });

  it('a new seal takes the place of the one its agent saw', async () => {
    const { agent, replyId, sealId } = await house.validated();
    await expect(house.seal(agent, replyId)).rejects.toThrow(refusedAs('community.already-sealed'));
    const next = await house.seal(agent, replyId, { reviewBy: '2031-06-30' }, { replaces: sealId });
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'superseded', lifted_why: 'superseded' });
    expect(await house.sealRow(next.sealId)).toMatchObject({ state: 'valid' });
  });
});

describe('the log of acts', () => {
  it('only grows', async () => {
    await house.validated();
    for (const change of [
      `update platform.audit_log set outcome = 'done'`,
      `delete from platform.audit_log`,
      `truncate platform.audit_log`,
    ])
      await expect(forum.rows(change)).rejects.toThrow(/only grows/);
  });
});
