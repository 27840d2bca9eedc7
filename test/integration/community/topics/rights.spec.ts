import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CreateCategory } from '#application/community/categories/create-category';
import { EditCategory } from '#application/community/categories/edit-category';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { CloseAsDuplicate } from '#application/community/topics/close-as-duplicate';
import { CloseTopic } from '#application/community/topics/close-topic';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { FollowCategory } from '#application/community/topics/follow-category';
import { FollowTopic } from '#application/community/topics/follow-topic';
import { KeepBookmark } from '#application/community/topics/keep-bookmark';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { MarkTopicRead } from '#application/community/topics/mark-topic-read';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { MoveReplies } from '#application/community/topics/move-replies';
import { MoveTopic } from '#application/community/topics/move-topic';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PinTopic } from '#application/community/topics/pin-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { PreviewBody } from '#application/community/topics/preview-body';
import { ReactToPost } from '#application/community/topics/react-to-post';
import { RedactPassage } from '#application/community/topics/redact-passage';
import { ReopenTopic } from '#application/community/topics/reopen-topic';
import { RestorePost } from '#application/community/topics/restore-post';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import { UnpinTopic } from '#application/community/topics/unpin-topic';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import { CreateTag } from '#application/community/topics/create-tag';
import type { CategoryId } from '#domain/community/categories/category';
import { Actor, type Grant, type Permission } from '#domain/shared/actor';
import type { DomainError } from '#domain/shared/domain-error';
import { SqlPostSource } from '#infrastructure/community/topics/post-source.sql';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
type Member = Awaited<ReturnType<Forum['member']>>;
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

async function question(p: { categoryId?: CategoryId; replies?: number; asker?: Member } = {}) {
  const asker = p.asker ?? (await forum.member());
  const helper = await forum.member('moderator');
  const categoryId = p.categoryId ?? (await forum.category());
  const topic = await forum.get(OpenTopic).execute({
    actor: asker,
    kind: 'question',
    categoryId,
    title: 'How do I declare royalties?',
    body: 'In which box?',
    tags: [],
    branches: [],
  });
  const answer = forum.get(PostAnswer);
  const replies = [];
  for (let count = 0; count < (p.replies ?? 1); count++)
    replies.push(
      (await answer.execute({ actor: helper, topicId: topic.id, body: 'Box 5HQ.', replyTo: null })).id,
    );
  return { asker, helper, categoryId, ...topic, replies, replyId: replies[0]! };
}
type Question = Awaited<ReturnType<typeof question>>;
/** The number of a topic that is there already; that of `question` where none other may be opened. */
const otherIn = async (categoryId: CategoryId) =>
  (
    await forum.row<{ number: number }>(
      `select max(number)::int as number from community.topic where category_id = $1`,
      [categoryId],
    )
  ).number;

