import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import type { PostId } from '#domain/community/topics/ids';
import { FORMER_HANDLE, FORMER_MEMBER, FORMER_NAME } from '#domain/shared/former-member';
import { SqlDeletedWords } from '#infrastructure/community/purges/sql-deleted-words';
import { codeOf } from '../../../support/refusal.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(60_000);
type Member = Awaited<ReturnType<Forum['member']>>;
let forum: Forum;
let helper: Member;
let moderator: Member;
beforeAll(async () => {
  forum = await Forum.open();
  await forum.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, branches, bio, bio_html, role, status, language, theme,
       notify, charter_version, joined_at, is_public, version)
     values ($1, $2, $3, lower($2), '{}', '', '', 'member', 'deleted', 'fr', 'system', '{}', '', 'epoch', false, 1)`,
    [FORMER_MEMBER, FORMER_NAME, FORMER_HANDLE],
  );
  [helper, moderator] = [await forum.member(), await forum.member('moderator')];
});
afterAll(() => forum.close());

const enforce = (fact: object) =>
  forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(fact as never)).then(() => forum.relay());
const asked = async (author: Member) =>
  forum.get(OpenTopic).execute({
    actor: author,
    kind: 'discussion',
    categoryId: await forum.category(),
    title: another('What box seven is'),
    body: another('Which box is it?'),
    tags: [],
    branches: [],
  });

/** What a member said and a decision took away, before they leave. */
async function takenAway(kind: 'topic' | 'post', action: string) {
  const leaver = await forum.member();
  const topic = await asked(kind === 'topic' ? leaver : helper);
  const said = { actor: leaver, topicId: topic.id, body: another('It is box seven.'), replyTo: null };
  const targetId = kind === 'topic' ? topic.id : (await forum.get(PostAnswer).execute(said)).id;
  const decision = {
    at: forum.now.toISOString(),
    decisionId: uuidv7(),
    action,
    targetKind: kind,
    targetId,
    subjectId: leaver.memberId,
    by: moderator.memberId,
  };
  const more = { path: 'review', until: null, explanation: 'It insults somebody.' };
  await enforce({ ...decision, ...more, name: 'moderation.decision-made.v1' });
  return { leaver, targetId, decision, more };
}

/** They leave; what stays is of somebody who left. */
async function leave({ memberId }: Member, words: 'keep' | 'erase'): Promise<void> {
  await forum.get(TakeWordsAlong).of(memberId, { handles: [], words, spared: [] });
  for (const table of ['topic', 'post'])
    await forum.rows(`update community.${table} set author_id = $2 where author_id = $1`, [
      memberId,
      FORMER_MEMBER,
    ]);
}

const away = async (kind: 'topic' | 'post', id: string) =>
  (await forum.row(`select deleted_at is not null as away from community.${kind} where id = $1`, [id]))[
    'away'
  ];
const bringBack = (kind: 'topic' | 'post', id: string) =>
  kind === 'topic'
    ? forum.get(RestoreTopic).execute({ actor: moderator, topicId: id as never })
    : forum.get(RestorePost).execute({ actor: moderator, postId: id as PostId });

it.each([
  ['post', 'hide'],
  ['post', 'delete'],
  ['topic', 'hide'],
  ['topic', 'delete'],
] as const)(
  'a %s that a decision to %s took away is brought back by nobody once its author took their words along',
  async (kind, action) => {
    const { leaver, targetId, decision, more } = await takenAway(kind, action);
    await leave(leaver, 'erase');
    expect(await codeOf(bringBack(kind, targetId))).toBe('access.not-allowed');
    const approved = { ...decision, ...more, decisionId: uuidv7(), action: 'restore' };
    await enforce({ ...approved, name: 'moderation.decision-made.v1' });
    expect(await away(kind, targetId)).toBe(true);
  },
);

it.each([
  ['post', 'overturned'],
  ['post', 'ended'],
  ['topic', 'overturned'],
  ['topic', 'ended'],
] as const)(
  'a %s of an author who took their words along stays away where its decision is %s, and goes with what was deleted',
  async (kind, end) => {
    const { leaver, targetId, decision } = await takenAway(kind, 'hide');
    await leave(leaver, 'erase');
    await enforce({ ...decision, name: `moderation.decision-${end}.v1` });
    expect(await away(kind, targetId)).toBe(true);
    expect(await codeOf(bringBack(kind, targetId))).toBe('access.not-allowed');
    const old = new SqlDeletedWords(forum.sql);
    const due = kind === 'topic' ? old.topicsBy(forum.now, null, 100) : old.repliesBy(forum.now, null, 100);
    expect((await due).map((one) => (kind === 'topic' ? one.topicId : one.postId))).toContain(targetId);
  },
);

it.each(['post', 'topic'] as const)('a %s comes back where its author left it behind', async (kind) => {
  const { leaver, targetId, decision } = await takenAway(kind, 'hide');
  await leave(leaver, 'keep');
  await enforce({ ...decision, name: 'moderation.decision-overturned.v1' });
  expect(await away(kind, targetId)).toBe(false);
});

it('what a topic was called that went into another one goes with the words that opened it', async () => {
  const leaver = await forum.member();
  const [gone, into] = [await asked(leaver), await asked(helper)];
  await forum
    .get(MergeTopics)
    .execute({ actor: moderator, topicId: gone.id, intoNumber: into.number, reason: 'One matter.' });
  await leave(leaver, 'erase');
  expect(
    await forum.row(`select title, slug, author_id from community.topic where id = $1`, [gone.id]),
  ).toEqual({ title: '[…]', slug: 'retire', author_id: FORMER_MEMBER });
  const { title } = await forum.row(`select title from community.topic where id = $1`, [into.id]);
  expect(title).toContain('What box seven is');
});
