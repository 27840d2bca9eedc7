import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ChangeNewcomerRule } from '#application/community/newcomers/change-newcomer-rule';
import { ForgetTextPrints } from '#application/community/newcomers/forget-text-prints';
import { TakePostsBack } from '#application/community/leaving/take-posts-back';
import { TakeWordsAlong } from '#application/community/leaving/take-words-along';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { OpenTopic } from '#application/community/topics/open-topic';
import { RestorePost } from '#application/community/topics/restore-post';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { RetitleTopic } from '#application/community/topics/retitle-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { possibleActions } from '#application/moderation/review/possible-actions';
import { FIRST_NEWCOMER_RULE, type NewcomerRule } from '#domain/community/newcomers/newcomer-rule';
import type { CategoryId } from '#domain/community/categories/category';
import type { TopicId } from '#domain/community/topics/topic';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlNewcomers } from '#infrastructure/community/newcomers/newcomers.sql';
import { SqlNewcomerRules } from '#infrastructure/community/newcomers/sql-newcomer-rules';
import { SqlWaitingTexts } from '#infrastructure/community/newcomers/waiting-texts.sql';
import { SqlModeratedPosts } from '#infrastructure/community/moderated/moderated-posts.sql';
import { SqlModeratedTopics } from '#infrastructure/community/moderated/moderated-topics.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { SqlPostSource } from '#infrastructure/community/topics/post-source.sql';
import { SqlKeptPieces } from '#infrastructure/moderation/review/sql-kept-pieces';
import { Forum } from '../topics/forum.ts';

type Member = Actor & { memberId: MemberId };

jest.setTimeout(120_000);
let forum: Forum;
let category: CategoryId;
let topicId: TopicId;
beforeAll(async () => {
  forum = await Forum.open();
  category = await forum.category();
  topicId = (await ask(await forum.member('moderator'))).id;
});
afterAll(() => forum.close());

const OFF = { firstPosts: 0, firstLinks: 0, freshHours: 0, throwaway: false, copies: 0, flood: 0 };
const setRule = async (more: Partial<NewcomerRule>) => {
  const rules = new SqlNewcomerRules(forum.database.sql);
  const { number } = await rules.current();
  const by = (await forum.member()).memberId;
  const rule = { ...FIRST_NEWCOMER_RULE, ...OFF, ...more };
  await rules.add({ version: { number: number + 1, rule }, note: 'test', by, at: forum.now });
};
const ask = async (actor: Member, body = 'In which box?') =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'question' as const,
    categoryId: category,
    title: 'How do I declare royalties?',
    body,
    tags: [],
    branches: [],
  });
const answer = (actor: Member, body: string) =>
  forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null });
const held = async (author: Member) =>
  Number(
    (
      await forum.row<{ n: string }>(
        `select count(*) as n from community.post where author_id = $1 and held is not null and deleted_at is not null`,
        [author.memberId],
      )
    ).n,
  );
const facts = async (name: string) =>
  (
    await forum.rows<{ payload: { targetId: string; why: string; postId: string; at: string } }>(
      `select payload from platform.outbox where payload->>'name' = $1 order by position`,
      [name],
    )
  ).map(({ payload }) => payload);
const decide = (targetKind: string, targetId: string, action: string) =>
  forum.unitOfWork.run(() =>
    forum.get(EnforceDecisions).on({
      name: 'moderation.decision-made.v1',
      at: forum.now.toISOString(),
      targetKind,
      targetId,
      action,
      decisionId: crypto.randomUUID(),
      path: 'review',
      by: null,
      explanation: null,
      until: null,
    } as never),
  );
const LONG = (word: string) =>
  `gagnez mille euros par semaine sans rien faire depuis chez vous grace a notre methode ${word} que personne ne connait`;

