import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { Distance } from '#domain/community/distance/distance';
import { NOTIFICATION_KINDS, type NotificationKind } from '#domain/community/notifications/kinds';
import { SqlDistances, SqlDistancesQuery } from '#infrastructure/community/distance/sql-distances';
import { SqlMembersList } from '#infrastructure/community/members/members-list.sql';
import { SqlNotifications } from '#infrastructure/community/notifications/notifications.sql';
import { LetterHouse, type Member } from '../letters/letter-house.ts';
import { sayTo } from '../letters/say-to.ts';

jest.setTimeout(60_000);
let house: LetterHouse;
beforeAll(async () => {
  house = await LetterHouse.open();
});
afterAll(() => house.forum.close());

const keep = (member: Member, other: Member, distance: Distance, max = 500): Promise<boolean> =>
  house.forum.unitOfWork.run(() =>
    new SqlDistances(house.forum.database.sql).keep(
      member.memberId,
      other.memberId,
      distance,
      house.forum.now,
      max,
    ),
  );
const handleOf = async ({ memberId }: Member) =>
  (await house.forum.row<{ handle: string }>(`select handle from community.member where id = $1`, [memberId]))
    .handle;
const ask = async (actor: Member, body = 'In which box?', categoryId?: string) =>
  house.forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId: (categoryId ?? (await house.forum.category())) as never,
    title: 'How do I declare royalties?',
    body,
    tags: [],
    branches: [],
  });
const answer = (actor: Member, topicId: string, body: string, replyTo: string | null = null) =>
  house.forum.get(PostAnswer).execute({ actor, topicId: topicId as never, body, replyTo: replyTo as never });
const told = async ({ memberId }: Member) =>
  (
    await house.forum.rows<{ kind: string }>(
      `select kind from community.notification where member_id = $1 order by told_at, id`,
      [memberId],
    )
  ).map((row) => row.kind);

type Path = (me: Member, other: Member) => Promise<unknown>;

/** How one member comes to be told of another. A kind that joins says which it is. */
const PATHS: Readonly<Record<NotificationKind, Path | 'of the organisation'>> = {
  mention: async (me, other) => ask(other, `Does @${await handleOf(me)} know?`),
  reply: async (me, other) => {
    const topic = await ask(await house.member());
    const mine = await answer(me, topic.id, 'Box 5HQ.');
    await house.forum.get(FollowTopic).execute({ actor: me, topicId: topic.id, level: 'tracking' });
    await answer(other, topic.id, 'Surely?', mine.id);
  },
  quote: async (me, other) => {
    const topic = await ask(await house.member());
    const mine = await answer(me, topic.id, 'Box 5HQ.');
    await house.forum.get(FollowTopic).execute({ actor: me, topicId: topic.id, level: 'tracking' });
    await answer(other, topic.id, `> [wrote](/reponses/${mine.id})`);
  },
  'watched-topic': async (me, other) => {
    const topic = await ask(await house.member());
    await house.forum.get(FollowTopic).execute({ actor: me, topicId: topic.id, level: 'watching' });
    await answer(other, topic.id, 'Box 5HQ.');
  },
  'watched-category': async (me, other) => {
    const categoryId = await house.forum.category();
    await house.forum.get(FollowCategory).execute({ actor: me, categoryId, level: 'watching' });
    await ask(other, 'In which box?', categoryId);
  },
  'private-message': (me, other) => sayTo(house.forum, other, [me, other]),
  'chat-mention': async (me, other) => sayTo(house.forum, other, [], [await handleOf(me)]),
  event: 'of the organisation',
  'event-announced': 'of the organisation',
  poll: 'of the organisation',
  acceptance: async (me, other) => {
    const topic = await ask(other);
    const mine = await answer(me, topic.id, 'Box 5HQ.');
    await house.forum.get(AcceptAnswer).execute({ actor: other, postId: mine.id });
  },
  'official-validated': 'of the organisation',
  'official-answered': 'of the organisation',
  'official-confirmed': 'of the organisation',
  'official-unsealed': 'of the organisation',
  'replies-moved': 'of the organisation',
  'answer-gone': 'of the organisation',
  removed: 'of the organisation',
  incident: 'of the organisation',
  idea: 'of the organisation',
  'service-review': 'of the organisation',
  trial: 'of the organisation',
  survey: 'of the organisation',
  'points-struck': 'of the organisation',
  'badge-lost': 'of the organisation',
  'role-given': 'of the organisation',
  'looked-as': 'of the organisation',
  ambassador: 'of the organisation',
  'category-narrowed': 'of the organisation',
  'category-merged': 'of the organisation',
  'category-widened': 'of the organisation',
  'official-lifted': 'of the organisation',
  'official-withdrawn': 'of the organisation',
  'official-replaced': 'of the organisation',
  'official-rule': 'of the organisation',
  'official-review': 'of the organisation',
  'official-assigned': 'of the organisation',
  'reference-withdrawn': 'of the organisation',
  'official-overdue': 'of the organisation',
  'passage-masked': 'of the organisation',
  'case-taken-over': 'of the organisation',
};
const walked = NOTIFICATION_KINDS.flatMap((kind) => {
  const path = PATHS[kind];
  return path === 'of the organisation' ? [] : [[kind, path] as const];
});