/** Every act on a topic or a post, as somebody would try it. */
const ACTS: Record<string, (actor: Actor, on: Question) => Promise<unknown>> = {
  answer: (actor, { id }) =>
    forum.get(PostAnswer).execute({ actor, topicId: id, body: 'Me too', replyTo: null }),
  edit: (actor, { postId }) =>
    forum.get(EditPost).execute({ actor, postId, body: 'Other words', reason: 'because', version: 1 }),
  retitle: async (actor, { id }) =>
    forum.get(RetitleTopic).execute({
      reason: 'To keep order.',
      actor,
      topicId: id,
      title: 'Another good title',
      tags: [],
      version: await forum.versionOf(id),
    }),
  accept: (actor, { replyId }) =>
    forum.get(AcceptAnswer).execute({ actor, postId: replyId, reason: 'It says it all.' }),
  withdraw: (actor, { replyId }) =>
    forum.get(WithdrawAcceptance).execute({ actor, postId: replyId, reason: 'It is out of date.' }),
  close: (actor, { id }) => forum.get(CloseTopic).execute({ reason: 'To keep order.', actor, topicId: id }),
  reopen: (actor, { id }) => forum.get(ReopenTopic).execute({ actor, topicId: id }),
  duplicate: (actor, { id, number }) =>
    forum
      .get(CloseAsDuplicate)
      .execute({ reason: 'To keep order.', actor, topicId: id, masterNumber: number }),
  pin: (actor, { id }) => forum.get(PinTopic).execute({ actor, topicId: id, until: new Date('2031-01-01') }),
  unpin: (actor, { id }) => forum.get(UnpinTopic).execute({ actor, topicId: id }),
  move: (actor, { id, categoryId }) =>
    forum.get(MoveTopic).execute({ reason: 'To keep order.', actor, topicId: id, categoryId }),
  merge: (actor, { id, number }) =>
    forum.get(MergeTopics).execute({ reason: 'To keep order.', actor, topicId: id, intoNumber: number }),
  split: (actor, { id, categoryId, replyId }) =>
    forum.get(SplitTopic).execute({
      reason: 'To keep order.',
      actor,
      topicId: id,
      categoryId,
      title: 'A topic of its own',
      postIds: [replyId],
    }),
  'move replies': async (actor, { id, categoryId, replyId }) =>
    forum.get(MoveReplies).execute({
      actor,
      topicId: id,
      postIds: [replyId],
      reason: 'To keep order.',
      intoNumber: await otherIn(categoryId),
    }),
  'delete post': (actor, { replyId }) =>
    forum.get(DeletePost).execute({ actor, postId: replyId, reason: 'because' }),
  'restore post': (actor, { replyId }) => forum.get(RestorePost).execute({ actor, postId: replyId }),
  'delete topic': (actor, { id }) =>
    forum.get(DeleteTopic).execute({ actor, topicId: id, reason: 'because' }),
  'restore topic': (actor, { id }) => forum.get(RestoreTopic).execute({ actor, topicId: id }),
  helpful: (actor, { postId }) => forum.get(MarkHelpful).execute({ actor, postId }),
  react: (actor, { postId }) => forum.get(ReactToPost).execute({ actor, postId, kind: 'bravo' }),
  bookmark: (actor, { postId }) => forum.get(KeepBookmark).execute({ actor, postId, note: '' }),
  follow: (actor, { id }) => forum.get(FollowTopic).execute({ actor, topicId: id, level: 'watching' }),
  'follow category': (actor, { categoryId }) =>
    forum.get(FollowCategory).execute({ actor, categoryId, level: 'watching' }),
  read: (actor, { id }) => forum.get(MarkTopicRead).execute({ actor, topicId: id, position: 1 }),
};
const OPEN_TO_MEMBERS = ['answer', 'helpful', 'react', 'bookmark', 'follow', 'follow category', 'read'];

/** How an act ended: `done`, or the kind of its refusal. */
const outcome = (acting: Promise<unknown>): Promise<string> =>
  acting.then(
    () => 'done',
    (error: DomainError) => error.kind ?? String(error),
  );
/** One after the other: what acts do to each other when they meet is the business of the races. */
const outcomes = async (actor: Actor, on: Question) => {
  const found: Record<string, string> = {};
  for (const [name, act] of Object.entries(ACTS)) found[name] = await outcome(act(actor, on));
  return found;
};
const all = (kind: string, except: Record<string, string> = {}) => ({
  ...Object.fromEntries(Object.keys(ACTS).map((name) => [name, kind])),
  ...except,
});

