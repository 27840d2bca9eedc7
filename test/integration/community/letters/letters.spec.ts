import { SplitTopic } from '#application/community/topics/split-topic';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NotHandedOver } from '#application/shared/letter.ports';
import { randomUUID } from 'node:crypto';
import { AssignQuestion } from '#application/community/official/assign-question';
import { ChangeRule } from '#application/community/official/change-rule';
import { PublishReference } from '#application/community/official/publish-reference';
import { SealAnswer } from '#application/community/official/seal-answer';
import { WithdrawSeal } from '#application/community/official/withdraw-seal';
import { ReviewDueAnswers } from '#application/community/official/review-due-answers';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import {
  isAlwaysTold,
  isDuty,
  isMailed,
  isPieceKind,
  MAIL_CHOICES,
  NOTIFICATION_KINDS,
  type NotificationKind,
  type PieceKind,
} from '#domain/community/notifications/kinds';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { Actor } from '#domain/shared/actor';
import type { Closed } from '#domain/shared/module';
import { SqlSurveyNotices } from '#infrastructure/community/notifications/sql-survey-notices';
import { SqlPieceNotices } from '#infrastructure/community/notifications/sql-piece-notices';
import { SqlRightsNotices } from '#infrastructure/community/notifications/sql-rights-notices';
import { SqlNotifications, SqlUnreadCount } from '#infrastructure/community/notifications/notifications.sql';
import { SqlOfficialNotices } from '#infrastructure/community/official/sql-official-notices';
import { OfficialHouse, terms } from '../official/official-house.ts';
import { LetterHouse, mailOf, type Member } from './letter-house.ts';
import { sayTo } from './say-to.ts';

jest.setTimeout(60_000);
let house: LetterHouse;
let official: OfficialHouse;
beforeAll(async () => {
  house = await LetterHouse.open();
  official = new OfficialHouse(house.forum);
});
afterAll(() => house.close());
beforeEach(async () => {
  house.forum.now = new Date('2030-01-01T12:00:00Z'); // a Tuesday, 13:00 in Paris
  house.sent.length = 0;
  house.instead = null;
  house.waitMs = 0;
  await house.forum.rows('delete from community.notification');
  await house.forum.rows('delete from community.digest_round');
});

const PIECES: Readonly<Record<PieceKind, { readonly key: string; readonly state: string | null }>> = {
  incident: { key: '4', state: 'solved' },
  idea: { key: '7', state: 'planned' },
  event: { key: '3', state: 'offered' },
  'event-announced': { key: '12', state: null },
  poll: { key: randomUUID(), state: null },
  'service-review': { key: randomUUID(), state: null },
  trial: { key: randomUUID(), state: 'started' },
  'points-struck': { key: '', state: null },
  'badge-lost': { key: 'entraide', state: 'acceptance' },
  'role-given': { key: 'moderator', state: 'member' },
  ambassador: { key: randomUUID(), state: 'accepted' },
  'category-narrowed': { key: 'Music', state: null },
  'category-merged': { key: 'music', state: 'followed' },
  'category-widened': { key: 'Music', state: null },
  'case-taken-over': { key: randomUUID(), state: null },
};
/** Of topics that are watched; usually they wait for the digest. */
const AT_ONCE = { 'watched-topic': { site: true, email: 'at-once' } };
const TOMORROW_AT_8 = new Date('2030-01-02T07:00:00Z');
const get = <T>(type: new (...args: never[]) => T) => house.forum.get(type);
let titles = 0;
const ask = (actor: Actor, categoryId: CategoryId, body = 'In which box?') =>
  get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId,
    body,
    tags: [],
    branches: [],
    title: `How do I declare royalties, case ${(titles += 1)}?`,
  });
const answer = (actor: Actor, topicId: TopicId, body = 'Box 5HQ.', replyTo: PostId | null = null) =>
  get(PostAnswer).execute({ actor, topicId, body, replyTo });
const watch = (actor: Actor, topicId: TopicId) =>
  get(FollowTopic).execute({ actor, topicId, level: 'watching' });
const send = () => house.sender().execute();
const minutes = (count: number) => {
  house.forum.now = new Date(house.forum.now.getTime() + count * 60_000);
};
const onSite = async (member: Member) =>
  (
    await house.forum.rows<{ kind: string }>(
      `select kind from community.notification where member_id = $1 and on_site`,
      [member.memberId],
    )
  ).map(({ kind }) => kind);

/** Those who run the community decide of what is masked; all else is an agent's to do. */
const dutyRole = (kind: NotificationKind) => (kind === 'passage-masked' ? 'community_manager' : 'agent');

/** What each agent among the readers is to do about a sealed answer of theirs. */
async function dutyFalls(
  kind: NotificationKind,
  readers: readonly Member[],
  topic: { readonly id: TopicId },
): Promise<void> {
  const manager = await house.forum.member('moderator');
  const rule = await official.rule(manager);
  for (const reader of readers) {
    const reply = await answer(await house.forum.member(), topic.id);
    const reviewBy = kind === 'official-review' ? '2030-01-01' : '2030-12-31';
    const seal = await official.seal(reader, reply.id, {
      reviewBy,
      ruleIds: kind === 'official-rule' ? [rule] : [],
    });
    await house.forum.relay();
    await house.forum.rows(
      `delete from community.notification where kind <> $1 and kind not like 'official-%'`,
      [kind],
    );
    if (kind === 'official-lifted')
      await get(DeletePost).execute({ actor: manager, postId: reply.id, reason: 'a test' });
    if (kind === 'official-withdrawn')
      await get(WithdrawSeal).execute({
        actor: await house.forum.member('agent'),
        postId: reply.id,
        reason: 'Not quite right.',
      });
    if (kind === 'official-replaced')
      await official.seal(await house.forum.member('agent'), reply.id, {}, { replaces: seal.sealId });
    if (kind === 'official-overdue')
      await new SqlOfficialNotices(house.forum.database.sql).tellOverdue({
        cause: randomUUID(),
        at: house.forum.now,
        topicId: topic.id,
        postId: reply.id,
        assigneeId: reader.memberId,
      });
    const notices = new SqlOfficialNotices(house.forum.database.sql);
    const notice = { cause: randomUUID(), at: house.forum.now, by: manager.memberId };
    if (kind === 'official-assigned') {
      const { id: topicId } = await ask(await house.forum.member(), await house.forum.category());
      await get(AssignQuestion).execute({ actor: manager, topicId, agentId: reader.memberId });
    }
    if (kind === 'reference-withdrawn')
      await notices.tellWithdrawn({ ...notice, slug: 'who-does-what', ownerId: reader.memberId });
  }
  if (kind === 'official-rule')
    await get(ChangeRule).execute({
      actor: manager,
      ruleId: rule,
      effectiveFrom: '2030-02-01',
      summary: 'A new rate.',
      version: 1,
    });
  if (kind === 'official-review') {
    house.forum.now = new Date(house.forum.now.getTime() + 86_400_000);
    await get(ReviewDueAnswers).execute();
  }
  await house.forum.relay();
  await house.forum.rows(`delete from community.notification where kind <> $1`, [kind]);
}

/** Once for all of them: nobody else is left to hear of it. */
async function passageMasked(readers: readonly Member[], topic: { readonly id: TopicId }): Promise<void> {
  const reply = await answer(await house.forum.member(), topic.id);
  await house.forum.relay();
  await house.forum.rows(`delete from community.notification`);
  await new SqlOfficialNotices(house.forum.database.sql).tellMasked({
    cause: randomUUID(),
    at: house.forum.now,
    postId: reply.id,
    by: (await house.forum.member('moderator')).memberId,
  });
  const ids = readers.map(({ memberId }) => memberId);
  await house.forum.rows(`delete from community.notification where member_id <> all($1::uuid[])`, [ids]);
}

