import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WeighDecisions } from '#application/community/consumers/weigh-decisions';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { WriteLimit, DEFAULT_WRITE_LIMITS } from '#application/community/topics/write-limit.policy';
import { RecountTrust } from '#application/community/trust/recount-trust';
import { LockTrust } from '#application/community/trust/lock-trust';
import { AuditedActs } from '#application/shared/audit-log';
import { TrustKeeper } from '#application/community/trust/trust.keeper';
import { LEVEL_LIMITS } from '#domain/community/members/level-limits';
import type { TrustLevel } from '#domain/community/members/trust';
import { Actor, type Permission, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { KnownLevels } from '#infrastructure/community/topics/known-levels';
import { SqlTrustLevels } from '#infrastructure/community/topics/sql-people';
import { SqlNewcomers } from '#infrastructure/community/newcomers/newcomers.sql';
import { OutboxLevelNews } from '#infrastructure/community/trust/outbox-level-news';
import { SqlTrustState } from '#infrastructure/community/trust/trust-state.sql';
import { SqlTrustBook } from '#infrastructure/community/trust/sql-trust-book';
import { SqlFallenDecisions } from '#infrastructure/moderation/decisions/sql-fallen-decisions';
import { PostgresThrottle } from '#infrastructure/platform/throttle/postgres-throttle';
import { Forum } from '../topics/forum.ts';

type Member = Actor & { memberId: MemberId };

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const DAY = 86_400_000;
const book = () => new SqlTrustBook(forum.database.sql);
const news = () =>
  new OutboxLevelNews(forum.sql, { next: <T extends string>() => uuidv7() as T }, { now: () => forum.now });
const keeper = () => new TrustKeeper(book(), news());
const night = () => new RecountTrust(book(), keeper(), { now: () => forum.now }, forum.unitOfWork).execute();
const levelOf = async ({ memberId }: Member) =>
  (
    await forum.row<{ trust_level: number }>(`select trust_level from community.member where id = $1`, [
      memberId,
    ])
  ).trust_level;
const ask = async (actor: Member) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question',
    categoryId: await forum.category(),
    title: 'How do I declare royalties?',
    body: 'In which box?',
    tags: [],
    branches: [],
  });
const answer = async (actor: Member, asker: Member) =>
  forum.get(PostAnswer).execute({ actor, topicId: (await ask(asker)).id, body: 'Box 5HQ.', replyTo: null });

/** What was told of this member's level, in order. */
const told = async ({ memberId }: Member) =>
  (
    await forum.rows<{ payload: { from: number; to: number } }>(
      `select payload from platform.outbox where name = 'community.level-changed.v1' and payload->>'memberId' = $1
       order by position`,
      [memberId],
    )
  ).map(({ payload: { from, to } }) => `${from}-${to}`);

/** A member of the third level: six answers on six days, three accepted, two members helped. */
async function reliable(): Promise<Member> {
  const [helper, asker, reader] = [await forum.member(), await forum.member(), await forum.member()];
  for (let day = 0; day < 6; day++) {
    const { id: postId } = await answer(helper, asker);
    await forum.get(MarkHelpful).execute({ actor: day % 2 ? asker : reader, postId });
    if (day < 3) await forum.get(AcceptAnswer).execute({ actor: asker, postId });
    forum.now = new Date(forum.now.getTime() + DAY);
  }
  forum.now = new Date(forum.now.getTime() + 31 * DAY);
  await forum.relay();
  return helper;
}

const decision = (member: Member, more: object) => ({
  name: 'moderation.decision-made.v1' as const,
  at: forum.now.toISOString(),
  targetKind: 'member',
  targetId: member.memberId,
  subjectId: member.memberId,
  path: 'review',
  until: null,
  explanation: null,
  decisionId: crypto.randomUUID(),
  action: 'silence',
  by: crypto.randomUUID() as string | null,
  ...more,
});
const weigh = (fact: object) =>
  forum.unitOfWork.run(() =>
    new WeighDecisions(book(), keeper(), new SqlFallenDecisions(forum.sql)).on(fact as never),
  );

