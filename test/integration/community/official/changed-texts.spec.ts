import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { TakeNameOut } from '#application/community/leaving/take-name-out';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { ProposePurge } from '#application/community/purges/propose-purge';
import { SettlePurge } from '#application/community/purges/settle-purge';
import { DeletePost } from '#application/community/topics/delete-post';
import { PostAnswer } from '#application/community/topics/post-answer';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { PurgeId } from '#domain/community/purges/ids';
import type { PostId } from '#domain/community/topics/ids';
import { SqlDeskReviews } from '#infrastructure/community/official/desk-reviews.sql';
import { Forum } from '../topics/forum.ts';
import { type Member, OfficialHouse } from './official-house.ts';

jest.setTimeout(120_000);
let forum: Forum;
let house: OfficialHouse;
let moderator: Member;
let administrators: Member[];
beforeAll(async () => {
  forum = await Forum.open();
  house = new OfficialHouse(forum);
  moderator = await forum.member('moderator');
  administrators = await forum.members(2, 'administrator');
});
afterAll(() => forum.close());

type Validated = Awaited<ReturnType<OfficialHouse['validated']>>;

/** A member whose words, of which one is a passage, stand in a topic of their own, and how others quote them. */
async function quoted() {
  const leaver = await forum.member('member', { handle: `plume-${uuidv7().slice(-8)}` });
  const { id: topicId } = await house.question();
  const { id } = await forum
    .get(PostAnswer)
    .execute({ actor: leaver, topicId, body: 'In box seven, I was told.', replyTo: null });
  return {
    leaver,
    id,
    quote: `> [x wrote](/reponses/${id})\n>\n> In box seven, I was told.\n\nThat is right.`,
  };
}

const handleOf = async ({ memberId }: Member) =>
  (await forum.row<{ handle: string }>(`select handle from community.member where id = $1`, [memberId]))
    .handle;
const leave = async (leaver: Member, way: typeof TakeNameOut | typeof TakeWordsAlong) => {
  const handles = [await handleOf(leaver)];
  await forum
    .get<TakeNameOut | TakeWordsAlong>(way)
    .of(leaver.memberId, { handles, words: 'erase', spared: [] });
};
const purge = async (postId: PostId) => {
  const [proposer, signer] = administrators as [Member, Member];
  const session = { confirmedAt: forum.now };
  const reason = 'Somebody asked for it.';
  await forum.get(DeletePost).execute({ actor: signer, postId, reason });
  await forum.get(ProposePurge).execute({ actor: proposer, session, postId, reason });
  const { id: purgeId } = await forum.row<{ id: PurgeId }>(
    `select id from community.purge where post_id = $1 and status = 'proposed'`,
    [postId],
  );
  await forum.get(SettlePurge).execute({ actor: signer, session, purgeId, agrees: true });
};

/** A decision that says something else in place of a text, or masks a passage of it. */
const correction = async (postId: string, text: string, action: 'edit' | 'mask' = 'edit') => {
  const decisionId = uuidv7();
  const subjectId = (
    await forum.row<{ author_id: string }>(`select author_id from community.post where id = $1`, [postId])
  ).author_id;
  await forum.rows(
    `insert into moderation.decision (id, action, target_kind, target_id, subject_id, path, statement, decided_by, decided_at, replacement, version)
     values ($1, $6, 'post', $2, $3, $7, '{"facts": "It was wrong."}', $4, now(), $5, 1)`,
    [decisionId, postId, subjectId, moderator.memberId, text, action, PATH_OF[action]],
  );
  return {
    at: forum.now.toISOString(),
    decisionId,
    action,
    targetKind: 'post',
    targetId: postId,
    subjectId,
    by: moderator.memberId,
  };
};
const PATH_OF = { edit: 'review', mask: 'page' } as const;
type Corrected = Awaited<ReturnType<typeof correction>>;
const enforce = (told: Corrected) =>
  forum.unitOfWork.run(() =>
    forum.get(EnforceDecisions).on({
      name: 'moderation.decision-made.v1',
      ...told,
      path: PATH_OF[told.action],
      recorded: false,
      until: null,
      explanation: 'It was wrong.',
    } as never),
  );
const overturn = (told: Corrected) =>
  forum.unitOfWork.run(() =>
    forum.get(EnforceDecisions).on({ name: 'moderation.decision-overturned.v1', ...told } as never),
  );

const mustHaveFallen = async ({ agent, id, sealId, replyId }: Validated, seal = sealId) => {
  expect(await house.sealRow(seal)).toMatchObject({ lifted_why: 'edited', state: 'withdrawn' });
  expect(await house.stateOf(id)).toBe('none');
  const { items } = await new SqlDeskReviews(forum.database.sql).execute(agent, { limit: 100 });
  expect(items.find((one) => one.what === 'answer' && one.sealId === seal)).toMatchObject({ stands: false });
  await forum.relay();
  const told = await forum.rows(
    `select 1 from community.notification where kind like 'official%' and member_id = $1 and post_id = $2`,
    [agent.memberId, replyId],
  );
  expect(told.length).toBeGreaterThan(0);
};