/** Does to each reader what a kind tells of, once. */
async function happen(kind: NotificationKind, readers: readonly Member[]): Promise<void> {
  const moderator = await house.forum.member('moderator');
  const writer = await house.forum.member();
  const categoryId = await house.forum.category();
  const topic = await ask(writer, categoryId);
  const own = new Map<Member, PostId>();
  const asked = new Map<Member, TopicId>();
  for (const reader of readers) {
    if (kind === 'watched-topic') await watch(reader, topic.id);
    if (kind === 'watched-category')
      await get(FollowCategory).execute({ actor: reader, categoryId, level: 'watching' });
    if (['official-answered', 'official-confirmed', 'official-unsealed'].includes(kind)) {
      const question = await ask(reader, categoryId);
      await get(FollowTopic).execute({ actor: reader, topicId: question.id, level: 'tracking' });
      asked.set(reader, question.id);
      own.set(reader, (await answer(writer, question.id)).id);
    }
    if (kind === 'answer-gone') {
      const question = await ask(reader, categoryId);
      await get(FollowTopic).execute({ actor: reader, topicId: question.id, level: 'tracking' });
      own.set(reader, (await answer(writer, question.id)).id);
      await get(AcceptAnswer).execute({ actor: reader, postId: own.get(reader)! });
    }
    if (!['reply', 'quote', 'acceptance', 'replies-moved', 'official-validated'].includes(kind)) continue;
    own.set(reader, (await answer(reader, topic.id)).id);
    await get(FollowTopic).execute({ actor: reader, topicId: topic.id, level: 'tracking' });
  }
  await house.forum.relay();
  if (kind === 'passage-masked') return passageMasked(readers, topic);
  if (isDuty(kind) && !isPieceKind(kind)) return dutyFalls(kind, readers, topic);
  await house.forum.rows('delete from community.notification');
  for (const reader of readers) {
    const post = own.get(reader);
    if (kind === 'mention') await answer(writer, topic.id, `@${reader.memberId} knows`);
    if (kind === 'reply') await answer(writer, topic.id, 'To you', post);
    if (kind === 'quote') await answer(writer, topic.id, `see [it](/reponses/${post})`);
    if (kind === 'official-validated' || kind === 'official-confirmed')
      await official.seal(await house.forum.member('agent'), post!);
    if (kind === 'official-unsealed') {
      const agent = await house.forum.member('agent');
      await official.seal(agent, post!);
      await house.forum.relay();
      await house.forum.rows('delete from community.notification where kind <> $1', [kind]);
      await get(WithdrawSeal).execute({ actor: agent, postId: post!, reason: 'Not quite right.' });
    }
    if (kind === 'official-answered')
      await official.answer(await house.forum.member('agent'), asked.get(reader)!);
    if (kind === 'role-given')
      await new SqlRightsNotices(house.forum.database.sql).tellRole({
        cause: randomUUID(),
        at: house.forum.now,
        memberId: reader.memberId,
        by: moderator.memberId,
        role: 'moderator',
        former: 'member',
        within: null,
      });
    if (kind === 'looked-as')
      await new SqlRightsNotices(house.forum.database.sql).tellLookedAs({
        cause: randomUUID(),
        at: house.forum.now,
        memberId: reader.memberId,
        by: moderator.memberId,
      });
    if (isPieceKind(kind) && kind !== 'role-given')
      await new SqlPieceNotices(house.forum.database.sql).tell({
        cause: randomUUID(),
        at: house.forum.now,
        memberIds: [reader.memberId],
        by: moderator.memberId,
        of: kind,
        ...PIECES[kind],
      });
    if (kind === 'survey')
      await new SqlSurveyNotices(house.forum.database.sql).tell({
        cause: randomUUID(),
        at: house.forum.now,
        memberIds: [reader.memberId],
        by: moderator.memberId,
      });
    if (kind === 'private-message') await sayTo(house.forum, moderator, [moderator, reader]);
    if (kind === 'chat-mention') await sayTo(house.forum, moderator, [], [reader.memberId]);
    if (kind === 'replies-moved')
      await get(SplitTopic).execute({
        actor: moderator,
        topicId: topic.id,
        categoryId,
        title: 'A question of its own',
        postIds: [post!],
        reason: 'To keep order.',
      });
    if (kind === 'answer-gone')
      await get(DeletePost).execute({ actor: moderator, postId: post!, reason: 'To keep order.' });
    if (kind === 'acceptance') await get(AcceptAnswer).execute({ actor: writer, postId: post! });
  }
  if (kind === 'watched-topic') await answer(writer, topic.id);
  if (kind === 'watched-category') await ask(writer, categoryId);
  await house.forum.relay();
}

