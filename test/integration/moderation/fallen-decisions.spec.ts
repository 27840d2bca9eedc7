import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { WeighDecisions } from '#application/community/consumers/weigh-decisions';
import { CloseTopic } from '#application/community/topics/close-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { ReopenTopic } from '#application/community/topics/reopen-topic';
import { TrustKeeper } from '#application/community/trust/trust.keeper';
import { FollowDecisions } from '#application/moderation/consumers/follow-decisions';
import { EndRestrictions } from '#application/moderation/decisions/end-restrictions';
import type { PublishedFact } from '#application/shared/ports';
import type { PostId } from '#domain/community/topics/ids';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { DecisionAction } from '#domain/moderation/decisions/decision-action';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlTrustBook } from '#infrastructure/community/trust/sql-trust-book';
import { SqlFallenDecisions } from '#infrastructure/moderation/decisions/sql-fallen-decisions';
import { PostgresSanctions } from '#infrastructure/moderation/sanctions/postgres-sanctions';
import { Forum } from '../community/topics/forum.ts';

jest.setTimeout(60_000);
const HOUR = 3_600_000;
type Member = Actor & { memberId: MemberId };
let forum: Forum;
let moderator: Member;
beforeAll(async () => {
  forum = await Forum.open();
  moderator = await forum.member('administrator');
});
afterAll(() => forum.close());

const wait = (hours: number) => void (forum.now = new Date(forum.now.getTime() + hours * HOUR));

async function answered() {
  const author = await forum.member();
  const { id: topicId } = await forum.get(OpenTopic).execute({
    actor: author,
    kind: 'question',
    title: 'How do I declare royalties?',
    body: 'In which box?',
    categoryId: await forum.category(),
    tags: [],
    branches: [],
  });
  const written = { actor: author, topicId, body: 'Box 5HQ.', replyTo: null };
  const { id: postId } = await forum.get(PostAnswer).execute(written);
  await forum.relay();
  return { author, topicId, postId };
}

async function decide(
  action: DecisionAction,
  target: { kind: string; id: string },
  subjectId: MemberId,
  more: { by?: MemberId | null; until?: Date } = {},
): Promise<DecisionId> {
  const id = uuidv7() as DecisionId;
  const statement: GivenStatement = {
    reason: 'autre-contenu-illicite',
    facts: 'Several people gave notice of it.',
    groundKind: 'terms',
    clause: 'Article 4.7',
    explanation: 'It is against the rules.',
    scope: 'Everywhere.',
    source: 'notice',
    automatedDetection: false,
    automatedDecision: 'no',
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  };
  const by = more.by === undefined ? moderator.memberId : more.by;
  const taken = { id, action, target, subjectId, by, statement, until: more.until ?? null, at: forum.now };
  const path = by === null ? ('threshold' as const) : ('review' as const);
  await forum.unitOfWork.run(async () => forum.decisions.add(Decision.take({ ...taken, path })));
  return id;
}

describe('a topic that was closed for four hours', () => {
  const closed = async () => {
    const scene = await answered();
    const until = new Date(forum.now.getTime() + 4 * HOUR);
    const topic = { kind: 'topic', id: scene.topicId };
    await decide('lock', topic, scene.author.memberId, { by: null, until });
    await forum.relay();
    return scene;
  };
  const statusOf = async ({ topicId }: { topicId: string }) =>
    (await forum.row<{ status: string }>(`select status from community.topic where id = $1`, [topicId]))
      .status;
  const end = async () => {
    await new EndRestrictions(forum.decisions, { now: () => forum.now }, forum.unitOfWork).execute();
    await forum.relay(2);
  };

  it('opens again when they are over, and its decision still stands in the records', async () => {
    const scene = await closed();
    expect(await statusOf(scene)).toBe('closed');
    wait(3.9);
    await end();
    expect(await statusOf(scene)).toBe('closed');
    wait(0.1);
    await end();
    expect(await statusOf(scene)).toBe('open');
    await forum
      .get(CloseTopic)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: scene.topicId });
    await end();
    expect(await statusOf(scene)).toBe('closed');
    const [decision] = await forum.rows(
      `select overturned_at, undone, ended_at from moderation.decision where target_id = $1 order by decided_at`,
      [scene.topicId],
    );
    expect(decision).toEqual({ overturned_at: null, undone: null, ended_at: forum.now });
  });

  it('stays closed when somebody opened it and closed it again', async () => {
    const scene = await closed();
    await forum.get(ReopenTopic).execute({ actor: moderator, topicId: scene.topicId });
    await forum
      .get(CloseTopic)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: scene.topicId });
    wait(4);
    await end();
    expect(await statusOf(scene)).toBe('closed');
  });

  it('opens again also while it is out of sight', async () => {
    const scene = await closed();
    await decide('hide', { kind: 'topic', id: scene.topicId }, scene.author.memberId);
    await forum.relay();
    wait(4);
    await end();
    expect(await statusOf(scene)).toBe('open');
  });
});