describe('a sealed text that changes loses its seal, and the desk and the agent hear of it', () => {
  it('when what it quotes is erased for good', async () => {
    const { id, quote } = await quoted();
    const sealed = await house.validated({}, quote);
    await purge(id);
    await mustHaveFallen(sealed);
  });

  it('when what it quotes is taken along', async () => {
    const { leaver, quote } = await quoted();
    const sealed = await house.validated({}, quote);
    await leave(leaver, TakeWordsAlong);
    await mustHaveFallen(sealed);
  });

  it('when it opens a topic that was split off, and whoever wrote it takes it along', async () => {
    const sealed = await house.validated();
    const { id, categoryId, replyId, author } = sealed;
    const { id: apart } = await forum.get(SplitTopic).execute({
      reason: 'To keep order.',
      actor: administrators[0]!,
      topicId: id,
      categoryId,
      title: 'A topic of its own',
      postIds: [replyId],
    });
    await forum.get(PostAnswer).execute({
      actor: await forum.member(),
      topicId: apart,
      body: 'In mine too.',
      replyTo: null,
    });
    await leave(author, TakeWordsAlong);
    await mustHaveFallen({ ...sealed, id: apart });
  });

  it.each([
    ['says something else in its place', 'edit'],
    ['masks a passage of it', 'mask'],
  ] as const)('when a decision %s, and rises when that decision falls', async (_what, action) => {
    const sealed = await house.validated();
    const told = await correction(sealed.replyId, 'In another box.', action);
    await enforce(told);
    await mustHaveFallen(sealed);
    await overturn(told);
    expect(await house.sealRow(sealed.sealId)).toMatchObject({ lifted_why: null, state: 'valid' });
    expect(await house.stateOf(sealed.id)).toBe('validated');
  });

  it('when it says again what it said before a decision that an agent had sealed', async () => {
    const replied = await house.replied();
    const agent = await forum.member('agent');
    const told = await correction(replied.replyId, 'In another box.');
    await enforce(told);
    const { sealId } = await house.seal(agent, replied.replyId);
    await overturn(told);
    await mustHaveFallen({ ...replied, agent, sealId });
  });
});

describe('a name that is taken out', () => {
  it('leaves the seal that vouched for the text as it was', async () => {
    const { leaver } = await quoted();
    const sealed = await house.validated({}, `In box 5HQ, as @${await handleOf(leaver)} says.`);
    await leave(leaver, TakeNameOut);
    expect(await house.sealRow(sealed.sealId)).toMatchObject({ lifted_why: null, state: 'valid' });
    const { fits } = await forum.row<{ fits: boolean }>(
      `select s.body_hash = community.text_hash(p.source) and p.source not like '%@plume-%' as fits
       from community.seal s join community.post p on p.id = s.post_id where s.id = $1`,
      [sealed.sealId],
    );
    expect(fits).toBe(true);
  });

  it('makes no seal vouch for a text that nobody read', async () => {
    const { leaver } = await quoted();
    const sealed = await house.validated({}, `In box 5HQ, as @${await handleOf(leaver)} says.`);
    const { body_hash: before } = await house.sealRow(sealed.sealId);
    await forum.rows(`update community.post set source = source || ' Or never.' where id = $1`, [
      sealed.replyId,
    ]);
    await leave(leaver, TakeNameOut);
    expect(await house.sealRow(sealed.sealId)).toMatchObject({ body_hash: before });
  });
});

describe('an answer whose question is another by now is to be read again', () => {
  const mustWait = async ({ sealId, id }: Validated) => {
    expect(await house.sealRow(sealId)).toMatchObject({ state: 'to_review', review_why: 'question-changed' });
    expect(await house.stateOf(id)).toBe('overdue');
  };
  const askWith = async (topicId: string, text: string) => {
    await forum.rows(`update community.post set source = $2 where topic_id = $1 and position = 1`, [
      topicId,
      text,
    ]);
  };

  it('when its author takes the question along', async () => {
    const sealed = await house.validated();
    await leave(sealed.asker, TakeWordsAlong);
    await mustWait(sealed);
  });

  it.each(['erased for good', 'taken along'])('when what the question quotes is %s', async (way) => {
    const { leaver, id, quote } = await quoted();
    const replied = await house.replied();
    await askWith(replied.id, quote);
    const agent = await forum.member('agent');
    const { sealId } = await house.seal(agent, replied.replyId);
    await (way === 'taken along' ? leave(leaver, TakeWordsAlong) : purge(id));
    await mustWait({ ...replied, agent, sealId });
  });

  it('but not when only a name goes out of the question', async () => {
    const { leaver } = await quoted();
    const replied = await house.replied();
    await askWith(replied.id, `In which box, @${await handleOf(leaver)}?`);
    const { sealId } = await house.seal(await forum.member('agent'), replied.replyId);
    await leave(leaver, TakeNameOut);
    const { fits } = await forum.row<{ fits: boolean }>(
      `select s.question_hash = community.text_hash(t.title || E'\\n\\n' || p.source) and p.source not like '%@plume-%' as fits
       from community.seal s join community.post r on r.id = s.post_id join community.topic t on t.id = r.topic_id
       join community.post p on p.topic_id = t.id and p.position = 1 where s.id = $1`,
      [sealId],
    );
    expect(fits).toBe(true);
  });
});