describe('each kind, on each channel', () => {
  const choices = [true, false].flatMap((site) => MAIL_CHOICES.map((email) => ({ site, email })));

  it.each(NOTIFICATION_KINDS.filter(isMailed))('%s is told as the member chose', async (kind) => {
    const readers: Member[] = [];
    for (const choice of choices)
      readers.push(
        await house.member({
          notify: { [kind]: choice },
          habits: { rhythm: 'daily' },
          ...(isDuty(kind) && { role: dutyRole(kind) }),
        }),
      );
    await happen(kind, readers);
    await send();
    const atOnce = readers.map((reader) => house.sentTo(reader).length);
    expect(atOnce).toEqual(choices.map(({ email }) => (email === 'at-once' ? 1 : 0)));
    expect(await Promise.all(readers.map(onSite))).toEqual(
      choices.map(({ site }) => (site || isAlwaysTold(kind) ? [kind] : [])),
    );
    house.sent.length = 0;
    house.forum.now = kind === 'official-review' ? new Date('2030-01-03T07:00:00Z') : TOMORROW_AT_8;
    await house.digests();
    const digested = readers.map((reader) => house.sentTo(reader).filter((one) => one.letter.sections));
    expect(digested.map((letters) => letters.length)).toEqual(
      choices.map(({ email }) => (email === 'digest' || kind === 'watched-category' ? 1 : 0)),
    );
    expect(
      digested.map(([letter]) => letter?.letter.sections?.some(({ title }) => title === 'Pour vous')),
    ).toEqual(
      choices.map(({ email }) =>
        email === 'digest' ? true : kind === 'watched-category' ? false : undefined,
      ),
    );
  });

  it('names an idea and says what was answered to it, to who may read it', async () => {
    const told = { notify: { idea: { site: true, email: 'at-once' } } } as const;
    const [reader, other] = [await house.member(told), await house.member(told)];
    const idea = async (number: number, title: string, standing: string) => {
      const id = randomUUID();
      await house.forum.rows(
        `insert into engagement.idea (id, number, slug, author_id, title, theme, branches, source, html, plain, standing, status, status_at, proposed_at)
         values ($1, $2, $3, $4, $5, 'tools', '{}', 'x', 'x', 'x', $6, 'planned', now(), now())`,
        [id, number, `idee-${number}`, other.memberId, title, standing],
      );
      for (const [status, plain] of [
        ['under_review', 'We look at it.'],
        ['planned', 'It comes in spring.'],
      ])
        await house.forum.rows(
          `insert into engagement.idea_answer (id, idea_id, from_status, status, source, html, plain, author_id, answered_at)
           values (gen_random_uuid(), $1, 'proposed', $2, $3, $3, $3, $4, now())`,
          [id, status, plain, other.memberId],
        );
    };
    const letterTo = async (who: Member) => (
      await happen('idea', [who]),
      await send(),
      house.sentTo(who).at(-1)!.letter
    );
    await idea(7, 'Dark colours at night', 'published');
    const letter = await letterTo(reader);
    expect(letter.subject).toContain('Dark colours at night');
    expect(letter.quote).toBe('It comes in spring.');
    await house.forum.rows(`update engagement.idea set standing = 'hidden' where number = 7`);
    house.sent.length = 0;
    await house.forum.rows('delete from community.notification');
    const hidden = await letterTo(reader);
    expect(JSON.stringify(hidden)).not.toContain('Dark colours');
    expect(hidden.quote).toBeUndefined();
    await house.forum.rows(`delete from engagement.idea_answer`);
    await house.forum.rows(`delete from engagement.idea`);
  });

  const OF_PARTS = [
    ['idea', 'ideas'],
    ['survey', 'surveys'],
    ['poll', 'polls'],
    ['private-message', 'direct'],
    ['chat-mention', 'chat'],
    ['event', 'events'],
  ] as const;

  it.each(OF_PARTS)('%s is told nowhere while %s are closed, and is not lost', async (kind, part) => {
    const [atOnce, digested] = [
      await house.member({ notify: { [kind]: { site: true, email: 'at-once' } } }),
      await house.member({
        notify: { [kind]: { site: true, email: 'digest' } },
        habits: { rhythm: 'daily' },
      }),
    ];
    await happen(kind, [atOnce, digested]);
    house.closed.set(part, 'to-all');
    const seen = async (closed: Closed) => {
      const reader = Actor.member(atOnce.memberId, 'member', new Map(), atOnce.audiences, closed);
      const { sql } = house.forum.database;
      const { items } = await new SqlNotifications(sql).execute(reader, {});
      return [items.length, await new SqlUnreadCount(sql).execute(reader)];
    };
    try {
      await send();
      house.forum.now = TOMORROW_AT_8;
      await house.digests();
      const sections = house.sentTo(digested).flatMap(({ letter }) => letter.sections ?? []);
      expect(sections.filter(({ title }) => title === 'Pour vous')).toEqual([]);
      expect(house.sentTo(atOnce)).toEqual([]);
      expect(await seen(house.closed)).toEqual([0, 0]);
    } finally {
      house.closed.clear();
    }
    expect(await onSite(atOnce)).toEqual([kind]);
  });

  it('goes by the rhythm where it says otherwise', async () => {
    const notify = { 'watched-topic': { site: true, email: 'at-once' } };
    const none = await house.member({ notify, habits: { rhythm: 'none' } });
    const digestOnly = await house.member({ notify, habits: { rhythm: 'daily', digestOnly: true } });
    const allAtOnce = await house.member({
      notify: { 'watched-topic': { site: true, email: 'digest' } },
      habits: { rhythm: 'at-once' },
    });
    await happen('watched-topic', [none, digestOnly, allAtOnce]);
    await send();
    expect([none, digestOnly, allAtOnce].map((one) => house.sentTo(one).length)).toEqual([0, 0, 1]);
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect([none, digestOnly, allAtOnce].map((one) => house.sentTo(one).length)).toEqual([0, 1, 1]);
  });

  it('takes on each channel the first reason that is wanted there', async () => {
    const reader = await house.member({
      notify: { mention: { site: true, email: 'never' }, 'watched-topic': { site: false, email: 'at-once' } },
    });
    const topic = await ask(await house.forum.member(), await house.forum.category());
    await watch(reader, topic.id);
    await answer(await house.forum.member(), topic.id, `@${reader.memberId} knows`);
    await house.forum.relay();
    await send();
    expect(await onSite(reader)).toEqual(['mention']);
    expect(house.sentTo(reader).map(({ letter }) => letter.links?.[1]?.label)).toEqual([
      'Ne plus recevoir d’e-mail pour les sujets que je suis',
    ]);
  });
});

describe('who asked the organisation', () => {
  const told = async (reader: Member) => {
    await house.forum.relay(2);
    await send();
    return house.sentTo(reader).map(({ letter }) => letter.subject);
  };

  it('is told once that it answered, and not who spoke for it', async () => {
    const reader = await house.member();
    const topic = await ask(reader, await house.forum.category());
    const agent = await house.forum.member('agent');
    const { id, sealId } = await official.answer(agent, topic.id);
    minutes(5);
    const subject = expect.stringMatching(/^L’organisme a répondu à votre question «\u00a0How/);
    expect(await told(reader)).toEqual([subject]);
    expect(JSON.stringify(house.sentTo(reader))).not.toContain(agent.memberId);
    await get(SealAnswer).execute({
      actor: agent,
      postId: id,
      kind: 'authored',
      terms: terms(),
      replaces: sealId,
      version: 1,
    });
    expect(await told(reader)).toEqual([subject]);
    expect(await onSite(reader)).toEqual(['official-answered']);
  });

  it('who watches a topic is told that the organisation replied there, as long as it signs the reply', async () => {
    const reader = await house.member({ notify: AT_ONCE });
    const topic = await ask(await house.forum.member(), await house.forum.category());
    await watch(reader, topic.id);
    const agent = await house.forum.member('agent');
    const { id } = await official.answer(agent, topic.id);
    minutes(5);
    expect(await told(reader)).toEqual([expect.stringMatching(/^L’organisme a répondu à «\u00a0How/)]);
    const line = async () =>
      (await new SqlNotifications(house.forum.database.sql).execute(reader, {})).items.map(
        ({ kinds, official }) => [kinds, official],
      );
    expect(await line()).toEqual([[['watched-topic'], true]]);
    await get(WithdrawSeal).execute({ actor: agent, postId: id, reason: 'Not quite right.' });
    expect(await line()).toEqual([[['watched-topic'], false]]);
    await answer(await house.forum.member(), topic.id);
    minutes(5);
    expect(await told(reader)).toContainEqual(expect.stringMatching(/^Nouvelle réponse à «\u00a0How/));
  });

  it('is told that it corrected its answer, by the topic that it answers, once it vouches for it anew', async () => {
    const reader = await house.member();
    const topic = await ask(reader, await house.forum.category());
    const agent = await house.forum.member('agent');
    const { id } = await official.answer(agent, topic.id);
    minutes(5);
    expect(await told(reader)).toHaveLength(1);
    await get(WithdrawSeal).execute({ actor: agent, postId: id, reason: 'Not quite right.' });
    minutes(5);
    expect(await told(reader)).toHaveLength(2);
    await official.seal(agent, id, {}, { kind: 'authored' });
    const subjects = await told(reader);
    expect(subjects).toHaveLength(3);
    expect(subjects).toContainEqual(
      expect.stringMatching(/^L’organisme a corrigé sa réponse à votre question «\u00a0How/),
    );
    const { items } = await new SqlNotifications(house.forum.database.sql).execute(reader, {});
    expect(items[0]).toMatchObject({ kinds: ['official-answered', 'official-unsealed'], again: true });
  });

  it('is told when an agent seals later what they had answered', async () => {
    const reader = await house.member();
    const topic = await ask(reader, await house.forum.category());
    const agent = await house.forum.member('agent');
    const { id } = await answer(agent, topic.id);
    expect(await told(reader)).toEqual([expect.stringMatching(/^Réponse à votre message/)]);
    minutes(5);
    await get(SealAnswer).execute({
      actor: agent,
      postId: id,
      kind: 'authored',
      terms: terms(),
      replaces: null,
      version: 1,
    });
    expect(await told(reader)).toHaveLength(2);
    expect((await onSite(reader)).sort()).toEqual(['official-answered', 'reply']);
  });

  it('hears of nothing of their own doing, and who only opened a discussion is not said to have asked', async () => {
    const agent = await house.member({ role: 'agent' });
    const own = await ask(agent, await house.forum.category());
    await official.answer(agent, own.id);
    const reader = await house.member();
    const discussion = await ask(reader, await house.forum.category());
    await house.forum.rows(`update community.topic set kind = 'discussion' where id = $1`, [discussion.id]);
    await official.answer(agent, discussion.id);
    await told(reader);
    expect(await onSite(agent)).toEqual([]);
    expect(await onSite(reader)).toEqual(['reply']);
  });
});