describe('who may do what', () => {
  it('a visitor is asked to sign in', async () => {
    expect(await outcomes(Actor.visitor(new Map()), await question())).toEqual(all('unauthenticated'));
  });

  it('a member without any right is refused everything', async () => {
    const { memberId } = await forum.member();
    const powerless = Actor.member(memberId, 'member', new Map(), ['public', 'members']);
    expect(await outcomes(powerless, await question())).toEqual(all('forbidden'));
  });

  it('a member may take part in the topic of another, and nothing else', async () => {
    const open = Object.fromEntries(OPEN_TO_MEMBERS.map((name) => [name, 'done']));
    expect(await outcomes(await forum.member(), await question())).toEqual(all('forbidden', open));
  });

  it('what may not be known of is not found, by any act and by all who lack it', async () => {
    const musician = await forum.member('member', { branches: ['music'] });
    const categoryId = await forum.category({ audience: 'branch:music' });
    const topic = await forum.get(OpenTopic).execute({
      actor: musician,
      kind: 'question',
      categoryId,
      title: 'Which society for a film score?',
      body: 'In which box?',
      tags: [],
      branches: [],
    });
    const { id: replyId } = await forum
      .get(PostAnswer)
      .execute({ actor: musician, topicId: topic.id, body: 'This one.', replyTo: null });
    const on = { ...topic, asker: musician, helper: musician, categoryId, replies: [replyId], replyId };
    expect(await outcomes(await forum.member(), on)).toEqual(all('not-found'));
    expect(await outcomes(await forum.member('moderator'), on)).toEqual(all('not-found'));
  });

  it('an act needs the right in the category of the loaded object, and at both ends of a move', async () => {
    const [here, there] = [await forum.category(), await forum.category()];
    const { memberId } = await forum.member();
    const scoped = Actor.member(
      memberId,
      'moderator',
      new Map([
        ['topic.move', new Set([here])],
        ['topic.merge', new Set([here])],
        ['topic.pin', new Set([here])],
      ]),
      ['public'],
    );
    const [inside, outside] = [await question({ categoryId: here }), await question({ categoryId: there })];
    const move = (topicId: Question['id'], categoryId: CategoryId) =>
      outcome(forum.get(MoveTopic).execute({ reason: 'To keep order.', actor: scoped, topicId, categoryId }));
    const merge = (topicId: Question['id'], intoNumber: number) =>
      outcome(
        forum.get(MergeTopics).execute({ reason: 'To keep order.', actor: scoped, topicId, intoNumber }),
      );
    expect([await ACTS.pin!(scoped, inside), await outcome(ACTS.pin!(scoped, outside))]).toEqual([
      undefined,
      'forbidden',
    ]);
    expect([await move(inside.id, there), await move(outside.id, here), await move(inside.id, here)]).toEqual(
      ['forbidden', 'forbidden', 'done'],
    );
    expect([await merge(inside.id, outside.number), await merge(outside.id, inside.number)]).toEqual([
      'forbidden',
      'forbidden',
    ]);
  });
});

