import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { CloseTopic } from '#application/community/topics/close-topic';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { ReopenTopic } from '#application/community/topics/reopen-topic';
import { RestorePost } from '#application/community/topics/restore-post';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { another, Forum } from '../community/topics/forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
let author: Actor & { memberId: MemberId };
let moderator: typeof author;
let here: CategoryId;
let there: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  author = await forum.member();
  moderator = await forum.member('moderator');
  [here, there] = [await forum.category(), await forum.category()];
});
afterAll(() => forum.close());

interface Thread {
  topicId: TopicId;
  postId: PostId;
}
async function thread(): Promise<Thread> {
  const { id: topicId } = await forum.get(OpenTopic).execute({
    actor: author,
    kind: 'discussion',
    categoryId: here,
    title: 'A thing that I noticed',
    body: another('This is it.'),
    tags: [],
    branches: [],
  });
  const { id: postId } = await forum
    .get(PostAnswer)
    .execute({ actor: author, topicId, body: 'And this.', replyTo: null });
  return { topicId, postId };
}
/** A topic of the moderator's, without a reply. */
const empty = async (categoryId: CategoryId) =>
  forum.get(OpenTopic).execute({
    actor: moderator,
    kind: 'discussion',
    categoryId,
    title: 'Where it is talked of already',
    body: another('Here.'),
    tags: [],
    branches: [],
  });
interface Recorded {
  id: DecisionId;
  action: string;
  path: string;
  statement: Record<string, unknown>;
  overturned_at: Date | null;
  decided_by: string | null;
  subject_id: string;
}
const recordedOf = (ids: readonly string[]) =>
  forum.rows<Recorded>(
    `select id, action, path, statement, overturned_at, decided_by, subject_id from moderation.decision
     where target_id = any($1) order by decided_at, id`,
    [ids],
  );
const versionOf = async (table: 'post' | 'topic', id: string) =>
  (
    await forum.row<{ version: number }>(
      `select ${table === 'topic' ? 'edition as version' : 'version'} from community.${table} where id = $1`,
      [id],
    )
  ).version;

const reason = 'It names somebody who asked not to be named.';
type Doing = (by: Actor, it: Thread) => Promise<unknown>;
/** Every way to restrict what another wrote without leaving its page, with what it is recorded as. */
const ACTS: Readonly<Record<string, [action: string, Doing]>> = {
  deletePost: ['delete', (actor, { postId }) => forum.get(DeletePost).execute({ actor, postId, reason })],
  editPost: [
    'edit',
    async (actor, { postId }) =>
      forum.get(EditPost).execute({
        actor,
        postId,
        reason,
        body: `Other words, ${uuidv7()}.`,
        version: await versionOf('post', postId),
      }),
  ],
  closeTopic: [
    'lock',
    (actor, { topicId }) => forum.get(CloseTopic).execute({ reason: 'To keep order.', actor, topicId }),
  ],
  closeAsDuplicate: [
    'lock',
    async (actor, { topicId }) => {
      const other = await thread();
      const { number } = await forum.row<{ number: string }>(
        `select number from community.topic where id = $1`,
        [other.topicId],
      );
      await forum
        .get(CloseAsDuplicate)
        .execute({ reason: 'To keep order.', actor, topicId, masterNumber: Number(number) });
    },
  ],
  moveTopic: [
    'move',
    (actor, { topicId }) =>
      forum.get(MoveTopic).execute({ reason: 'To keep order.', actor, topicId, categoryId: there }),
  ],
  mergeTopics: [
    'move',
    async (actor, { topicId }) => {
      const { number } = await empty(here);
      await forum.get(MergeTopics).execute({ reason: 'To keep order.', actor, topicId, intoNumber: number });
    },
  ],
  splitTopic: [
    'move',
    (actor, { topicId, postId }) =>
      forum.get(SplitTopic).execute({
        reason: 'To keep order.',
        actor,
        topicId,
        categoryId: here,
        postIds: [postId],
        title: 'What was beside the point',
      }),
  ],
  moveReplies: [
    'move',
    async (actor, { topicId, postId }) =>
      forum.get(MoveReplies).execute({
        actor,
        topicId,
        postIds: [postId],
        reason: 'To keep order.',
        intoNumber: (await empty(here)).number,
      }),
  ],
  retitleTopic: [
    'edit',
    async (actor, { topicId }) =>
      forum.get(RetitleTopic).execute({
        reason: 'To keep order.',
        actor,
        topicId,
        title: `A clearer title ${uuidv7()}`,
        tags: [],
        version: await versionOf('topic', topicId),
      }),
  ],
  deleteTopic: ['delete', (actor, { topicId }) => forum.get(DeleteTopic).execute({ actor, topicId, reason })],
};

