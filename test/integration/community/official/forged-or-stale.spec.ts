import { describe, expect, it } from '@jest/globals';
import { ChangeRule } from '#application/community/official/change-rule';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import { DeletePost } from '#application/community/topics/delete-post';
import { EditPost } from '#application/community/topics/edit-post';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import type { Forum } from '../topics/forum.ts';
import { type Member, type OfficialHouse, openingHouse } from './official-house.ts';

let forum: Forum;
let house: OfficialHouse;
openingHouse((...opened) => void ([house, forum] = opened));

/** The seals that a reader of the topic is shown, and whether each may be relied on. */
async function shownOn({ number, asker }: { number: number; asker: Member }) {
  const clock = { now: () => forum.now };
  const outcome = await new SqlTopicPage(forum.database.sql, clock).execute(asker, number, 1);
  if (outcome.found !== 'page') throw new Error(outcome.found);
  return outcome.page.official.map((post) => ({ postId: post.id, overdue: post.official!.overdue }));
}

type Replied = Awaited<ReturnType<OfficialHouse['replied']>>;
type Sealed = Awaited<ReturnType<OfficialHouse['validated']>>;

const refused = async (deed: Promise<unknown>) => {
  await expect(deed).rejects.toThrow(/./);
};
const editBy = async (actor: Member, postId: string, body: string) => {
  const { version } = await forum.row<{ version: number }>(
    `select version from community.post where id = $1`,
    [postId],
  );
  await forum.get(EditPost).execute({ actor, postId: postId as never, body, reason: 'A mistake', version });
};
const say = (actor: Member, topicId: string, body: string) =>
  forum.get(PostAnswer).execute({ actor, topicId: topicId as never, body, replyTo: null });

/** Puts the row of a true seal elsewhere, as somebody at the database could. */
const putSealOn = (sealId: string, postId: string) =>
  forum.rows(`update community.seal set post_id = $2 where id = $1`, [sealId, postId]);

describe('nobody reads an answer as the organisation’s own that it did not vouch for', () => {
  it.each<[string, (on: Replied) => Promise<unknown>]>([
    ['its author', ({ author, replyId }) => refused(house.seal(author, replyId))],
    ['whoever asked', ({ asker, replyId }) => refused(house.seal(asker, replyId))],
    ['a moderator', async ({ replyId }) => refused(house.seal(await forum.member('moderator'), replyId))],
    [
      'an administrator',
      async ({ replyId }) => refused(house.seal(await forum.member('administrator'), replyId)),
    ],
    [
      'an agent who has left the office, in a session begun before',
      async ({ replyId }) => {
        const agent = await forum.member('agent');
        await forum.rows(`update community.member set role = 'member' where id = $1`, [agent.memberId]);
        await refused(house.seal(agent, replyId));
      },
    ],
    [
      'a seal taken from another answer',
      async ({ replyId }) => putSealOn((await house.validated({}, 'Something else.')).sealId, replyId),
    ],
    [
      'a mark upon the topic',
      ({ id }) => forum.rows(`update community.topic set official = 'authored' where id = $1`, [id]),
    ],
  ])('not by %s', async (_, forge) => {
    const on = await house.replied();
    await forge(on);
    expect(await shownOn(on)).toEqual([]);
  });

  it('nor by saying the same words, or quoting them', async () => {
    const sealed = await house.validated({}, 'In box 5HQ.');
    await say(sealed.author, sealed.id, 'In box 5HQ.');
    await say(
      sealed.author,
      sealed.id,
      `> [Iris a écrit](/reponses/${sealed.replyId})\n> In box 5HQ.\n\nYes.`,
    );
    expect((await shownOn(sealed)).map(({ postId }) => postId)).toEqual([sealed.replyId]);
  });
});

describe('what the organisation no longer vouches for shows no seal', () => {
  it.each<[string, (on: Sealed) => Promise<unknown>]>([
    ['its author edits it', ({ author, replyId }) => editBy(author, replyId, 'In box 5HR.')],
    ['its agent edits it', ({ agent, replyId }) => editBy(agent, replyId, 'In box 5HR.')],
    [
      'it is edited back to the very words',
      async ({ author, replyId }) => {
        await editBy(author, replyId, 'In box 5HR.');
        await editBy(author, replyId, 'In box 5HQ.');
      },
    ],
    [
      'somebody changes its text past every rule',
      ({ replyId }) =>
        forum.rows(`update community.post set source = 'In box 5HR.' where id = $1`, [replyId]),
    ],
    [
      'it was deleted, and is brought back',
      async ({ author, replyId }) => {
        await forum.get(DeletePost).execute({ actor: author, postId: replyId, reason: null });
        await forum.get(RestorePost).execute({ actor: author, postId: replyId });
      },
    ],
    [
      'the seal is withdrawn',
      ({ agent, replyId }) =>
        forum.get(WithdrawSeal).execute({ actor: agent, postId: replyId, reason: 'Never quite right' }),
    ],
  ])('when %s', async (_, change) => {
    const on = await house.validated();
    expect(await shownOn(on)).toEqual([{ postId: on.replyId, overdue: false }]);
    await change(on);
    expect(await shownOn(on)).toEqual([]);
  });

  it('and says so when a rule under it has changed', async () => {
    const agent = await forum.member('agent');
    const rule = await house.rule(agent);
    const on = await house.validated({ ruleIds: [rule] });
    const change = { actor: agent, ruleId: rule, effectiveFrom: '2030-01-01', summary: 'Twice.', version: 1 };
    await forum.get(ChangeRule).execute(change);
    expect(await shownOn(on)).toEqual([{ postId: on.replyId, overdue: true }]);
  });
});