describe('whose reply was taken away', () => {
  it('reads it on the site whatever they chose, and gets no letter beside the statement of reasons', async () => {
    const reader = await house.member({
      notify: { removed: { site: false, email: 'at-once' } },
      habits: { rhythm: 'at-once' },
    });
    const topic = await ask(await house.forum.member(), await house.forum.category());
    const { id } = await answer(reader, topic.id);
    await get(DeletePost).execute({
      actor: await house.forum.member('moderator'),
      postId: id,
      reason: 'Against the charter.',
    });
    await house.forum.relay(2);
    await send();
    house.forum.now = new Date('2030-01-07T07:00:00Z');
    await house.digests();
    expect(await onSite(reader)).toEqual(['removed']);
    expect(house.sentTo(reader).filter(({ letter }) => !letter.sections)).toEqual([]);
  });
});

describe('whose answers rest on a rule that changed', () => {
  const changed = async (more: Parameters<LetterHouse['member']>[0] = {}) => {
    const reader = await house.member({ role: 'agent', ...more });
    const manager = await house.member({ role: 'agent' });
    const rule = await official.rule(manager);
    const titled: string[] = [];
    for (const agent of [reader, reader, reader, reader, manager]) {
      const topic = await ask(await house.forum.member(), await house.forum.category());
      const reply = await answer(await house.forum.member(), topic.id);
      await official.seal(agent, reply.id, { ruleIds: [rule] });
      if (agent === reader) titled.push(`How do I declare royalties, case ${titles}?`);
    }
    await get(ChangeRule).execute({
      actor: manager,
      ruleId: rule,
      effectiveFrom: '2030-02-01',
      summary: 'A new rate.',
      version: 1,
    });
    await house.forum.relay(2);
    const { key, label } = await house.forum.row<{ key: string; label: string }>(
      `select key, label from community.rule where id = $1`,
      [rule],
    );
    const groups = async () =>
      (await new SqlNotifications(house.forum.database.sql).execute(reader, {})).items;
    return { reader, manager, titled: titled.sort(), key, label, groups };
  };

  it('is told its name and their own answers, with the way to these alone; who changed it is not', async () => {
    const { reader, manager, titled, key, label, groups } = await changed();
    await send();
    const [first, second, third] = titled;
    const mail = house.sentTo(reader).at(-1)!;
    expect(mail.path).toBe(`/admin/reponses?vue=revoir&regle=${key}`);
    expect(mail.letter.subject).toBe(`«\u00a0${label}\u00a0» a changé\u00a0: vos réponses sont à revoir`);
    expect(mail.letter.paragraphs).toContain(
      `4 réponses à revoir\u00a0: «\u00a0${first}\u00a0», «\u00a0${second}\u00a0», «\u00a0${third}\u00a0», et 1 autre.`,
    );
    expect((await groups()).map(({ toCheck }) => toCheck)).toEqual([
      { of: 'rule', key, name: label, count: 4, titles: titled.slice(0, 3) },
    ]);
    expect(house.sentTo(manager)).toEqual([]);
    expect(await onSite(manager)).toEqual([]);
  });

  it('is told in the digest what is left then, and gets no mail once nothing is', async () => {
    const later = await changed({
      notify: { 'official-rule': { site: true, email: 'digest' } },
      habits: { rhythm: 'daily' },
    });
    const done = await changed();
    await house.forum.rows(
      `update community.seal set state = 'valid' where sealed_by = $1 or sealed_by = $2 and post_id in (
         select post_id from community.seal where sealed_by = $2 order by post_id limit 3)`,
      [done.reader.memberId, later.reader.memberId],
    );
    await send();
    expect(house.sentTo(done.reader)).toEqual([]);
    expect((await done.groups())[0]!.toCheck).toMatchObject({ count: 0, titles: [] });
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    const sections = house.sentTo(later.reader)[0]!.letter.sections!;
    expect(sections[0]!.items).toEqual([
      {
        label: later.label,
        path: `/admin/reponses?vue=revoir&regle=${later.key}`,
        detail: expect.stringMatching(
          /^1 réponse à revoir\u00a0: «\u00a0How do I declare royalties, case \d+\?\u00a0»\.$/,
        ),
      },
    ]);
  });
});

describe('whose reference answer is out of their sight', () => {
  it('is told nothing of it: not on the site, not in a letter, not in a digest, nor of what changes under it', async () => {
    const habits = { rhythm: 'daily' };
    const notify = { 'official-review': { site: true, email: 'at-once' } };
    const agent = () => house.member({ role: 'agent', habits, notify });
    const [left, stays, manager] = [await agent(), await agent(), await house.forum.member('moderator')];
    const categoryId = await house.forum.category();
    const rule = await official.rule(left);
    const published = (actor: Member, title: string) =>
      get(PublishReference).execute({
        actor,
        title,
        categoryId,
        summary: 'Which one.',
        body: 'This one.',
        note: 'First version',
        tags: [],
        variants: [],
        terms: terms({ ruleIds: [rule] }),
      });
    const articles = [
      { owner: left, slug: (await published(left, 'The council of artists')).slug },
      { owner: stays, slug: (await published(stays, 'The council of authors')).slug },
    ];
    await house.forum.relay();
    const notices = new SqlOfficialNotices(house.forum.database.sql);
    const notice = () => ({ cause: randomUUID(), at: house.forum.now });
    for (const { owner, slug } of articles)
      await notices.tellReferenceToReview({ ...notice(), slug, ownerId: owner.memberId });
    await house.forum.rows(
      `update community.reference_answer set state = 'to_review' where category_id = $1`,
      [categoryId],
    );
    const bell = async (who: Actor) => ({
      told: (await new SqlNotifications(house.forum.database.sql).execute(who, {})).items.length,
      unread: await new SqlUnreadCount(house.forum.database.sql).execute(who),
    });
    expect(await bell(left)).toEqual({ told: 1, unread: 1 });

    await house.forum.rows(`update community.category set audience = 'group:council' where id = $1`, [
      categoryId,
    ]);
    await house.forum.rows(`update community.member set groups = '{council}' where id = $1`, [
      stays.memberId,
    ]);
    expect(await bell(left)).toEqual({ told: 0, unread: 0 });
    await send();
    expect(house.sentTo(left)).toEqual([]);
    expect(house.sentTo(stays).map(({ letter }) => letter.subject)).toEqual([
      expect.stringContaining('The council of authors'),
    ]);
    await house.forum.rows(`delete from community.mail_sent`);
    await house.forum.rows(
      `update community.notification set mail_kind = 'official-review', mail_held_at = told_at`,
    );
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect(house.sentTo(left)).toEqual([]);
    expect(JSON.stringify(house.sentTo(stays).at(-1)?.letter.sections)).toContain('The council of authors');

    await house.forum.rows('delete from community.notification');
    for (const { owner, slug } of articles)
      for (const told of [
        await notices.tellReferenceToReview({ ...notice(), slug, ownerId: owner.memberId }),
        await notices.tellWithdrawn({ ...notice(), slug, ownerId: owner.memberId, by: manager.memberId }),
      ])
        expect(told).toHaveLength(owner === left ? 0 : 1);
    const change = { effectiveFrom: '2031-02-01', summary: 'A new rate.', version: 1 };
    await get(ChangeRule).execute({ actor: manager, ruleId: rule, ...change });
    await house.forum.relay();
    const owners = await house.forum.rows<{ member_id: string }>(
      `select member_id from community.notification where kind = 'official-rule'`,
    );
    expect(owners).toEqual([{ member_id: stays.memberId }]);
  });
});

