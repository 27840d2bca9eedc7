import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { DeletePost } from '#application/community/topics/delete-post';
import { EditPost } from '#application/community/topics/edit-post';
import { MoveTopic } from '#application/community/topics/move-topic';
import { RestorePost } from '#application/community/topics/restore-post';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { type DecisionId, Decision } from '#domain/moderation/decisions/decision';
import { OfficialHouse, type Member } from '../community/official/official-house.ts';
import { Forum } from '../community/topics/forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
let house: OfficialHouse;
let moderator: Member;
let other: Member;
beforeAll(async () => {
  forum = await Forum.open();
  house = new OfficialHouse(forum);
  [moderator, other] = [await forum.member('administrator'), await forum.member('administrator')];
});
afterAll(() => forum.close());

const reason = 'It names somebody who asked not to be named.';
const versionOf = async (table: 'post' | 'topic', id: string) =>
  (
    await forum.row<{ version: number }>(
      `select ${table === 'topic' ? 'edition as version' : 'version'} from community.${table} where id = $1`,
      [id],
    )
  ).version;
const edit = async (actor: Member, postId: PostId, body: string) => {
  await forum
    .get(EditPost)
    .execute({ actor, postId, reason, body, version: await versionOf('post', postId) });
  await forum.relay();
};
const retitle = async (actor: Member, topicId: TopicId, title: string) => {
  await forum.get(RetitleTopic).execute({
    reason: 'To keep order.',
    actor,
    topicId,
    title,
    tags: [],
    version: await versionOf('topic', topicId),
  });
  await forum.relay();
};
const move = async (topicId: TopicId, categoryId: CategoryId, actor: Member = moderator) => {
  await forum.get(MoveTopic).execute({ reason: 'To keep order.', actor, topicId, categoryId });
  await forum.relay();
};
const remove = async (postId: PostId) => {
  await forum.get(DeletePost).execute({ actor: moderator, postId, reason });
  await forum.relay();
};

/** Ids of the decisions on a piece, in their order. */
const decisionsOn = async (id: string) =>
  (
    await forum.rows<{ id: DecisionId }>(
      `select id from moderation.decision where target_id = $1 order by decided_at, id`,
      [id],
    )
  ).map((one) => one.id);
const overturn = async (id: DecisionId) => {
  await forum.unitOfWork.run(async () =>
    (await forum.decisions.getForChange(id)).overturn({ by: other.memberId, why: reason, at: forum.now }),
  );
  await forum.relay();
  await forum.relay();
};
const undone = async (id: DecisionId) =>
  (await forum.row<{ undone: string | null }>(`select undone from moderation.decision where id = $1`, [id]))
    .undone;

/** As if the fact that it was overturned came once more. */
const hearAgain = async (id: DecisionId) => {
  const { payload } = await forum.row<{ payload: never }>(
    `select payload from platform.outbox
     where name = 'moderation.decision-overturned.v1' and payload->>'decisionId' = $1`,
    [id],
  );
  await forum.unitOfWork.run(() => forum.get(EnforceDecisions).on(payload));
};

/** All that the thread is, but for the numbers of its rows' versions. */
async function snapshot(topicId: TopicId) {
  const without = `- 'version' - 'edition'`;
  const all = await Promise.all([
    forum.rows(`select to_jsonb(t) ${without} as it from community.topic t where id = $1`, [topicId]),
    forum.rows(
      `select to_jsonb(p) ${without} as it from community.post p where topic_id = $1 order by position`,
      [topicId],
    ),
    forum.rows(
      `select to_jsonb(r) as it from community.post_revision r join community.post p on p.id = r.post_id
       where p.topic_id = $1 order by r.post_id, r.number`,
      [topicId],
    ),
    forum.rows(
      `select to_jsonb(s) ${without} as it from community.seal s join community.post p on p.id = s.post_id
       where p.topic_id = $1 order by s.id`,
      [topicId],
    ),
    forum.rows(`select c.id, c.topic_count from community.category c order by c.id`),
  ]);
  return JSON.parse(JSON.stringify(all)) as unknown;
}

describe('an overturned correction', () => {
  it('gives the text back as it was, with what the post said of itself and the seal that it bore', async () => {
    const sealed = await house.validated();
    await forum.relay();
    const before = await snapshot(sealed.id);
    await edit(moderator, sealed.replyId, 'In another box.');
    expect(await snapshot(sealed.id)).not.toEqual(before);
    const [decision] = await decisionsOn(sealed.replyId);
    await overturn(decision!);
    expect(await snapshot(sealed.id)).toEqual(before);
    expect(await undone(decision!)).toBe('restored');
  });

  it('leaves alone what was edited since, and says so', async () => {
    const { replyId, author } = await house.replied();
    await edit(moderator, replyId, 'In another box.');
    await edit(author, replyId, 'In another box, I see now.');
    const [decision] = await decisionsOn(replyId);
    await overturn(decision!);
    expect(await undone(decision!)).toBe('changed-since');
    const { source } = await forum.row(`select source from community.post where id = $1`, [replyId]);
    expect(source).toBe('In another box, I see now.');
  });

  it('brings no seal back under another text', async () => {
    const { replyId, author, id } = await house.validated();
    await edit(moderator, replyId, 'In another box.');
    await edit(author, replyId, 'In box 7.');
    await overturn((await decisionsOn(replyId))[0]!);
    const rows = await forum.rows(
      `select 1 from community.seal s where s.post_id = $1 and s.lifted_at is null`,
      [replyId],
    );
    expect(rows).toEqual([]);
    expect(await forum.row(`select official from community.topic where id = $1`, [id])).toEqual({
      official: 'none',
    });
  });
});