describe('over whom', () => {
  const UPON = ['retitle', 'close', 'duplicate', 'move', 'merge', 'split', 'delete topic'];
  const codes = async (actor: Actor, on: Question, names: readonly string[]) =>
    Promise.all(
      names.map((name) =>
        ACTS[name]!(actor, on).then(
          () => 'done',
          ({ code }) => code as string,
        ),
      ),
    );

  it.each(['moderator', 'administrator', 'agent'] as const)(
    'a moderator restricts nothing that somebody with the role of %s opened, and pins and accepts there',
    async (role) => {
      const on = await question({ asker: await forum.member(role) });
      const moderator = await forum.member('moderator');
      const refused = UPON.map(() => 'community.words-of-rank');
      expect(await codes(moderator, on, UPON)).toEqual(refused);
      expect(await codes(moderator, on, ['pin', 'accept', 'unpin'])).toEqual(['done', 'done', 'done']);
      expect(await codes(on.asker, on, ['close'])).toEqual(['done']);
    },
  );

  it('replies of an equal or higher rank are split off and moved by nobody', async () => {
    const on = await question();
    for (const name of ['split', 'move replies'])
      expect(await codes(await forum.member('moderator'), on, [name])).toEqual(['community.words-of-rank']);
    expect(await codes(await forum.member('administrator'), on, ['split'])).toEqual(['done']);
  });

  it.each(['moderator', 'administrator', 'agent'] as const)(
    'replies of somebody with the role of %s keep no topic from being merged or moved where all read it as before',
    async (role) => {
      const [on, other] = [await question(), await question()];
      const [above, moderator] = [await forum.member(role), await forum.member('moderator')];
      await forum
        .get(PostAnswer)
        .execute({ actor: above, topicId: on.id, body: 'In box 5TE.', replyTo: null });
      const beside = await forum.category();
      const act = { actor: moderator, topicId: on.id, reason: 'To keep order.' };
      const moved = await outcome(forum.get(MoveTopic).execute({ ...act, categoryId: beside }));
      const merged = await outcome(forum.get(MergeTopics).execute({ ...act, intoNumber: other.number }));
      expect([moved, merged]).toEqual(['done', 'done']);
      const restricted = await forum.rows(
        `select from platform.outbox where payload->'restriction'->>'subjectId' = $1`,
        [above.memberId],
      );
      expect(restricted).toEqual([]);
    },
  );

  it('replies of an equal or higher rank are taken by nobody to where fewer people read them', async () => {
    const categoryId = await forum.category({ audience: 'members' });
    const [on, inside] = [await question(), await question({ categoryId })];
    const merge = (actor: Actor, into: Question) =>
      forum
        .get(MergeTopics)
        .execute({ actor, topicId: on.id, intoNumber: into.number, reason: 'because' })
        .then(
          () => 'done',
          ({ code }: DomainError) => code,
        );
    const moderator = await forum.member('moderator');
    expect(await merge(moderator, inside)).toBe('community.words-of-rank');
    expect(await merge(await forum.member('administrator'), inside)).toBe('done');
    const elsewhere = await question();
    expect(
      await outcome(
        forum.get(MergeTopics).execute({
          reason: 'To keep order.',
          actor: moderator,
          topicId: elsewhere.id,
          intoNumber: (await question()).number,
        }),
      ),
    ).toBe('done');
  });

  it('a topic is moved to where fewer people read it over lower ranks alone, and everybody who wrote in it is told', async () => {
    const [inside, beside] = [await forum.category({ audience: 'members' }), await forum.category()];
    const moderator = await forum.member('moderator');
    const move = (actor: Actor, on: Question, categoryId: CategoryId) =>
      forum
        .get(MoveTopic)
        .execute({ actor, topicId: on.id, categoryId, reason: 'because' })
        .then(
          () => 'done',
          ({ code }: DomainError) => code,
        );
    const carried = async (on: Question) =>
      (
        await forum.rows<{ who: string }>(
          `select payload->'restriction'->>'subjectId' as who from platform.outbox
           where name = 'community.replies-carried.v1' and payload->>'topicId' = $1`,
          [on.id],
        )
      ).map(({ who }) => who);
    const on = await question();
    expect(await move(moderator, on, beside)).toBe('done');
    expect(await carried(on)).toEqual([]);
    expect(await move(moderator, on, inside)).toBe('community.words-of-rank');
    expect(await move(await forum.member('administrator'), on, inside)).toBe('done');
    expect(await carried(on)).toEqual([on.helper.memberId]);
  });

  describe('to where more people read', () => {
    const CARRYING: Record<
      string,
      (actor: Actor, on: Question, to: Question, widens?: boolean) => Promise<unknown>
    > = {
      move: (actor, on, { categoryId }, widens) =>
        forum.get(MoveTopic).execute({ actor, topicId: on.id, categoryId, reason: 'because', widens }),
      merge: (actor, on, { number: intoNumber }, widens) =>
        forum.get(MergeTopics).execute({ actor, topicId: on.id, intoNumber, reason: 'because', widens }),
      split: (actor, on, { categoryId }, widens) =>
        forum.get(SplitTopic).execute({
          actor,
          topicId: on.id,
          categoryId,
          title: 'A topic of its own',
          postIds: on.replies,
          reason: 'because',
          widens,
        }),
      'move replies': (actor, on, { number: intoNumber }, widens) =>
        forum
          .get(MoveReplies)
          .execute({ actor, topicId: on.id, intoNumber, postIds: on.replies, reason: 'because', widens }),
    };
    const carriedFrom = async ({ id }: Question) =>
      (
        await forum.rows<{ who: string }>(
          `select payload->'restriction'->>'subjectId' as who from platform.outbox
           where name = 'community.replies-carried.v1' and payload->>'topicId' = $1`,
          [id],
        )
      ).map(({ who }) => who);

    const goingFrom = async ({ id }: Question) =>
      (
        await forum.rows<{ going: object }>(
          `select payload->'going' as going from platform.outbox
           where name = 'community.replies-carried.v1' and payload->>'topicId' = $1`,
          [id],
        )
      ).map(({ going }) => going);

    it('is asked about with the name of the group, which whoever carries it there is in', async () => {
      await forum.rows(
        `insert into moderation.member_group (id, slug, name, description, membership, created_at)
         values (gen_random_uuid(), 'essais', 'Les essais', '', 'secret', now())`,
      );
      const [inside, outside] = [
        await forum.category({ audience: 'group:essais' }),
        await forum.category({ audience: 'staff' }),
      ];
      const { memberId, role } = await forum.member('administrator');
      const grants = new Map<Permission, Grant>([['topic.move', 'everywhere']]);
      const audiences = ['public', 'members', 'staff', 'group:essais'];
      const mover = Actor.member(memberId, role, grants, audiences);
      const on = await question({ categoryId: outside, asker: await forum.member('moderator') });
      await expect(CARRYING['move']!(mover, on, { ...on, categoryId: inside })).rejects.toMatchObject({
        fields: [{ details: { readers: 'group', which: 'essais', name: 'Les essais' } }],
      });
    });

    it.each(Object.keys(CARRYING))(
      '%s is asked about with who will read it, stops at an equal rank, and is told to those who replied',
      async (name) => {
        const categoryId = await forum.category({ audience: 'members' });
        const [on, open] = [await question({ categoryId }), await question()];
        const [moderator, administrator] = [
          await forum.member('moderator'),
          await forum.member('administrator'),
        ];
        await expect(CARRYING[name]!(administrator, on, open)).rejects.toMatchObject({
          fields: [
            {
              field: 'widens',
              code: 'community.more-readers-to-confirm',
              details: { readers: 'public' },
            },
          ],
        });
        await expect(CARRYING[name]!(moderator, on, open, true)).rejects.toMatchObject({
          code: 'community.words-of-rank',
        });
        expect(
          await forum.row(
            `select audience from community.post p join community.topic t on t.id = p.topic_id
          where p.id = $1`,
            [on.replyId],
          ),
        ).toEqual({ audience: 'members' });
        expect(await carriedFrom(on)).toEqual([]);
        await CARRYING[name]!(administrator, on, open, true);
        expect(await carriedFrom(on)).toEqual([on.helper.memberId]);
        expect(await goingFrom(on)).toEqual([
          {
            withTopic: name === 'move',
            readBefore: 'members',
            readNow: 'public',
            opensOnly: name === 'move' || name === 'merge',
          },
        ]);
      },
    );
  });

  it('what a higher rank took away or closed, also by a decision, a lower one does not bring back', async () => {
    const on = await question();
    const administrator = await forum.member('administrator');
    const moderator = await forum.member('moderator');
    for (const [away, back] of [
      ['close', 'reopen'],
      ['delete post', 'restore post'],
      ['delete topic', 'restore topic'],
    ] as const) {
      expect(await codes(administrator, on, [away])).toEqual(['done']);
      expect(await codes(moderator, on, [back])).toEqual(['community.decision-of-rank']);
      expect(await codes(administrator, on, [back])).toEqual(['done']);
    }
  });
});