describe.each(['post', 'topic'] as const)(
  'a %s that was let appear between two that took it away',
  (kind) => {
    const scene = async () => {
      const { author, postId, topicId } = await answered();
      const target = { kind, id: kind === 'post' ? postId : topicId };
      await decide('hide', target, author.memberId);
      await forum.relay();
      wait(1);
      const restored = await decide('restore', target, author.memberId);
      wait(1);
      const deleted = await decide('delete', target, author.memberId);
      const hear = async (id: DecisionId, what: 'made' | 'overturned' = 'made') => {
        const { payload } = await forum.row<{ payload: PublishedFact }>(
          `select payload from platform.outbox where payload->>'decisionId' = $1 and payload->>'name' = $2`,
          [id, `moderation.decision-${what}.v1`],
        );
        await forum.unitOfWork.run(async () => forum.get(EnforceDecisions).on(payload as never));
      };
      const overturn = () =>
        forum.unitOfWork.run(async () => {
          const decision = await forum.decisions.getForChange(deleted);
          decision.overturn({ by: moderator.memberId, why: 'A mistake.', at: forum.now });
        });
      const stands = () =>
        forum.row(
          `select deleted_at is not null as away, decision_id, deletion_reason from community.${kind} where id = $1`,
          [target.id],
        );
      return { target, restored, deleted, hear, overturn, stands };
    };
    const BACK = { away: false, decision_id: null, deletion_reason: null };

    it.each([
      ['before it', false],
      ['after it', true],
    ])('is away for the later one alone, heard of %s', async (_when, isLate) => {
      const { target, restored, deleted, hear, overturn, stands } = await scene();
      for (const id of isLate ? [restored, deleted] : [deleted, restored]) await hear(id);
      const reason = 'It is against the rules.';
      expect(await stands()).toEqual({ away: true, decision_id: deleted, deletion_reason: reason });
      await forum.relay();
      expect(
        await forum.rows(
          `select id from moderation.decision where target_id = $1 and overturned_at is not null`,
          [target.id],
        ),
      ).toEqual([]);
      await overturn();
      await forum.relay();
      expect(await stands()).toEqual(BACK);
    });

    it('is back where the later one fell before it was heard of', async () => {
      const { restored, deleted, hear, overturn, stands } = await scene();
      await hear(restored);
      await overturn();
      await hear(deleted);
      await hear(deleted, 'overturned');
      expect(await stands()).toEqual(BACK);
    });
  },
);

describe('what was decided and overturned before anybody had heard of it', () => {
  /** The facts of a decision in the order in which they are least expected. */
  const backwards = async (id: DecisionId): Promise<never[]> => {
    await forum.unitOfWork.run(async () => {
      const decision = await forum.decisions.getForChange(id);
      decision.overturn({ by: moderator.memberId, why: 'A mistake.', at: forum.now });
    });
    const facts = await forum.rows<{ payload: PublishedFact }>(
      `select payload from platform.outbox where payload->>'decisionId' = $1
         and payload->>'name' like 'moderation.decision-%' order by position desc`,
      [id],
    );
    expect(facts.map(({ payload }) => payload.name)).toEqual([
      'moderation.decision-overturned.v1',
      'moderation.decision-made.v1',
    ]);
    return facts.map(({ payload }) => payload as never);
  };
  const fallen = () => new SqlFallenDecisions(forum.sql);

  it.each(['hide', 'delete', 'lock'] as const)('is done to nothing: %s', async (action) => {
    const { author, postId, topicId } = await answered();
    const target =
      action === 'lock' ? { kind: 'topic', id: topicId } : { kind: 'post', id: postId as PostId };
    const id = await decide(action, target, author.memberId);
    for (const fact of await backwards(id))
      await forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(fact));
    const stands = await forum.row(
      `select p.deleted_at, t.status from community.post p join community.topic t on t.id = p.topic_id where p.id = $1`,
      [postId],
    );
    expect(stands).toEqual({ deleted_at: null, status: 'open' });
  });

  it('weighs on nobody', async () => {
    const { author, postId } = await answered();
    const id = await decide('delete', { kind: 'post', id: postId }, author.memberId);
    const book = new SqlTrustBook(forum.sql);
    const weigh = new WeighDecisions(book, new TrustKeeper(book, { changed: async () => {} }), fallen());
    for (const fact of await backwards(id)) await forum.unitOfWork.run(() => weigh.on(fact));
    const marks = await forum.rows(`select 1 from community.trust_mark where decision_id = $1`, [id]);
    expect(marks).toEqual([]);
  });

  it('befalls nobody', async () => {
    const { memberId } = await forum.member();
    const until = new Date(forum.now.getTime() + 24 * HOUR);
    const id = await decide('silence', { kind: 'profile', id: memberId }, memberId, { until });
    const sanctions = new PostgresSanctions(forum.database.orm.em as EntityManager, forum.sql);
    const follow = new FollowDecisions(sanctions, { next: <T extends string>() => uuidv7() as T }, fallen());
    for (const fact of await backwards(id)) await forum.unitOfWork.run(() => follow.on(fact));
    expect(await forum.rows(`select 1 from moderation.sanction where member_id = $1`, [memberId])).toEqual(
      [],
    );
  });
});