describe('an overturned removal', () => {
  it('gives the seal back with the text, however it fell', async () => {
    const sealed = await house.validated();
    await forum.relay();
    const before = await snapshot(sealed.id);
    await remove(sealed.replyId);
    await overturn((await decisionsOn(sealed.replyId))[0]!);
    expect(await snapshot(sealed.id)).toEqual(before);
    await remove(sealed.replyId);
    await forum.get(RestorePost).execute({ actor: moderator, postId: sealed.replyId });
    await forum.relay();
    await forum.relay();
    await forum.relay();
    expect(await snapshot(sealed.id)).toEqual(before);
  });

  it('waits with the seal while another decision keeps the text away', async () => {
    const sealed = await house.validated();
    await forum.relay();
    const before = await snapshot(sealed.id);
    const [first, second] = [await hide(sealed.replyId), await hide(sealed.replyId)];
    await overturn(first);
    expect(await undone(first)).toBe('changed-since');
    await overturn(second);
    expect(await snapshot(sealed.id)).toEqual(before);
    expect(await undone(second)).toBe('restored');
  });

  async function hide(postId: PostId): Promise<DecisionId> {
    const id = uuidv7() as DecisionId;
    const { author_id: subjectId } = await forum.row<{ author_id: never }>(
      `select author_id from community.post where id = $1`,
      [postId],
    );
    await forum.unitOfWork.run(async () =>
      forum.decisions.add(
        Decision.take({
          id,
          action: 'hide',
          target: { kind: 'post', id: postId },
          subjectId,
          statement: GIVEN,
          by: moderator.memberId,
          path: 'review',
          at: forum.now,
        }),
      ),
    );
    await forum.relay();
    return id;
  }
});

describe('an overturned move or title', () => {
  it('takes the topic back to its category and its name', async () => {
    const { id } = await house.question();
    await forum.relay();
    const before = await snapshot(id);
    await forum.category();
    const there = await forum.category();
    const counted = (all: unknown) => (all as unknown[]).slice(0, 4);
    await move(id, there);
    await retitle(moderator, id, 'Royalties: in which box?');
    for (const one of await decisionsOn(id)) {
      await overturn(one);
      expect(await undone(one)).toBe('restored');
    }
    expect(counted(await snapshot(id))).toEqual(counted(before));
    // Told again, what is undone is not undone again, nor said to have changed since.
    const outcomes = () =>
      forum.rows<{ outcome: string }>(
        `select payload->>'outcome' as outcome from platform.outbox
         where payload->>'topicId' = $1 and payload->>'outcome' is not null`,
        [id],
      );
    for (const one of await decisionsOn(id)) await hearAgain(one);
    expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(['restored', 'restored']);
    const counts = await forum.row(`select topic_count from community.category where id = $1`, [there]);
    expect(counts).toEqual({ topic_count: 0 });
  });

  it('leads back behind a later one that still stands, once that one falls too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (order) => {
        const { id, categoryId } = await house.question();
        await forum.relay();
        const before = (await snapshot(id)) as unknown[];
        for (const place of [await forum.category(), await forum.category(), await forum.category()])
          await move(id, place);
        const taken = await decisionsOn(id);
        for (const index of order) await overturn(taken[index]!);
        expect(((await snapshot(id)) as unknown[]).slice(0, 4)).toEqual(before.slice(0, 4));
        const { category_id } = await forum.row(`select category_id from community.topic where id = $1`, [
          id,
        ]);
        expect(category_id).toBe(categoryId);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('leaves a topic where it was moved since by who may, and says so', async () => {
    const opener = await forum.member('moderator');
    const { id } = await house.question({ asker: opener });
    const there = await forum.category();
    await move(id, there, await forum.member('administrator'));
    const elsewhere = await forum.category();
    await forum
      .get(MoveTopic)
      .execute({ reason: 'To keep order.', actor: opener, topicId: id, categoryId: elsewhere });
    await forum.relay();
    const [decision] = await decisionsOn(id);
    await overturn(decision!);
    expect(await undone(decision!)).toBe('changed-since');
    const { category_id } = await forum.row(`select category_id from community.topic where id = $1`, [id]);
    expect(category_id).toBe(elsewhere);
  });
});

const GIVEN = {
  reason: 'regles-de-vie',
  facts: 'What was written is against the rules.',
  groundKind: 'terms',
  clause: 'Article 4',
  explanation: 'It is not what this place is for.',
  source: 'own-initiative',
  automatedDetection: false,
  automatedDecision: 'no',
  scope: 'Everywhere.',
  category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
} as const;