describe('what is one’s own', () => {
  it('askers accept, close and reopen their own question', async () => {
    const on = await question();
    for (const name of ['accept', 'withdraw', 'close', 'reopen'])
      expect([name, await outcome(ACTS[name]!(on.asker, on))]).toEqual([name, 'done']);
  });

  it('askers do not reopen what a moderator closed', async () => {
    const on = await question();
    await ACTS.close!(on.helper, on);
    expect(await outcome(ACTS.reopen!(on.asker, on))).toBe('forbidden');
    expect(await outcome(ACTS.reopen!(on.helper, on))).toBe('done');
  });

  it('authors restore what they deleted, not what a moderator deleted', async () => {
    const on = await question();
    const author = await forum.member();
    const { id: postId } = await forum
      .get(PostAnswer)
      .execute({ actor: author, topicId: on.id, body: 'Box 5HQ.', replyTo: null });
    const remove = (actor: Actor, reason: string | null) =>
      outcome(forum.get(DeletePost).execute({ actor, postId, reason }));
    const restore = (actor: Actor) => outcome(forum.get(RestorePost).execute({ actor, postId }));
    expect([await remove(author, null), await restore(author)]).toEqual(['done', 'done']);
    expect([await remove(on.helper, ' '), await remove(on.helper, 'an insult')]).toEqual(['invalid', 'done']);
    expect([await restore(author), await restore(on.helper)]).toEqual(['forbidden', 'done']);
  });

  it('authors delete their topic while it has no reply, and get it back', async () => {
    const answered = await question();
    expect(await outcome(ACTS['delete topic']!(answered.asker, answered))).toBe('rule');
    const alone = await question({ replies: 0 });
    expect(await outcome(ACTS['delete topic']!(alone.asker, alone))).toBe('done');
    expect(await outcome(ACTS.bookmark!(await forum.member(), alone))).toBe('gone');
    expect(await outcome(ACTS['restore topic']!(alone.asker, alone))).toBe('done');
    await ACTS['delete topic']!(alone.helper, alone);
    expect(await outcome(ACTS['restore topic']!(alone.asker, alone))).toBe('forbidden');
  });

  it('authors rename their topic for an hour', async () => {
    const on = await question();
    expect(await outcome(ACTS.retitle!(on.asker, on))).toBe('done');
    forum.now = new Date(forum.now.getTime() + 61 * 60_000);
    const rename = async (actor: Actor) =>
      outcome(
        forum.get(RetitleTopic).execute({
          reason: 'To keep order.',
          actor,
          topicId: on.id,
          title: 'A third title altogether',
          tags: [],
          version: await forum.versionOf(on.id),
        }),
      );
    expect([await rename(on.asker), await rename(on.helper)]).toEqual(['forbidden', 'done']);
  });

  it('editing the words of another wants a reason', async () => {
    const on = await question();
    const edit = (reason: string | null) =>
      forum
        .get(EditPost)
        .execute({ actor: on.helper, postId: on.postId, body: 'Other words', reason, version: 1 });
    await expect(edit(null)).rejects.toMatchObject({ code: 'text.missing', fields: [{ field: 'reason' }] });
    expect(await outcome(edit('a phone number'))).toBe('done');
  });

  it('a reply that waits is not there for whoever judges in another category alone', async () => {
    const on = await question();
    const { id: postId } = await forum.get(PostAnswer).execute({
      actor: on.asker,
      topicId: on.id,
      body: 'It waits.',
      replyTo: null,
    });
    await forum.row(
      `update community.post set deleted_at = now(), hidden = true, held = $2 where id = $1 returning 1`,
      [postId, JSON.stringify({ mentions: [], quotes: [], why: null, wasPublished: false })],
    );
    const elsewhere = await forum.category();
    const judging = (categoryId: string) =>
      Actor.member(
        on.helper.memberId,
        'moderator',
        new Map<Permission, Grant>(
          (['topic.read-deleted', 'post.edit-any', 'post.redact', 'post.delete-any'] as const).map((one) => [
            one,
            new Set([categoryId]),
          ]),
        ),
        ['public'],
      );
    const tries = (actor: Actor) => [
      forum.get(RedactPassage).text(actor, { postId }),
      forum.get(EditPost).execute({ actor, postId, body: 'Other words', reason: 'because', version: 1 }),
      forum.get(DeletePost).execute({ actor, postId, reason: 'because' }),
    ];
    const told = async (actor: Actor) =>
      (await Promise.allSettled(tries(actor))).map((each) =>
        each.status === 'fulfilled' ? 'done' : (each.reason as DomainError).code,
      );
    expect(new Set(await told(judging(elsewhere)))).toEqual(new Set(['community.post-not-found']));
    expect(await new SqlPostSource(forum.sql).execute(judging(elsewhere), postId)).toBeNull();
    expect(await told(judging(on.categoryId))).not.toContain('community.post-not-found');
    expect(await new SqlPostSource(forum.sql).execute(judging(on.categoryId), postId)).not.toBeNull();
  });

  it('nobody marks their own words', async () => {
    const on = await question();
    expect([await outcome(ACTS.helpful!(on.asker, on)), await outcome(ACTS.react!(on.asker, on))]).toEqual([
      'rule',
      'rule',
    ]);
  });
});