describe('levels of trust', () => {
  it('rise at night by what was done well', async () => {
    const [fresh, known] = [await forum.member(), await forum.member()];
    const helper = await reliable();
    await ask(known);
    await forum.relay();
    await night();
    expect([await levelOf(fresh), await levelOf(known), await levelOf(helper)]).toEqual([0, 1, 3]);
    expect(await night()).toBe(0);
  });

  it('count those whom it helped and who are still there: coming back under another account makes nobody two', async () => {
    const helper = await reliable();
    await forum.rows(
      `update community.helpful_vote h set member_id = gen_random_uuid() from community.post p
       where p.id = h.post_id and p.author_id = $1`,
      [helper.memberId],
    );
    await night();
    expect(await levelOf(helper)).toBeLessThan(3);
  });

  it('fall at once with a sanction, however often it is told, and rise when it is overturned', async () => {
    const helper = await reliable();
    await night();
    const silenced = decision(helper, {});
    await weigh(silenced);
    await weigh(silenced);
    expect(await levelOf(helper)).toBe(0);
    await weigh({ ...silenced, name: 'moderation.decision-overturned.v1' });
    expect(await levelOf(helper)).toBe(3);
  });

  it('do not fall for what a machine did, nor for what moves or closes a topic', async () => {
    const helper = await reliable();
    await night();
    await weigh(decision(helper, { action: 'hide', by: null }));
    for (const action of ['move', 'lock', 'remind', 'edit']) await weigh(decision(helper, { action }));
    expect(await levelOf(helper)).toBe(3);
    await weigh(decision(helper, { action: 'delete' }));
    expect(await levelOf(helper)).toBe(2);
  });

  it('a sanction is over after ninety days', async () => {
    const helper = await reliable();
    await weigh(decision(helper, {}));
    forum.now = new Date(forum.now.getTime() + 91 * DAY);
    await night();
    expect(await levelOf(helper)).toBe(2); // it still stands among what was taken away
  });

  it('are given by hand, never taken: what lies below the figures is refused, and counts for nothing', async () => {
    const [helper, staff] = [await reliable(), await forum.member('community_manager')];
    const actor = Actor.member(
      staff.memberId,
      'community_manager',
      new Map([['review.decide', 'everywhere'] as const]),
      ['public'],
    );
    const clock = { now: () => forum.now };
    const acts = new AuditedActs({ write: async () => {} }, clock, forum.unitOfWork);
    const locking = new LockTrust(book(), keeper(), acts, clock);
    const lock = (level: TrustLevel | null) =>
      locking.execute({ actor, memberId: helper.memberId, level, reason: 'As agreed' });
    await night();
    await expect(lock(2)).rejects.toMatchObject({ code: 'community.trust-lock-takes' });
    expect(await levelOf(helper)).toBe(3);
    await lock(4);
    expect(await levelOf(helper)).toBe(4);
    await lock(3);
    expect(await levelOf(helper)).toBe(3);
    // What was set before it was refused takes nothing either.
    await forum.rows(`update community.trust_lock set level = 0 where member_id = $1`, [helper.memberId]);
    await night();
    expect(await levelOf(helper)).toBe(3);
    await lock(null);
  });

  it('follow what stands when they are written, not what the night read before', async () => {
    const [helper, staff] = [await reliable(), await forum.member('moderator')];
    const given = { memberId: helper.memberId, level: 4 as const, by: staff.memberId, reason: 'So be it' };
    /** Between the reading and the writing of the night the team gives a level. */
    class Interrupted extends SqlTrustBook {
      override async countedAfter(...asked: Parameters<SqlTrustBook['countedAfter']>) {
        const read = await super.countedAfter(...asked);
        await forum.unitOfWork.run(async () => {
          await book().lock({ ...given, at: forum.now });
          await keeper().recount([helper.memberId], forum.now);
        });
        return read;
      }
    }
    const interrupted = new Interrupted(forum.database.sql);
    await new RecountTrust(interrupted, keeper(), { now: () => forum.now }, forum.unitOfWork).execute();
    expect(await levelOf(helper)).toBe(4);
    await forum.unitOfWork.run(() => book().lock({ ...given, level: null, at: forum.now }));
  });

  it('are told as they are to whoever outgrew what the team gave', async () => {
    const [helper, staff] = [await reliable(), await forum.member('moderator')];
    const state = new SqlTrustState(book(), { now: () => forum.now }, forum.sql);
    const locked = async (level: TrustLevel) => {
      await forum.unitOfWork.run(() =>
        book().lock({ memberId: helper.memberId, level, by: staff.memberId, reason: 'Once', at: forum.now }),
      );
      return state.execute(helper, helper.memberId);
    };
    expect(await locked(2)).toMatchObject({ level: 3, lock: { level: 2 } });
    expect(await locked(4)).toMatchObject({ level: 4, missing: [], lock: { level: 4 } });
  });

  it('are offered to be set by those who would not be refused', async () => {
    const [member, staff] = [await forum.member(), await forum.member('moderator')];
    const looking = (role: Role, ...granted: readonly Permission[]) =>
      Actor.member(staff.memberId, role, new Map(granted.map((right) => [right, 'everywhere'] as const)), [
        'public',
      ]);
    await forum.rows(`update community.member set joined_at = $2 where id = $1`, [
      member.memberId,
      forum.now,
    ]);
    const state = new SqlTrustState(book(), { now: () => forum.now }, forum.database.sql);
    const settable = async (actor: Actor, memberId: MemberId = member.memberId) =>
      (await state.execute(actor, memberId))?.settable;
    const newcomers = new SqlNewcomers(forum.database.sql, { now: () => forum.now });
    const listed = async (actor: Actor) =>
      (await newcomers.execute(actor, {})).items.find(({ id }) => id === member.memberId)?.trustSettable;
    const moderator = looking('moderator', 'review.decide', 'sanction.read');
    expect([await settable(moderator), await listed(moderator)]).toEqual([true, true]);
    expect(await listed(looking('moderator', 'sanction.read'))).toBe(false);
    expect([await settable(moderator, staff.memberId), await settable(member, member.memberId)]).toEqual([
      false,
      false,
    ]);
    await forum.rows(`update community.member set role = 'moderator' where id = $1`, [member.memberId]);
    expect([await settable(moderator), await listed(moderator)]).toEqual([false, false]);
    const manager = looking('community_manager', 'review.decide', 'sanction.read');
    expect([await settable(manager), await listed(manager)]).toEqual([true, true]);
  });

  it('are what the team set, whatever the figures say, until it lets go', async () => {
    const [helper, staff] = [await reliable(), await forum.member('moderator')];
    const lock = (level: TrustLevel | null) =>
      forum.unitOfWork.run(() =>
        book().lock({
          memberId: helper.memberId,
          level,
          by: staff.memberId,
          reason: 'So be it',
          at: forum.now,
        }),
      );
    await lock(4);
    await night();
    expect(await levelOf(helper)).toBe(4);
    await lock(null);
    await night();
    expect(await levelOf(helper)).toBe(3);
  });
});