describe('an act on the words of another', () => {
  it.each(Object.keys(ACTS))(
    '%s has exactly one decision with its statement, also when told twice',
    async (name) => {
      const [action, doing] = ACTS[name]!;
      const made = await thread();
      await doing(moderator, made);
      await forum.relay(2);
      const recorded = await recordedOf([made.topicId, made.postId]);
      expect(recorded).toEqual([
        expect.objectContaining({
          action,
          path: 'page',
          decided_by: moderator.memberId,
          subject_id: author.memberId,
          statement: expect.objectContaining({
            facts: expect.stringContaining('A thing that I noticed'),
            source: 'own-initiative',
            automatedDecision: 'no',
            scope: expect.any(String),
            ground: expect.objectContaining({ clause: expect.stringContaining('article') }),
          }),
        }),
      ]);
    },
  );

  it('is of nobody’s concern when authors do it themselves', async () => {
    const made = await thread();
    await ACTS['editPost']![1](author, made);
    await ACTS['deletePost']![1](author, made);
    await forum.relay();
    expect(await recordedOf([made.topicId, made.postId])).toEqual([]);
  });

  it('names the ground that was chosen, and says the reason as it was given', async () => {
    const made = await thread();
    const ground = 'diffamation';
    await forum.get(DeletePost).execute({ actor: moderator, postId: made.postId, reason, ground });
    await forum.relay();
    const [{ statement }] = (await recordedOf([made.postId])) as [Recorded];
    expect(statement).toMatchObject({
      reason: ground,
      category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
      ground: { kind: 'illegal', legalGround: expect.stringContaining('1881') },
    });
    expect(statement['facts']).toContain(reason);
  });

  it('that is undone in the place itself no longer stands', async () => {
    const made = await thread();
    await ACTS['deletePost']![1](moderator, made);
    await ACTS['closeTopic']![1](moderator, made);
    await forum.relay();
    await forum.get(RestorePost).execute({ actor: moderator, postId: made.postId });
    await forum.get(ReopenTopic).execute({ actor: moderator, topicId: made.topicId });
    await forum.relay(2);
    const recorded = await recordedOf([made.topicId, made.postId]);
    expect(recorded.map((one) => one.overturned_at !== null)).toEqual([true, true]);
  });
});