describe('categories, tags and previews', () => {
  const text = {
    name: 'Music',
    description: '',
    guidance: '',
    icon: 'folder',
    kinds: ['question' as const],
    audience: 'public' as const,
    position: 1,
  };
  it('are managed by who has the right', async () => {
    const actor = await forum.member();
    expect(await outcome(forum.get(CreateCategory).execute({ actor, parentId: null, ...text }))).toBe(
      'forbidden',
    );
    expect(await outcome(forum.get(CreateTag).execute({ actor, label: 'Tax', description: '' }))).toBe(
      'forbidden',
    );
  });

  it('a category takes its topics along to a narrower audience', async () => {
    const actor = await forum.member('administrator');
    const { id } = await forum.get(CreateCategory).execute({ actor, parentId: null, ...text });
    const on = await question({ categoryId: id });
    const edit = (audience: 'members' | 'public', version: number) =>
      forum.get(EditCategory).execute({
        actor,
        session: { confirmedAt: forum.now },
        categoryId: id,
        version,
        ...text,
        audience,
        narrows: true,
        widens: true,
      });
    await edit('members', 1);
    expect(await forum.row(`select audience from community.topic where id = $1`, [on.id])).toEqual({
      audience: 'members',
    });
    await expect(edit('public', 1)).rejects.toMatchObject({ kind: 'conflict' });
    expect(
      await forum.row(`select name, slug, audience, version from community.category where id = $1`, [id]),
    ).toEqual({ name: 'Music', slug: 'music', audience: 'members', version: 2 });
  });

  it('a topic opened while its category is closing is closed with it', async () => {
    const actor = await forum.member('administrator');
    const { id } = await forum
      .get(CreateCategory)
      .execute({ actor, parentId: null, ...text, name: 'Closing' });
    await Promise.all([
      ...Array.from({ length: 8 }, () => question({ categoryId: id, replies: 0 })),
      forum.get(EditCategory).execute({
        actor,
        session: null,
        categoryId: id,
        version: 1,
        ...text,
        name: 'Closing',
        audience: 'members',
        narrows: true,
      }),
    ]);
    expect(
      await forum.rows(`select distinct audience from community.topic where category_id = $1`, [id]),
    ).toEqual([{ audience: 'members' }]);
  });

  it('a preview stores nothing', async () => {
    const actor = await forum.member();
    const before = await forum.row(`select count(*) from platform.outbox`);
    expect(await forum.get(PreviewBody).execute({ actor, body: 'On its way' })).toEqual({
      html: '<p>On its way</p>',
    });
    expect(await forum.row(`select count(*) from platform.outbox`)).toEqual(before);
  });
});