describe('what newcomers write', () => {
  beforeEach(() => setRule({ firstPosts: 1, trustBelow: 1 }));

  it('waits once in the queue, is read by its author alone, and appears as if written when approved', async () => {
    const newcomer = await forum.member();
    const { id, told } = await answer(newcomer, 'My very first words here.');
    expect(told).toEqual(['held']);
    const queued = (await facts('community.content-held.v1')).filter(({ targetId }) => targetId === id);
    expect(queued).toEqual([
      expect.objectContaining({ why: 'newcomer-first-post', targetKind: 'post', hits: [] }),
    ]);
    const [mine] = await new SqlWaitingTexts(forum.database.sql).execute(newcomer);
    expect(mine).toMatchObject({ postId: id, isTopic: false, why: 'newcomer-first-post' });
    expect((await facts('community.answer-posted.v1')).filter(({ postId }) => postId === id)).toEqual([]);

    await answer(await forum.member('moderator'), 'Meanwhile somebody else answers.');
    const waited = forum.now;
    forum.now = new Date(waited.getTime() + 2 * 86_400_000);
    await decide('post', id, 'approve');
    await decide('post', id, 'approve');
    const posted = (await facts('community.answer-posted.v1')).filter(({ postId }) => postId === id);
    expect(posted).toHaveLength(1);
    const post = await forum.row<{
      posted_at: Date;
      position: number;
      last: number;
      active: Date;
      deleted_at: null;
    }>(
      `select p.posted_at, p.position, p.deleted_at, t.last_position as last, t.last_activity_at as active
       from community.post p join community.topic t on t.id = p.topic_id where p.id = $1`,
      [id],
    );
    expect(post).toMatchObject({ posted_at: forum.now, active: forum.now, deleted_at: null });
    expect(post.position).toBe(post.last);
    expect(await new SqlWaitingTexts(forum.database.sql).execute(newcomer)).toEqual([]);
    await forum.relay(2);
    const counted = await forum.row<{ n: number }>(
      `select post_count as n from community.member where id = $1`,
      [newcomer.memberId],
    );
    expect(counted.n).toBe(1);
    expect((await answer(newcomer, 'And now at once.')).told).toEqual([]);
  });

  it('waits again where what was approved becomes another text, and not where a letter is corrected', async () => {
    const newcomer = await forum.member();
    const { id } = await answer(newcomer, 'My very first words here.');
    await decide('post', id, 'approve');
    await forum.relay(2);
    const edit = async (body: string) => {
      const { version } = await forum.row<{ version: number }>(
        'select version from community.post where id = $1',
        [id],
      );
      const command = { actor: newcomer, postId: id, body, reason: null, version };
      return (await forum.get(EditPost).execute(command)).told;
    };
    expect(await edit('My very first word here.')).toEqual([]);
    const picture = `![](/fichiers/attachments/${crypto.randomUUID()}.webp)`;
    expect(await edit(`My very first word here. ${picture}`)).toEqual(['held']);
    await decide('post', id, 'approve');
    expect(await edit('Buy my watches, write to me at once')).toEqual(['held']);
    expect(await held(newcomer)).toBe(1);
    await decide('post', id, 'approve');
    expect(await held(newcomer)).toBe(0);
    await answer(newcomer, 'And now at once.');
    await forum.relay(2);
    expect(await edit('My very first words, once more')).toEqual([]);
  });

  it('waits again where a topic that was approved is called something else, and not where a letter of its title is corrected', async () => {
    const newcomer = await forum.member();
    const { id } = await ask(newcomer, 'My very first question, of a title.');
    await decide('topic', id, 'approve');
    await forum.relay(2);
    const rename = async (title: string) => {
      const { version } = await forum.row<{ version: number }>(
        'select edition as version from community.topic where id = $1',
        [id],
      );
      const command = { actor: newcomer, topicId: id, title, tags: [], version };
      return (await forum.get(RetitleTopic).execute(command)).told;
    };
    expect(await rename('How do I declare royalty?')).toEqual([]);
    expect(await rename('Cheap watches of all brands here')).toEqual(['held']);
    const queued = (await facts('community.content-held.v1')).filter(({ targetId }) => targetId === id);
    expect(queued.at(-1)).toMatchObject({ why: 'newcomer-first-post', targetKind: 'topic' });
    expect(
      await forum.row('select deleted_at is not null as away from community.topic where id = $1', [id]),
    ).toEqual({
      away: true,
    });
    await decide('topic', id, 'approve');
    await answer(newcomer, 'And now at once.');
    await forum.relay(2);
    expect(await rename('Something else again, and nobody waits')).toEqual([]);
  });

  it('a question that waits is found by its author, from their list to its page, and by nobody else', async () => {
    const [newcomer, other] = await forum.members(2);
    await ask(newcomer!, 'My very first question here.');
    const waiting = new SqlWaitingTexts(forum.database.sql);
    const [mine] = await waiting.execute(newcomer!);
    expect(mine).toMatchObject({ isTopic: true, title: 'How do I declare royalties?' });
    expect(await waiting.execute(other!)).toEqual([]);
    const permalink = new SqlPostPermalink(forum.database.sql);
    const found = async (actor: Member) => (await permalink.execute(actor, mine!.postId)).found;
    expect([await found(newcomer!), await found(other!)]).toEqual(['page', 'nothing']);
  });

  it('is corrected by its author while it waits, and by nobody else', async () => {
    const [newcomer, other] = await forum.members(2);
    const { postId, id } = await ask(newcomer!, 'In which boxe?');
    const reply = await answer(newcomer!, 'I am not sur.');
    const sources = new SqlPostSource(forum.database.sql);
    for (const one of [postId, reply.id]) {
      expect(await sources.execute(other!, one)).toBeNull();
      const source = await sources.execute(newcomer!, one);
      expect(source).toMatchObject({ waits: true });
      const edit = (actor: Member) =>
        forum.get(EditPost).execute({
          actor,
          postId: one,
          body: 'In which box, then?',
          reason: null,
          version: source!.version,
        });
      await expect(edit(other!)).rejects.toMatchObject({
        kind: expect.stringMatching(/not-found|forbidden/),
      });
      await edit(newcomer!);
      expect(await sources.execute(newcomer!, one)).toMatchObject({
        source: 'In which box, then?',
        waits: true,
      });
    }
    await decide('topic', id, 'approve');
    const shown = await forum.row(`select plain, deleted_at from community.post where id = $1`, [postId]);
    expect(shown).toEqual({ plain: 'In which box, then?', deleted_at: null });
  });

  it('is renamed by its author while it waits, however long, and told to nobody', async () => {
    const [newcomer, other] = await forum.members(2);
    const { id, number, postId } = await ask(newcomer!, 'One with a title that is wrong.');
    forum.now = new Date(forum.now.getTime() + 5 * 3_600_000);
    const page = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
      newcomer!,
      number,
      1,
    );
    expect(page).toMatchObject({ found: 'page', page: { rights: { retitle: true, close: false } } });
    const rename = (actor: Member) =>
      forum.get(RetitleTopic).execute({
        actor,
        topicId: id,
        title: 'Where do I declare royalties, then?',
        tags: [],
        version: 1,
      });
    await expect(rename(other!)).rejects.toMatchObject({ kind: 'not-found' });
    await rename(newcomer!);
    const told = (await facts('community.topic-changed.v1')) as unknown as { topicId: string }[];
    expect(told.filter(({ topicId: one }) => one === id)).toEqual([]);
    expect(await new SqlWaitingTexts(forum.database.sql).execute(newcomer!)).toMatchObject([
      { postId, title: 'Where do I declare royalties, then?' },
    ]);
    await decide('topic', id, 'approve');
    const shown = await forum.row(`select title, deleted_at from community.topic where id = $1`, [id]);
    expect(shown).toEqual({ title: 'Where do I declare royalties, then?', deleted_at: null });
  });

  it('is taken back by its author while it waits, and appears no more', async () => {
    const newcomer = await forum.member();
    const [one, two] = [await ask(newcomer, 'One that goes.'), await ask(newcomer, 'Another that goes.')];
    const reply = await answer(newcomer, 'A reply that goes.');
    const taken = { actor: newcomer, reason: null };
    await forum.get(DeletePost).execute({ ...taken, postId: one.postId });
    await forum.get(DeleteTopic).execute({ ...taken, topicId: two.id });
    await forum.get(DeletePost).execute({ ...taken, postId: reply.id });
    expect(await new SqlWaitingTexts(forum.database.sql).execute(newcomer)).toEqual([]);
    await forum.rows(`update community.member set joined_at = $2 where id = $1`, [
      newcomer.memberId,
      forum.now,
    ]);
    const desk = new SqlNewcomers(forum.database.sql, { now: () => forum.now });
    const rights = new Map([['sanction.read', 'everywhere'] as const]);
    const moderator = Actor.member('moderator' as MemberId, 'moderator', rights, ['public']);
    const seen = async (view: 'all' | 'waiting') =>
      (await desk.execute(moderator, { view })).items.find(({ id }) => id === newcomer.memberId);
    expect(await seen('all')).toMatchObject({
      waiting: 0,
      first: Array.from({ length: 3 }, () => expect.objectContaining({ state: 'deleted' })),
    });
    expect(await seen('waiting')).toBeUndefined();
    await expect(forum.get(DeletePost).execute({ ...taken, postId: reply.id })).rejects.toMatchObject({
      code: 'community.already-deleted',
    });
    for (const { id } of [one, two]) await decide('topic', id, 'approve');
    await decide('post', reply.id, 'approve');
    const shown = await forum.rows(
      `select id from community.topic where id = any($1::uuid[]) and deleted_at is null
       union all select id from community.post where id = $2 and deleted_at is null`,
      [[one.id, two.id], reply.id],
    );
    expect(shown).toEqual([]);
  });

  it('is brought back by nobody once its author withdrew it, and nobody is offered to', async () => {
    const newcomer = await forum.member();
    const { id, number, postId } = await ask(newcomer, 'One that goes.');
    const reply = await answer(newcomer, 'A reply that goes.');
    for (const one of [postId, reply.id])
      await forum.get(DeletePost).execute({ actor: newcomer, postId: one, reason: null });
    const page = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
      newcomer,
      number,
      1,
    );
    expect(page).toMatchObject({ found: 'page', page: { rights: { restore: false } } });
    for (const actor of [newcomer, await forum.member('moderator')]) {
      const refused = { kind: 'forbidden' };
      const topicBack = forum.get(RestoreTopic).execute({ actor, topicId: id });
      await expect(topicBack).rejects.toMatchObject(refused);
      const replyBack = forum.get(RestorePost).execute({ actor, postId: reply.id });
      await expect(replyBack).rejects.toMatchObject(refused);
    }
    const sql = forum.database.sql;
    for (const [kind, one] of [
      [new SqlModeratedTopics(sql), id],
      [new SqlModeratedPosts(sql), reply.id],
    ] as const) {
      const piece = (await kind.look([one])).get(one)!;
      const offered = possibleActions(piece, kind.actions, { hiddenMeanwhile: false, maskedBy: [] });
      expect(offered).toContain('keep');
      expect(offered).not.toContain('restore');
    }
  });

  it('goes with its author who leaves: what they withdrew, and what still waits unless it is judged', async () => {
    const newcomer = await forum.member();
    const asked = await ask(newcomer, 'One that goes.');
    const reply = await answer(newcomer, 'A reply that goes.');
    const waiting = await answer(newcomer, 'A reply that waits.');
    const taken = { actor: newcomer, reason: null };
    await forum.get(DeletePost).execute({ ...taken, postId: asked.postId });
    await forum.get(DeletePost).execute({ ...taken, postId: reply.id });
    const judged = await answer(newcomer, 'A reply that is judged.');
    for (const [id, whys] of [
      [waiting.id, '{newcomer}'],
      [judged.id, '{newcomer,insult}'],
    ] as const)
      await forum.rows(
        `insert into moderation.review_item
           (id, kind, target_kind, target_id, title, subject_id, status, score, priority, raised_at, due_at, whys)
         values (gen_random_uuid(), 'held', 'post', $1, 'Royalties', $2, 'open', 1, 1, now(), now(), $3)`,
        [id, newcomer.memberId, whys],
      );
    const back = await forum.get(TakePostsBack).of(newcomer.memberId);
    const spared = [...(await new SqlKeptPieces(forum.database.sql).of(newcomer.memberId, back)).keys()];
    expect(spared).toEqual([judged.id]);
    const leaving = { handles: [newcomer.memberId], words: 'erase' as const, spared };
    await forum.get(TakeWordsAlong).of(newcomer.memberId, leaving);
    const left = await forum.rows<{ source: string }>(
      `select p.source from community.post p where p.author_id = $1 and p.source <> ''`,
      [newcomer.memberId],
    );
    expect(left).toEqual([{ source: 'A reply that is judged.' }]);
    const { title } = await forum.row(`select title from community.topic where id = $1`, [asked.id]);
    expect(title).not.toContain('royalties');
    expect(waiting.told).toEqual(['held']);
  });

  it('is taken back when its author leaves, also where their words stay: nobody publishes it any more', async () => {
    const newcomer = await forum.member();
    const asked = await ask(newcomer, 'My number is 06 12 34 56 78.');
    const waiting = await answer(newcomer, 'Mine is 06 12 34 56 78.');
    for (let times = 0; times < 2; times += 1)
      expect(await forum.get(TakePostsBack).of(newcomer.memberId)).toEqual([waiting.id, asked.id]);
    await decide('post', waiting.id, 'approve');
    await decide('topic', asked.id, 'approve');
    const standing = await forum.rows(
      `select p.id from community.post p join community.topic t on t.id = p.topic_id
       where p.author_id = $1 and p.deleted_at is null and t.deleted_at is null`,
      [newcomer.memberId],
    );
    expect(standing).toEqual([]);
  });

  it('opens a topic when it is approved, not when it was written', async () => {
    const newcomer = await forum.member();
    const { id, postId, told } = await ask(newcomer);
    expect(told).toEqual(['held']);
    forum.now = new Date(forum.now.getTime() + 86_400_000);
    await decide('topic', id, 'approve');
    const topic = await forum.row(
      `select t.opened_at, t.last_activity_at, p.posted_at from community.topic t join community.post p on p.id = $2 where t.id = $1`,
      [id, postId],
    );
    expect(topic).toEqual({ opened_at: forum.now, last_activity_at: forum.now, posted_at: forum.now });
    expect(
      (await facts('community.topic-opened.v1')).filter((fact) => 'topicId' in fact && fact.topicId === id),
    ).toHaveLength(1);
  });

  it('waits however many texts come at once, and never for who works here', async () => {
    const newcomer = await forum.member();
    await Promise.all(Array.from({ length: 10 }, (_, index) => answer(newcomer, `Text number ${index}.`)));
    expect(await held(newcomer)).toBe(10);
    const moderator = await forum.member('moderator');
    expect((await answer(moderator, 'From the team.')).told).toEqual([]);
  });
});