describe('what stands in another topic from now on', () => {
  /** A topic of somebody, with two replies of one member, one of another and one of the moderator. */
  async function talked() {
    const { topicId, postId } = await thread();
    const [one, other] = await forum.members(2);
    const say = async (actor: Actor) =>
      (await forum.get(PostAnswer).execute({ actor, topicId, body: another('Words.'), replyTo: null })).id;
    const theirs = [await say(one!), await say(one!)];
    return {
      topicId,
      postId,
      one: one!,
      other: other!,
      theirs,
      others: await say(other!),
      own: await say(moderator),
    };
  }
  const narrow = () => forum.category({ audience: 'members' });

  it('is told to everybody who wrote it where fewer people read it, once each, with the reason', async () => {
    const made = await talked();
    const { number } = await empty(await narrow());
    await forum
      .get(MergeTopics)
      .execute({ actor: moderator, topicId: made.topicId, intoNumber: number, reason });
    await forum.relay(2);
    const recorded = await recordedOf([made.topicId, ...made.theirs, made.others, made.own]);
    const told = (subject: Actor, words: string) =>
      expect.objectContaining({
        action: 'move',
        path: 'page',
        decided_by: moderator.memberId,
        subject_id: subject.memberId,
        statement: expect.objectContaining({
          facts: expect.stringMatching(new RegExp(`${words}[^]*${reason}`)),
        }),
      });
    expect(recorded).toHaveLength(3);
    expect(recorded).toEqual(
      expect.arrayContaining([
        told(author, 'votre sujet'),
        told(made.one, 'les 2 messages'),
        told(made.other, 'le message que vous aviez écrit'),
      ]),
    );
  });

  it('is told to who opened it alone where everybody reads on', async () => {
    const made = await talked();
    const { number } = await empty(here);
    await forum
      .get(MergeTopics)
      .execute({ reason: 'To keep order.', actor: moderator, topicId: made.topicId, intoNumber: number });
    await forum.relay(2);
    const recorded = await recordedOf([made.topicId, ...made.theirs, made.others, made.own]);
    expect(recorded.map(({ subject_id }) => subject_id)).toEqual([author.memberId]);
  });

  it.each([
    ['fewer', 2],
    ['as many', 1],
  ])('split off, where %s read it: told to %i', async (read, told) => {
    const made = await talked();
    await forum.get(SplitTopic).execute({
      actor: moderator,
      topicId: made.topicId,
      title: 'What was beside the point',
      reason,
      postIds: [...made.theirs, made.others, made.own],
      categoryId: read === 'fewer' ? await narrow() : here,
    });
    await forum.relay(2);
    const recorded = await recordedOf([...made.theirs, made.others, made.own]);
    const subjects = [made.one.memberId, made.other.memberId].slice(0, told);
    expect(new Set(recorded.map(({ subject_id }) => subject_id))).toEqual(new Set(subjects));
    expect(recorded).toHaveLength(told);
    for (const { statement } of recorded) expect(statement['facts']).toContain(reason);
  });

  it('moved to a topic that is there already: told to everybody who wrote it, whoever reads there', async () => {
    const made = await talked();
    await forum.get(MoveReplies).execute({
      actor: moderator,
      topicId: made.topicId,
      reason,
      postIds: [...made.theirs, made.others, made.own],
      intoNumber: (await empty(here)).number,
    });
    await forum.relay(2);
    const recorded = await recordedOf([...made.theirs, made.others, made.own]);
    expect(recorded.map(({ subject_id }) => subject_id).toSorted()).toEqual(
      [made.one.memberId, made.other.memberId].toSorted(),
    );
    for (const { statement } of recorded) expect(statement['facts']).toContain(reason);
  });

  it('of a topic of somebody else is refused without a reason, and leaves everything as it is', async () => {
    const { topicId, postId } = await thread();
    const { number: other } = await empty(here);
    const version = await versionOf('topic', topicId);
    const command = { actor: moderator, topicId };
    const tries: Record<string, () => Promise<unknown>> = {
      close: () => forum.get(CloseTopic).execute(command),
      duplicate: () => forum.get(CloseAsDuplicate).execute({ ...command, masterNumber: other }),
      retitle: () =>
        forum.get(RetitleTopic).execute({ ...command, title: 'Called otherwise', tags: [], version }),
      move: () => forum.get(MoveTopic).execute({ ...command, categoryId: there }),
      merge: () => forum.get(MergeTopics).execute({ ...command, intoNumber: other }),
      split: () =>
        forum
          .get(SplitTopic)
          .execute({ ...command, categoryId: here, title: 'A topic of its own', postIds: [postId as never] }),
      'move replies': () =>
        forum.get(MoveReplies).execute({ ...command, intoNumber: other, postIds: [postId as never] }),
    };
    for (const [name, tried] of Object.entries(tries)) {
      const refused = await tried().then(
        () => null,
        (error: unknown) => String(error),
      );
      expect([name, refused]).toEqual([name, 'Error: reason: text.missing']);
    }
    await forum.relay(2);
    expect(await recordedOf([topicId, postId])).toEqual([]);
  });

  it('is of nobody’s concern where it is theirs who does it, or nobody sees it', async () => {
    const made = await thread();
    await forum.get(DeletePost).execute({ actor: author, postId: made.postId, reason: null });
    const own = await forum.get(OpenTopic).execute({
      actor: moderator,
      kind: 'discussion',
      categoryId: await narrow(),
      title: 'A topic of the team',
      body: 'Here.',
      tags: [],
      branches: [],
    });
    await forum.get(MergeTopics).execute({
      reason: 'To keep order.',
      actor: moderator,
      topicId: own.id,
      intoNumber: (await empty(here)).number,
      widens: true,
    });
    await forum.relay(2);
    expect(await recordedOf([own.id, own.postId, made.topicId])).toEqual([]);
  });
});