describe('every way by which a member is told of another', () => {
  it.each(walked)('%s: told as usual, and not when they keep them away', async (kind, path) => {
    const [near, other] = [await house.member(), await house.member()];
    await path(near, other);
    await house.forum.relay();
    expect(await told(near)).toContain(kind);
    for (const distance of ['block', 'mute'] as const) {
      const far = await house.member();
      await keep(far, other, distance);
      await path(far, other);
      await house.forum.relay();
      expect(await told(far)).toEqual([]);
      house.sent.length = 0;
      await house.sender().execute();
      expect(house.sent.filter(({ to }) => to.includes(far.memberId))).toEqual([]);
    }
  });

  it.each(walked)('%s: what was told before is neither shown nor mailed any more', async (kind, path) => {
    const [me, other] = [await house.member(), await house.member()];
    await path(me, other);
    await house.forum.relay();
    const page = async () =>
      (await new SqlNotifications(house.forum.database.sql).execute(me, {})).items.flatMap(
        ({ kinds }) => kinds,
      );
    expect(await page()).toContain(kind);
    await keep(me, other, 'block');
    expect(await page()).toEqual([]);
    house.sent.length = 0;
    await house.sender().execute();
    expect(house.sent.filter(({ to }) => to.includes(me.memberId))).toEqual([]);
  });

  it('the team reaches who blocked somebody before they joined it', async () => {
    const [me, agent] = [await house.member(), await house.member({ role: 'agent' })];
    await keep(me, agent, 'block');
    await ask(agent, `@${await handleOf(me)}, see here.`);
    await house.forum.relay();
    expect(await told(me)).toEqual(['mention']);
  });

  it('who is blocked is not offered the name of who blocks them, nor makes a mention of it', async () => {
    const [me, other] = [await house.member(), await house.member()];
    const list = new SqlMembersList(house.forum.database.sql);
    const offered = async () =>
      (await list.execute({ name: me.memberId, namedBy: other.memberId })).items.map(({ id }) => id);
    expect(await offered()).toContain(me.memberId);
    await keep(me, other, 'mute');
    expect(await offered()).toContain(me.memberId);
    await keep(me, other, 'block');
    expect(await offered()).not.toContain(me.memberId);
  });
});

describe('how many one member keeps away', () => {
  it('is exact when a hundred are asked for at once, and asking again costs no room', async () => {
    const [me, ...others] = await house.forum.members(101);
    const kept = await Promise.all(others.map((other) => keep(me!, other, 'mute', 40)));
    expect(kept.filter(Boolean)).toHaveLength(40);
    const all = await new SqlDistancesQuery(house.forum.database.sql).all(me!);
    expect(all).toHaveLength(40);
    const first = others.find(({ memberId }) => memberId === all[0]!.id)!;
    expect(await keep(me!, first, 'mute', 40)).toBe(true);
  });
});