describe('whose sealed answer went with its topic', () => {
  it('hears that the seal fell, and nothing of what the topic was', async () => {
    const agent = await house.member({ role: 'agent', habits: { rhythm: 'daily' } });
    const digested = await house.member({ role: 'agent', habits: { rhythm: 'daily', digestOnly: true } });
    const manager = await house.forum.member('moderator');
    const topic = await ask(await house.forum.member(), await house.forum.category());
    for (const each of [agent, digested])
      await official.seal(each, (await answer(await house.forum.member(), topic.id)).id);
    await house.forum.relay();
    await house.forum.rows('delete from community.notification');
    await get(DeleteTopic).execute({ actor: manager, topicId: topic.id, reason: 'a test' });
    await house.forum.relay();
    const page = new SqlNotifications(house.forum.database.sql);
    expect((await page.execute(agent, {})).items).toMatchObject([
      { kinds: ['official-lifted'], topic: null },
    ]);
    await send();
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    const [letter, ...more] = house.sentTo(agent);
    expect([letter!.letter.subject, letter!.path, more]).toEqual([
      'Sceau levé dans «\u00a0Sujet supprimé\u00a0»',
      '/notifications',
      [],
    ]);
    expect(house.sentTo(digested)[0]!.letter.sections?.[0]?.items).toMatchObject([
      { label: 'Sujet supprimé', path: '/notifications', detail: '1 sceau levé' },
    ]);
    expect(JSON.stringify(house.sent)).not.toContain(`case ${titles}?`);
  });
});