describe('copies', () => {
  it('200 at once by 20 accounts: two stand, all others wait', async () => {
    await setRule({ copies: 2, copiesHours: 24, massBelow: 3 });
    const spammers = await forum.members(20);
    const before = await facts('community.content-held.v1');
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => answer(spammers[index % 20]!, `${LONG('secrete')} ${index}`)),
    );
    expect(answers.filter(({ told }) => told.includes('held'))).toHaveLength(198);
    const standing = await forum.row<{ n: string }>(
      `select count(*) as n from community.post where source like $1 and deleted_at is null`,
      [`${LONG('secrete')} %`],
    );
    expect(Number(standing.n)).toBe(2);
    const after = await facts('community.content-held.v1');
    expect(after.length - before.length).toBe(198);
    expect(new Set(after.slice(before.length).map(({ targetId }) => targetId)).size).toBe(198);
    expect(after.at(-1)!.why).toBe('newcomer-copy');
  });

  it('are known with a word changed, forgotten after the hours, and never made of a few words', async () => {
    await setRule({ copies: 1, copiesHours: 24, massBelow: 3 });
    const [one, other] = await forum.members(2);
    const base = LONG('inedite').replaceAll('semaine', 'quinzaine').replaceAll('personne', 'aucun');
    expect((await answer(one!, base)).told).toEqual([]);
    expect((await answer(other!, base.replace('mille', 'cent'))).told).toEqual(['held']);
    expect((await answer(other!, 'Merci beaucoup !')).told).toEqual([]);
    expect((await answer(one!, 'Merci beaucoup !')).told).toEqual([]);
    forum.now = new Date(forum.now.getTime() + 25 * 3_600_000);
    expect((await answer(other!, base)).told).toEqual([]);
    forum.now = new Date(forum.now.getTime() + 8 * 86_400_000);
    await forum.get(ForgetTextPrints).execute();
    expect((await forum.row<{ n: string }>(`select count(*) as n from community.text_print`)).n).toBe('0');
  });

  it('are found in what is changed afterwards', async () => {
    await setRule({ copies: 1, copiesHours: 24, massBelow: 3 });
    const [one, other] = await forum.members(2);
    await answer(one!, LONG('unique'));
    const { id: postId } = await answer(other!, 'Something harmless.');
    const { told } = await forum.get(EditPost).execute({
      actor: other!,
      postId,
      body: LONG('unique'),
      reason: null,
      version: 1,
    });
    expect(told).toEqual(['held']);
    expect(await held(other!)).toBe(1);
  });

  /** A topic that stood for all to read, of which an edit made something that waits. */
  const heldByEdit = async (isAnswered: boolean) => {
    await setRule({ copies: 1, copiesHours: 24, massBelow: 3 });
    const [one, asker] = await forum.members(2);
    const { id, postId } = await ask(asker!, 'Something harmless.');
    const words = LONG(id.slice(-12));
    await answer(one!, words);
    if (isAnswered)
      await forum.get(PostAnswer).execute({ actor: one!, topicId: id, body: 'In box seven.', replyTo: null });
    const edit = { actor: asker!, postId, body: words, reason: null, version: 1 };
    expect((await forum.get(EditPost).execute(edit)).told).toEqual(['held']);
    return { asker: asker!, id, postId };
  };
  const waitingOf = async (asker: Member) =>
    (await new SqlWaitingTexts(forum.database.sql).execute(asker))[0];

  it('that an edit put on hold are not taken back from under the replies of others', async () => {
    const { asker, id, postId } = await heldByEdit(true);
    expect(await waitingOf(asker)).toMatchObject({ isTopic: true, wasRead: true, mayTakeBack: false });
    const taken = { actor: asker, reason: null };
    const refused = { code: 'community.topic-has-replies' };
    await expect(forum.get(DeletePost).execute({ ...taken, postId })).rejects.toMatchObject(refused);
    await expect(forum.get(DeleteTopic).execute({ ...taken, topicId: id })).rejects.toMatchObject(refused);
    await decide('topic', id, 'approve');
    const topic = await forum.row(`select deleted_at from community.topic where id = $1`, [id]);
    expect(topic).toEqual({ deleted_at: null });
  });

  it('that an edit put on hold are taken back by the right to take a topic away, where nobody answered', async () => {
    const { asker, postId } = await heldByEdit(false);
    expect(await waitingOf(asker)).toMatchObject({ wasRead: true, mayTakeBack: true });
    const rights = new Map([['post.delete-own', 'everywhere'] as const]);
    const without = Actor.member(asker.memberId, 'member', rights, ['public', 'members']);
    const taken = { postId, reason: null };
    await expect(forum.get(DeletePost).execute({ ...taken, actor: without })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await forum.get(DeletePost).execute({ ...taken, actor: asker });
    expect(await waitingOf(asker)).toBeUndefined();
  });
});