describe('what is told of levels', () => {
  it('is each change with what was before, and nothing of a count that changes nothing', async () => {
    const [helper, fresh] = [await reliable(), await forum.member()];
    await night();
    await night();
    expect(await told(helper)).toEqual(['0-3']);
    expect(await told(fresh)).toEqual([]);
    const silenced = decision(helper, {});
    await weigh(silenced);
    await weigh(silenced);
    await weigh({ ...silenced, name: 'moderation.decision-overturned.v1' });
    expect(await told(helper)).toEqual(['0-3', '3-0', '0-3']);
  });

  it('is told once where many count at once', async () => {
    const known = await forum.member();
    await ask(known);
    await forum.relay();
    await Promise.all(
      Array.from({ length: 8 }, () =>
        forum.unitOfWork.run(() => keeper().recount([known.memberId], forum.now)),
      ),
    );
    expect(await levelOf(known)).toBe(1);
    expect(await told(known)).toEqual(['0-1']);
  });

  it('is written with the level or not at all', async () => {
    const known = await forum.member();
    await ask(known);
    await forum.relay();
    const broken = forum.unitOfWork.run(async () => {
      await keeper().recount([known.memberId], forum.now);
      throw new Error('Something else fails');
    });
    await expect(broken).rejects.toThrow('Something else fails');
    expect([await levelOf(known), await told(known)]).toEqual([0, []]);
  });
});

describe('limits of levels', () => {
  it.each([
    ['countPost', 0, LEVEL_LIMITS[0].postsPerDay, 'community.written-enough'],
    ['countPost', 1, LEVEL_LIMITS[1].postsPerHour, 'community.written-enough'],
    ['countUpload', 0, LEVEL_LIMITS[0].uploadsPerDay, 'community.written-enough'],
    ['countReaction', 0, LEVEL_LIMITS[0].reactionsPerDay, 'community.written-enough'],
  ] as const)(
    '%s at level %i lets exactly %i of 100 at once through',
    async (count, level, allowed, code) => {
      const member = await forum.member();
      await forum.rows(`update community.member set trust_level = $2 where id = $1`, [
        member.memberId,
        level,
      ]);
      const throttle = await PostgresThrottle.open(forum.url, () => {});
      const limit = new WriteLimit(throttle, new SqlTrustLevels(forum.database.sql, new KnownLevels()), {
        ...DEFAULT_WRITE_LIMITS,
        newcomerWritesPerHour: 1000,
        memberWritesPerHour: 1000,
      });
      const tries = await Promise.allSettled(Array.from({ length: 100 }, () => limit[count](member)));
      await throttle.close();
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(allowed);
      const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as never] : []));
      for (const reason of refused)
        expect(reason).toMatchObject({
          code,
          details: { limit: allowed, retryAfterSeconds: expect.any(Number) },
        });
    },
  );
});