describe('what is asked when a letter leaves', () => {
  const scene = async (more: Parameters<LetterHouse['member']>[0] = {}): Promise<Scene> => {
    const reader = await house.member({ branches: ['music'], notify: AT_ONCE, ...more });
    const categoryId = await house.forum.category({ audience: 'branch:music' });
    const writer = await house.forum.member('moderator', { branches: ['music'] });
    const topic = await ask(writer, categoryId);
    await watch(reader, topic.id);
    const post = await answer(writer, topic.id);
    await house.forum.relay();
    const change = (text: string, value: unknown) =>
      house.forum.rows(`update community.member set ${text} = $2 where id = $1`, [reader.memberId, value]);
    return { reader, writer, topic, post, change };
  };
  interface Scene {
    readonly reader: Member;
    readonly writer: Actor;
    readonly topic: { readonly id: TopicId };
    readonly post: { readonly id: PostId; readonly position: number };
    readonly change: (text: string, value: unknown) => Promise<unknown>;
  }
  const lost: Record<string, (scene: Scene) => Promise<unknown>> = {
    'who left the branch': ({ change }) => change('branches', []),
    'who was banned': ({ change }) => change('status', 'banned'),
    'who may not come in any more': ({ reader }) =>
      house.forum.rows(
        `insert into community.provisioned_person (id, is_active, member_id, group_ids, created_at, changed_at)
         values ($1, false, $2, '{}', now(), now())`,
        [randomUUID(), reader.memberId],
      ),
    'who has read it meanwhile': ({ reader, topic, post }) =>
      get(MarkTopicRead).execute({ actor: reader, topicId: topic.id, position: post.position }),
    'who muted the topic': ({ reader, topic }) =>
      get(FollowTopic).execute({ actor: reader, topicId: topic.id, level: 'muted' }),
    'who refused such letters': ({ change }) =>
      change('notify', JSON.stringify({ 'watched-topic': { site: true, email: 'never' } })),
    'anybody of a deleted reply': ({ writer, post }) =>
      get(DeletePost).execute({ actor: writer, postId: post.id, reason: 'a test' }),
    'who may not follow the topic to where it moved': async ({ writer, topic, reader }) => {
      await house.forum.rows(`update community.member set branches = '{film}' where id = $1`, [
        reader.memberId,
      ]);
      const categoryId = await house.forum.category({ audience: 'branch:music' });
      await get(MoveTopic).execute({
        reason: 'To keep order.',
        actor: writer,
        topicId: topic.id,
        categoryId,
      });
    },
  };

  it.each(Object.keys(lost))('%s gets none, at once or in the digest', async (who) => {
    const atOnce = await scene();
    const later = await scene({
      notify: { 'watched-topic': { site: true, email: 'digest' } },
      habits: { rhythm: 'daily' },
    });
    for (const one of [atOnce, later]) await lost[who]!(one);
    await send();
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect(house.sent).toEqual([]);
  });

  it('who reads it on the site within the wait gets none, and who does not gets it after the wait', async () => {
    house.waitMs = 2 * 60_000;
    const [there, away] = [await scene(), await scene()];
    await send();
    minutes(1);
    await send();
    expect(house.sent).toEqual([]);
    await lost['who has read it meanwhile']!(there);
    minutes(1);
    await send();
    expect([house.sentTo(there.reader), house.sentTo(away.reader)].map((letters) => letters.length)).toEqual([
      0, 1,
    ]);
  });

  it('what has an hour is looked at while all else waits to be read', async () => {
    const reader = await house.member();
    const told = (kind: string) =>
      house.forum.rows(
        `insert into community.notification (id, member_id, kind, cause, told_at, on_site, mail_kind, mail_at, piece_key, piece_state)
         values ($1, $2, $5, $3, $4, true, $5, $4, '3', 'planned')`,
        [randomUUID(), reader.memberId, randomUUID(), house.forum.now, kind],
      );
    for (const kind of ['idea', 'event', 'event-announced']) await told(kind);
    const at = house.forum.now;
    const due = await house.letters.due({ at, toldBy: new Date(at.getTime() - 1) }, null, 20);
    const kinds = await house.forum.rows<{ kind: string }>(
      `select kind from community.notification where id = any($1::uuid[]) order by 1`,
      [due.map(({ notificationId }) => notificationId)],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['event', 'event-announced']);
  });

  it('who still may gets it, with what was written and nothing of the other', async () => {
    const { reader, topic } = await scene();
    await send();
    const [letter] = house.sentTo(reader);
    expect(letter).toMatchObject({
      language: 'fr',
      thread: `sujet-${topic.id}`,
      path: expect.stringMatching(/^\/reponses\//),
      letter: { quote: 'Box 5HQ.', subject: expect.stringContaining('Nouvelle réponse à') },
    });
    expect(house.sent).toHaveLength(1);
  });

  it('quotes values as they stand on the page, in the language of the text, whatever that of its readers', async () => {
    await house.forum.rows(
      `insert into community.regulatory_value (key, label, unit, figures, changed_at)
       values ('taux-des-lettres', 'Rate of the letters', 'percent',
         '[{"from": "2029-01-01", "to": null, "value": "12.5", "source": "x"}]', now())`,
    );
    const french = await house.member();
    const english = await house.member();
    await house.forum.rows(`update community.member set language = 'en' where id = $1`, [english.memberId]);
    const writer = await house.forum.member();
    const topic = await ask(writer, await house.forum.category());
    for (const reader of [french, english])
      await answer(writer, topic.id, `@${reader.memberId} up to {{valeur.taux-des-lettres}} a year`);
    await house.forum.relay();
    await send();
    expect([french, english].map((one) => house.sentTo(one)[0]?.letter.quote)).toEqual([
      expect.stringMatching(/up to 12,5\s%/u),
      expect.stringMatching(/up to 12,5\s%/u),
    ]);
  });

  it('about another role leads to the notifications of its reader, not to the desk', async () => {
    const choice = (email: string) => ({ notify: { 'role-given': { site: true, email } } });
    const atOnce = await house.member(choice('at-once'));
    const later = await house.member({ ...choice('digest'), habits: { rhythm: 'daily' } });
    await happen('role-given', [atOnce, later]);
    await send();
    expect(house.sentTo(atOnce)[0]!.path).toBe('/notifications');
    expect(house.sentTo(atOnce)[0]!.letter.paragraphs).toContain(
      'Votre rôle est maintenant : modération. Avant : membre. Vos sessions ouvertes ont pris fin : reconnectez-vous pour que ce rôle s’applique.',
    );
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect(house.sentTo(later)[0]!.letter.sections?.[0]?.items).toEqual([
      {
        label: 'Votre rôle',
        path: '/notifications',
        detail:
          'Votre rôle est maintenant : modération. Avant : membre. Vos sessions ouvertes ont pris fin : reconnectez-vous pour que ce rôle s’applique.',
      },
    ]);
  });

  it('who is in quiet hours gets it in the morning', async () => {
    const { reader } = await scene({ habits: { quiet: { from: 12, to: 7 } } });
    await send();
    minutes(60 * 10);
    await send();
    expect(house.sent).toEqual([]);
    house.forum.now = new Date('2030-01-02T06:00:00Z');
    await send();
    expect(house.sentTo(reader)).toHaveLength(1);
  });

  it('nobody is written to whose address is not confirmed', async () => {
    const { reader } = await scene();
    await house.forum.rows(`update community.account set email_confirmed_at = null where member_id = $1`, [
      reader.memberId,
    ]);
    await send();
    expect(house.sent).toEqual([]);
  });
});

describe('one mail per fact and member', () => {
  const reader = async () => {
    const one = await house.member({ notify: AT_ONCE });
    await happen('watched-topic', [one]);
    return one;
  };

  it('when the job runs again, and when it runs in parallel', async () => {
    const readers: Member[] = [];
    for (let made = 0; made < 5; made++) readers.push(await house.member({ notify: AT_ONCE }));
    await happen('watched-topic', readers);
    house.instead = async (letter) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      house.sent.push(letter);
    };
    await Promise.all([send(), send(), send()]);
    await send();
    expect(readers.map((one) => house.sentTo(one).length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('after a crash it is tried once more with the same id, and never again', async () => {
    const one = await reader();
    const tried: string[] = [];
    house.instead = async ({ id }) => {
      tried.push(id);
      throw new Error('The connection broke');
    };
    await expect(send()).rejects.toThrow('The connection broke');
    minutes(9);
    await send();
    expect(tried).toHaveLength(1);
    minutes(2);
    await expect(send()).rejects.toThrow('The connection broke');
    minutes(60);
    await send();
    minutes(60);
    await send();
    expect(tried).toEqual([tried[0], tried[0]]);
    expect(await house.forum.rows(`select 1 from community.notification where mail_at is not null`)).toEqual(
      [],
    );
    expect(house.sentTo(one)).toEqual([]);
  });

  it('a mail server that takes nothing is asked again until it does', async () => {
    const one = await reader();
    const tried: string[] = [];
    house.instead = async ({ id }) => {
      tried.push(id);
      throw new NotHandedOver(false);
    };
    for (let time = 0; time < 5; time++) {
      await expect(send()).rejects.toThrow(NotHandedOver);
      minutes(5);
    }
    house.instead = null;
    await send();
    expect(house.sentTo(one).map(({ id }) => id)).toEqual([tried[0]]);
    expect(new Set(tried).size).toBe(1);
  });

  it('an address that does not exist is not asked again', async () => {
    await reader();
    house.instead = () => Promise.reject(new NotHandedOver(true));
    await send();
    house.instead = null;
    minutes(60);
    await send();
    expect(house.sent).toEqual([]);
  });
});

describe('an address', () => {
  it('gets 20 letters in 24 hours at most; what is more waits for the digest', async () => {
    const reader = await house.member({ habits: { rhythm: 'daily' } });
    const writer = await house.forum.member();
    const topic = await ask(writer, await house.forum.category());
    for (let i = 0; i < 23; i++) await answer(writer, topic.id, `@${reader.memberId} look, ${i}`);
    await house.forum.relay();
    await send();
    await send();
    expect(house.sentTo(reader)).toHaveLength(20);
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    const digest = house.sentTo(reader).at(-1)!;
    expect(digest.letter.sections?.[0]?.items[0]?.detail).toBe('3 mentions de vous');
    minutes(24 * 60);
    await answer(writer, topic.id, `@${reader.memberId} once more`);
    await house.forum.relay();
    await send();
    expect(house.sentTo(reader)).toHaveLength(22);
  });

  const flooded = async (reader: Member, mentions: number) => {
    const writer = await house.forum.member();
    const topic = await ask(writer, await house.forum.category());
    for (let i = 0; i < mentions; i++) await answer(writer, topic.id, `@${reader.memberId} look, ${i}`);
    await house.forum.relay();
  };

  it('gets the twentieth once more where it died on its way, instead of in the digest too', async () => {
    const reader = await house.member({ habits: { rhythm: 'daily' } });
    await flooded(reader, 21);
    let tried = 0;
    house.instead = async (letter) => {
      tried += 1;
      if (tried === 20) throw new Error('The process died');
      house.sent.push(letter);
    };
    await expect(send()).rejects.toThrow('The process died');
    expect(house.sentTo(reader)).toHaveLength(19);
    house.instead = null;
    minutes(11);
    await send();
    expect(house.sentTo(reader)).toHaveLength(20);
    const held = await house.forum.rows(
      'select 1 from community.notification where member_id = $1 and mail_held_at is not null',
      [reader.memberId],
    );
    expect(held).toHaveLength(1);
  });

  it('without a digest gets what is more the next morning in one mail, of that alone, which can be stopped', async () => {
    const reader = await house.member({ habits: { rhythm: 'at-once' } });
    const calm = await house.member({ habits: { rhythm: 'at-once' } });
    const categoryId = await house.forum.category();
    await get(FollowCategory).execute({ actor: reader, categoryId, level: 'tracking' });
    await ask(await house.forum.member(), categoryId); // a find for who has a digest
    await flooded(reader, 23);
    await send();
    expect(house.sentTo(reader)).toHaveLength(20);
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    const [rest, ...more] = house.sentTo(reader).slice(20);
    expect(more).toEqual([]);
    expect(rest!.letter.sections?.map(({ title, items }) => [title, items[0]?.detail])).toEqual([
      ['Pour vous', '3 mentions de vous'],
    ]);
    expect(rest!.letter.subject).toBe('Le reste de vos notifications d’hier');
    expect(house.sentTo(calm)).toEqual([]);

    house.forum.now = new Date('2030-01-03T07:00:00Z');
    await house.digests();
    expect(house.sentTo(reader)).toHaveLength(21);
    const token = rest!.unsubscribePath.replace('/desinscription/', '');
    expect(await house.stopPage.execute(token)).toMatchObject({ what: 'all', stopped: { all: false } });
    for (let time = 0; time < 2; time++) await house.stop.execute({ token, which: 'these' });
    expect((await house.stopPage.execute(token))?.stopped).toMatchObject({ these: true, all: true });
    await flooded(reader, 23);
    await send();
    house.forum.now = new Date('2030-01-04T07:00:00Z');
    await house.digests();
    expect(house.sentTo(reader)).toHaveLength(21);
  });

  it('is told of what was held after a digest in the next one, though it happened before', async () => {
    const reader = await house.member({ habits: { rhythm: 'daily', quiet: { from: 22, to: 10 } } });
    house.forum.now = new Date('2030-01-02T04:00:00Z'); // in quiet hours: told before 8, sent after 10
    await flooded(reader, 23);
    house.forum.now = new Date('2030-01-02T09:00:00Z');
    await house.digests();
    await send();
    expect(house.sentTo(reader)).toHaveLength(20);
    house.forum.now = new Date('2030-01-03T09:00:00Z');
    await house.digests();
    expect(house.sentTo(reader).at(-1)!.letter.sections?.[0]?.items[0]?.detail).toBe('3 mentions de vous');
  });

  it.each(['at once', 'in the digest'])('refused for good %s is written to no more', async (how) => {
    const reader = await house.member({ habits: { rhythm: 'daily', digestOnly: how !== 'at once' } });
    const other = await house.member({ habits: { rhythm: 'daily', digestOnly: how !== 'at once' } });
    house.instead = (letter) => {
      if (letter.to === mailOf(reader)) return Promise.reject(new NotHandedOver(true));
      house.sent.push(letter);
      return Promise.resolve();
    };
    await happen('mention', [reader, other]);
    await send();
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    house.instead = null;
    await happen('mention', [reader, other]);
    await send();
    house.forum.now = new Date('2030-01-03T07:00:00Z');
    await house.digests();
    expect([house.sentTo(reader).length, house.sentTo(other).length]).toEqual([0, 2]);
    await house.forum.rows(`delete from community.refused_address where email_key = $1`, [mailOf(reader)]);
    await happen('mention', [reader]);
    house.forum.now = new Date('2030-01-04T07:00:00Z');
    await send();
    await house.digests();
    expect(house.sentTo(reader)).toHaveLength(1);
  });
});

describe('digests', () => {
  it('hold what is unread since the last one, and the most helpful of what is followed', async () => {
    const categoryId = await house.forum.category();
    const elsewhere = await house.forum.category();
    const hidden = await house.forum.category({ audience: 'branch:film' });
    const daily = {
      notify: { 'watched-topic': { site: true, email: 'digest' } },
      habits: { rhythm: 'daily' },
    };
    const reader = await house.member(daily);
    await get(FollowCategory).execute({ actor: reader, categoryId, level: 'tracking' });
    await house.forum.rows(
      `insert into community.category_follow (member_id, category_id, level, since) values ($1, $2, 'tracking', now())`,
      [reader.memberId, hidden],
    ); // from when they were of that branch
    const [writer, voter] = [await house.forum.member(), await house.forum.member()];
    const film = await house.forum.member('moderator', { branches: ['film'] });
    const watched = await ask(writer, elsewhere);
    await watch(reader, watched.id);
    await answer(writer, watched.id);
    await answer(writer, watched.id, 'And box 5HR.');
    const dull = await ask(writer, categoryId);
    const helpful = await ask(writer, categoryId);
    const { id: postId } = await answer(writer, helpful.id);
    await get(MarkHelpful).execute({ actor: voter, postId });
    await ask(writer, elsewhere);
    await ask(film, hidden);
    await ask(reader, categoryId);
    await house.forum.relay(2);
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    const numbers = (letter: ReturnType<LetterHouse['sentTo']>[number] | undefined) =>
      letter?.letter.sections?.map(({ title, items }) => [
        title,
        items.map(({ path }) => Number(/-(\d+)$/.exec(path)![1])),
      ]);
    const [letter, ...more] = house.sentTo(reader);
    expect(more).toEqual([]);
    expect(numbers(letter)).toEqual([
      ['Pour vous', [watched.number]],
      ['Dans ce que vous suivez', [helpful.number, dull.number]],
    ]);
    expect(letter?.letter.sections?.[0]?.items[0]?.detail).toBe('2 nouvelles réponses');
    expect(letter?.letter.subject).toBe('Votre journée sur la communauté');

    minutes(30);
    await house.digests();
    expect(house.sentTo(reader)).toHaveLength(1);

    house.forum.now = new Date('2030-01-02T12:00:00Z');
    await answer(writer, watched.id);
    await house.forum.relay();
    house.forum.now = new Date('2030-01-03T07:00:00Z');
    await house.digests();
    expect(numbers(house.sentTo(reader)[1])).toEqual([['Pour vous', [watched.number]]]);
    expect(house.sentTo(reader)[1]?.letter.sections?.[0]?.items[0]?.detail).toBe('1 nouvelle réponse');

    house.forum.now = new Date('2030-01-04T07:00:00Z');
    await house.digests();
    expect(house.sentTo(reader)).toHaveLength(2);
  });

  it('come in their rhythm, once, also when several processes send them', async () => {
    const notify = { 'watched-topic': { site: true, email: 'digest' } };
    const readers = new Map<string, Member>();
    for (const rhythm of ['daily', 'weekly', 'monthly'])
      readers.set(rhythm, await house.member({ notify, habits: { rhythm } }));
    const counts = () => [...readers.values()].map((reader) => house.sentTo(reader).length);
    const at = async (moment: string) => {
      house.forum.now = new Date(new Date(moment).getTime() - 3_600_000);
      await happenKeeping([...readers.values()]);
      house.forum.now = new Date(moment);
      await Promise.all([house.digests(), house.digests()]);
      return counts();
    };
    expect(await at('2030-01-02T07:00:00Z')).toEqual([1, 0, 0]); // a Wednesday
    expect(await at('2030-01-07T07:00:00Z')).toEqual([2, 1, 0]); // a Monday
    expect(await at('2030-02-01T07:00:00Z')).toEqual([3, 1, 1]); // a Friday, the first
  });

  it('look later in the day only at who had to wait', async () => {
    const quiet = await house.member({ habits: { rhythm: 'daily', quiet: { from: 22, to: 9 } } });
    const late = await house.member({ habits: { rhythm: 'daily' } });
    await happen('quote', [quiet]);
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect([house.sentTo(quiet).length, house.sentTo(late).length]).toEqual([0, 0]);
    const readers = await house.letters.digestReaders(
      { rhythm: 'daily', key: 'daily:2030-01-02', after: null, again: true },
      500,
    );
    expect(readers.map(({ memberId }) => memberId)).toContain(quiet.memberId);
    expect(readers.map(({ memberId }) => memberId)).not.toContain(late.memberId);
    minutes(60);
    await house.digests();
    expect(house.sentTo(quiet)).toHaveLength(1);
  });

  it('come in the evening to who is quiet all day, and in the night to nobody', async () => {
    const quiet = await house.member({ habits: { rhythm: 'daily', quiet: { from: 8, to: 20 } } });
    const late = await house.member({ habits: { rhythm: 'daily' } });
    await happen('quote', [quiet, late]);
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect([quiet, late].map((one) => house.sentTo(one).length)).toEqual([0, 1]);
    house.forum.now = new Date('2030-01-02T18:30:00Z');
    await house.digests();
    expect(house.sentTo(quiet)).toEqual([]);
    house.forum.now = new Date('2030-01-02T19:00:00Z'); // 20:00 in Paris
    await house.digests();
    await house.digests();
    expect([quiet, late].map((one) => house.sentTo(one).length)).toEqual([1, 1]);

    await happen('quote', [late]);
    house.forum.now = new Date('2030-01-03T20:00:00Z');
    await house.digests();
    expect(house.sentTo(late)).toHaveLength(1);
  });

  it('go on where they stopped, over more members than one batch holds', async () => {
    const topic = await ask(await house.forum.member(), await house.forum.category());
    await house.forum.rows(`delete from community.mail_sent`);
    const readers = await house.forum.members(250);
    await house.forum.rows(
      `insert into community.account (member_id, email, email_key, email_confirmed_at, password_hash, password_changed_at)
       select id, id || '@demo.test', id || '@demo.test', now(), 'x', now() from unnest($1::uuid[]) id`,
      [readers.map(({ memberId }) => memberId)],
    );
    await house.forum.rows(
      `update community.member set mail_habits = '{"rhythm":"daily"}', notify = '{"watched-topic":{"site":true,"email":"digest"}}'
       where id = any($1::uuid[])`,
      [readers.map(({ memberId }) => memberId)],
    );
    await house.forum.rows(
      `insert into community.topic_follow (member_id, topic_id, level, since)
       select id, $2, 'watching', now() from unnest($1::uuid[]) id`,
      [readers.map(({ memberId }) => memberId), topic.id],
    );
    await answer(await house.forum.member(), topic.id);
    await house.forum.relay();
    house.forum.now = TOMORROW_AT_8;
    let left = 120;
    house.instead = async (letter) => {
      if (left-- <= 0) throw new Error('The process was killed');
      house.sent.push(letter);
    };
    await expect(house.digests()).rejects.toThrow('The process was killed');
    house.instead = null;
    // What the batch that broke asked for goes on first; those of whom nobody knows are tried once more with the half hour after it.
    for (let halfHour = 0; halfHour < 2; halfHour += 1) {
      minutes(30);
      await house.digests();
    }
    const addresses = house.sent.map(({ to }) => to);
    const written = readers.filter((reader) => addresses.includes(mailOf(reader as Member)));
    expect(written.length).toBe(250);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

/** A reply in a topic that they watch, without forgetting what was told before. */
async function happenKeeping(readers: readonly Member[]): Promise<void> {
  const writer = await house.forum.member();
  const topic = await ask(writer, await house.forum.category());
  for (const reader of readers) await watch(reader, topic.id);
  await answer(writer, topic.id);
  await house.forum.relay();
}

describe('the link that stops letters', () => {
  const tokenOf = async (kind: NotificationKind, more = {}) => {
    const reader = await house.member({ notify: AT_ONCE, ...more });
    await happen(kind, [reader]);
    await send();
    const path = house.sentTo(reader)[0]!.unsubscribePath;
    return { reader, token: path.replace('/desinscription/', '') };
  };

  it('stops the kind it came with, and nothing else', async () => {
    const { reader, token } = await tokenOf('watched-topic');
    expect(await house.stopPage.execute(token)).toMatchObject({
      what: 'watched-topic',
      language: 'fr',
      topic: expect.stringContaining('royalties'),
      stopped: { these: false, topic: false, all: false },
    });
    for (let time = 0; time < 2; time++) await house.stop.execute({ token, which: 'these' });
    expect((await house.stopPage.execute(token))?.stopped).toEqual({ these: true, topic: false, all: false });
    house.sent.length = 0;
    await happen('watched-topic', [reader]);
    await send();
    expect([house.sentTo(reader).length, await onSite(reader)]).toEqual([0, ['watched-topic']]);
    await happen('mention', [reader]);
    await send();
    expect(house.sentTo(reader)).toHaveLength(1);
  });

  it('mutes the topic, or stops every letter', async () => {
    const { reader, token } = await tokenOf('watched-topic');
    await house.stop.execute({ token, which: 'topic' });
    expect((await house.stopPage.execute(token))?.stopped).toEqual({ these: false, topic: true, all: false });
    await house.stop.execute({ token, which: 'all' });
    expect((await house.stopPage.execute(token))?.stopped.all).toBe(true);
    house.sent.length = 0;
    const agent = await tokenOf('watched-topic', { role: 'agent' });
    await house.stop.execute({ token: agent.token, which: 'all' });
    house.sent.length = 0;
    for (const kind of NOTIFICATION_KINDS) await happen(kind, [isDuty(kind) ? agent.reader : reader]);
    await send();
    house.forum.now = new Date('2030-01-07T07:00:00Z');
    await house.digests();
    expect([reader, agent.reader].flatMap((one) => house.sentTo(one))).toEqual([]);
  });

  it('mutes the topic that took the posts of the one it was sent about', async () => {
    const { reader, token } = await tokenOf('watched-topic');
    const staff = await house.forum.member('moderator');
    const other = await ask(staff, await house.forum.category());
    const [told] = await house.forum.rows<{ id: TopicId }>(
      `select topic_id as id from community.notification where member_id = $1`,
      [reader.memberId],
    );
    await house.forum.get(MergeTopics).execute({
      actor: staff,
      topicId: told!.id,
      intoNumber: other.number,
      reason: 'To keep order.',
    });
    expect(await house.stopPage.execute(token)).toMatchObject({
      topic: expect.any(String),
      stopped: { topic: false },
    });
    await house.stop.execute({ token, which: 'topic' });
    expect((await house.stopPage.execute(token))?.stopped.topic).toBe(true);
    const muted = await house.forum.rows(
      `select topic_id from community.topic_follow where member_id = $1 and level = 'muted'`,
      [reader.memberId],
    );
    expect(muted).toEqual([{ topic_id: other.id }]);
  });

  it('stops digests, and leaves what came at once', async () => {
    const reader = await house.member({ habits: { rhythm: 'daily' } });
    const token = await house.tokens.sign({ memberId: reader.memberId, what: 'digest', topicId: null });
    await house.stop.execute({ token, which: 'these' });
    await happen('mention', [reader]);
    await happen('quote', [reader]); // usually in the digest
    await send();
    house.forum.now = TOMORROW_AT_8;
    await house.digests();
    expect(house.sentTo(reader)).toEqual([]); // the mention was forgotten by the second scene
    await happen('mention', [reader]);
    await send();
    expect(house.sentTo(reader)).toHaveLength(1);
  });

  it('tells no title to who lost access, and nothing by a link that was not signed here', async () => {
    const { reader, token } = await tokenOf('watched-topic');
    await house.forum.rows(`update community.topic set audience = 'staff' where author_id <> $1`, [
      reader.memberId,
    ]);
    expect((await house.stopPage.execute(token))?.topic).toBeNull();
    const [said = '', seal = ''] = token.split('.');
    const other = Buffer.from(`${(await house.member()).memberId}.reply.`).toString('base64url');
    for (const wrong of [
      `${other}.${seal}`,
      said,
      `${said}.`,
      `${token}.x`,
      `${said}.${'A'.repeat(43)}`,
      '',
      'x',
    ]) {
      expect(await house.stopPage.execute(wrong)).toBeNull();
      await expect(house.stop.execute({ token: wrong, which: 'these' })).rejects.toMatchObject({
        code: 'community.stop-link-unknown',
      });
    }
  });
});

describe('the bell of a member', () => {
  it.each<NotificationKind>(['official-validated', 'official-lifted', 'official-withdrawn'])(
    'rings for %s',
    async (kind) => {
      const reader = await house.member({ ...(isDuty(kind) && { role: dutyRole(kind) }) });
      await happen(kind, [reader]);
      const rung = () => house.forum.rung.filter((channel) => channel === `member:${reader.memberId}`).length;
      expect(await onSite(reader)).toContain(kind);
      expect(rung()).toBeGreaterThan(0);
    },
  );

  it('is silent for who wants official answers by mail alone', async () => {
    const reader = await house.member({
      notify: { 'official-confirmed': { site: false, email: 'at-once' } },
    });
    const topic = await ask(reader, await house.forum.category());
    const reply = await answer(await house.forum.member(), topic.id);
    await house.forum.relay();
    house.forum.rung.length = 0;
    await official.seal(await house.forum.member('agent'), reply.id);
    await house.forum.relay();
    await send();
    expect(house.sentTo(reader).map(({ letter }) => letter.subject)).toContainEqual(
      expect.stringMatching(/^L’organisme a validé/),
    );
    expect(house.forum.rung.filter((channel) => channel === `member:${reader.memberId}`)).toEqual([]);
  });

  it('rings for who is told on the site, once', async () => {
    const [told, refuses] = [
      await house.member(),
      await house.member({ notify: { 'watched-topic': { site: false, email: 'at-once' } } }),
    ];
    await happen('watched-topic', [told]);
    house.forum.rung.length = 0;
    await happen('watched-topic', [told, refuses]);
    expect(house.forum.rung.filter((channel) => channel.startsWith('member:'))).toEqual([
      `member:${told.memberId}`,
    ]);
  });
});