describe('the rule', () => {
  const manager = (memberId: MemberId) =>
    Actor.member(memberId, 'community_manager', new Map([['review.configure', 'everywhere'] as const]), [
      'public',
    ]);
  it('is changed by who may, by one at a time, and is told in the audit log', async () => {
    const { memberId } = await forum.member();
    const { number } = await new SqlNewcomerRules(forum.database.sql).current();
    const change = (actor: Actor) =>
      forum
        .get(ChangeNewcomerRule)
        .execute({ actor, rule: FIRST_NEWCOMER_RULE, note: 'As agreed', version: number });
    await expect(change(await forum.member())).rejects.toThrow('review.configure');
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => change(manager(memberId))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await new SqlNewcomerRules(forum.database.sql).current()).number).toBe(number + 1);
    const told = await forum.rows(
      `select 1 from platform.audit_log where action = 'newcomers.rule' and outcome = 'done'`,
    );
    expect(told).toHaveLength(1);
  });
});

describe('the page of newcomers', () => {
  it('shows who joined of late with their first texts, page by page, and what waits', async () => {
    await setRule({ firstPosts: 1, trustBelow: 1 });
    forum.now = new Date();
    const people = await forum.members(25);
    await forum.rows(`update community.member set joined_at = date_trunc('second', joined_at)`);
    await answer(people[0]!, 'First words.');
    const moderator = Actor.member(
      (await forum.member()).memberId,
      'moderator',
      new Map([['sanction.read', 'everywhere'] as const]),
      ['public'],
    );
    const query = new SqlNewcomers(forum.database.sql, { now: () => forum.now });
    const seen = new Set<string>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await query.execute(moderator, cursor ? { cursor } : {});
      for (const { id } of page.items) expect(seen.has(id)).toBe(false);
      for (const { id } of page.items) seen.add(id);
      cursor = page.next;
    }
    for (const { memberId } of people) expect(seen).toContain(memberId);
    const waiting = await query.execute(moderator, { view: 'waiting' });
    const one = waiting.items.find(({ id }) => id === people[0]!.memberId);
    expect(one).toMatchObject({ waiting: 1, posts: 0, first: [{ state: 'held', excerpt: 'First words.' }] });
    await expect(query.execute(await forum.member(), {})).rejects.toThrow('sanction.read');
    const stranger = Actor.member(
      moderator.memberId!,
      'moderator',
      new Map([['sanction.read', 'everywhere'] as const]),
      [],
    );
    const hidden = await query.execute(stranger, {});
    expect(hidden.items.every(({ first }) => first.length === 0)).toBe(true);
  });
});