describe('whatever the path', () => {
  type Step = {
    path: 'page' | 'review' | 'word-rule' | 'bulk' | 'restore' | 'merge' | 'split';
    what: 'topic' | 'post';
  };
  const step = fc.record<Step>({
    path: fc.constantFrom('page', 'review', 'word-rule', 'bulk', 'restore', 'merge', 'split'),
    what: fc.constantFrom('topic', 'post'),
  });

  it('nothing is out of sight but by its author, or under one standing decision that says why', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const made = await thread();
        for (const { path, what } of steps) await take(path, what, made);
        for (const table of ['topic', 'post'] as const) {
          const id = table === 'topic' ? made.topicId : made.postId;
          const row = await forum.row<{ gone: boolean; decision_id: string | null }>(
            `select deleted_at is not null as gone, decision_id from community.${table} where id = $1`,
            [id],
          );
          if (table === 'topic' && (await isMerged(id))) {
            expect(await carriedOf([id])).toHaveLength(1);
            continue;
          }
          expect(row.gone).toBe(row.decision_id !== null);
          const standing = (await recordedOf([id])).filter((one) => one.id === row.decision_id);
          expect(standing).toHaveLength(row.gone ? 1 : 0);
          for (const one of standing)
            expect(one).toMatchObject({ overturned_at: null, statement: expect.anything() });
          if (table === 'post' && (await readIn(id)) !== 'public')
            expect(await carriedOf([id, made.topicId])).not.toHaveLength(0);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  async function take(path: Step['path'], what: Step['what'], made: Thread): Promise<void> {
    const actor = moderator;
    const tried =
      path === 'restore'
        ? what === 'topic'
          ? forum.get(RestoreTopic).execute({ actor, topicId: made.topicId })
          : forum.get(RestorePost).execute({ actor, postId: made.postId })
        : path === 'merge' || path === 'split'
          ? carry(path, made)
          : path === 'page'
            ? ACTS[what === 'topic' ? 'deleteTopic' : 'deletePost']![1](actor, made)
            : decide(path, what, made);
    await tried.catch((error: unknown) => {
      if (!(error as { code?: string }).code?.startsWith('community.')) throw error;
    });
    await forum.relay();
    await forum.relay();
  }

  const carry = async (path: 'merge' | 'split', { topicId, postId }: Thread): Promise<unknown> => {
    const actor = moderator;
    const categoryId = await forum.category({ audience: 'members' });
    if (path === 'merge')
      return forum
        .get(MergeTopics)
        .execute({ reason: 'To keep order.', actor, topicId, intoNumber: (await empty(categoryId)).number });
    return forum.get(SplitTopic).execute({
      reason: 'To keep order.',
      actor,
      topicId,
      categoryId,
      postIds: [postId],
      title: 'What was beside the point',
    });
  };
  const isMerged = async (id: string) =>
    (await forum.rows(`select 1 from community.topic where id = $1 and merged_into is not null`, [id]))
      .length > 0;
  const readIn = async (postId: string) =>
    (
      await forum.row<{ audience: string }>(
        `select audience from community.topic where id = (select topic_id from community.post where id = $1)`,
        [postId],
      )
    ).audience;
  const carriedOf = async (ids: readonly string[]) =>
    (await recordedOf(ids)).filter(
      (one) => one.action === 'move' && one.overturned_at === null && one.statement !== null,
    );

  const decide = (path: 'review' | 'word-rule' | 'bulk', what: Step['what'], made: Thread) =>
    forum.unitOfWork.run(async () =>
      forum.decisions.add(
        Decision.take({
          id: uuidv7() as DecisionId,
          action: path === 'review' ? 'delete' : 'hide',
          target: { kind: what, id: what === 'topic' ? made.topicId : made.postId },
          subjectId: author.memberId,
          by: path === 'word-rule' ? null : moderator.memberId,
          path,
          statement: GIVEN,
          at: forum.now,
        }),
      ),
    );
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
