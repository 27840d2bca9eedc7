import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PartedFiles } from '#application/community/files/parted-files.keeper';
import { v7 as uuidv7 } from 'uuid';
import { EnforceDecisions } from '#application/community/consumers/enforce-decisions';
import { ForgetDeletedWords } from '#application/community/purges/forget-deleted-words';
import { ProposePurge } from '#application/community/purges/propose-purge';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import type { CategoryId } from '#domain/community/categories/category';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import type { Topics } from '#domain/community/topics/topics.port';
import { PARTED_FILES, TOPICS } from '#infrastructure/community/forum.tokens';
import { SqlModeratedPosts } from '#infrastructure/community/moderated/moderated-posts.sql';
import { SqlModeratedTopics } from '#infrastructure/community/moderated/moderated-topics.sql';
import { SqlDeletedWords } from '#infrastructure/community/purges/sql-deleted-words';
import { SqlErasures } from '#infrastructure/community/purges/sql-erasures';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { SqlContestableDecisions } from '#infrastructure/moderation/decisions/sql-contestable-decisions';
import { SqlOpenCases } from '#infrastructure/moderation/review/sql-open-cases';
import { waitingForLock } from '../accounts/accounts-house.ts';
import { Forum } from './forum.ts';
import { tablesHolding } from './sweep.ts';

jest.setTimeout(120_000);
const DAY = 86_400_000;
const DELETED = new Date('2030-01-10T12:00:00Z');
const A_YEAR_ON = new Date('2031-01-10T12:00:00Z');
type Member = Awaited<ReturnType<Forum['member']>>;
let forum: Forum;
let author: Member;
let helper: Member;
let staff: Member;
let here: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  [author, helper, staff] = [await forum.member(), await forum.member(), await forum.member('administrator')];
  here = await forum.category();
});
beforeEach(() => {
  forum.now = DELETED;
});
afterAll(() => forum.close());

const open = async (title: string, body: string) => {
  const topic = await forum.get(OpenTopic).execute({
    actor: author,
    kind: 'discussion',
    categoryId: here,
    title,
    body,
    tags: [],
    branches: [],
  });
  return topic;
};
const reply = async (topicId: TopicId, body: string, actor = helper) =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null })).id;
const remove = (postId: PostId, actor = staff) =>
  forum.get(DeletePost).execute({ actor, postId, reason: actor === staff ? 'It names somebody.' : null });
const given = <T>(key: unknown) => forum.get<T>(key as never);
const troubles: string[] = [];
async function forget(at: Date, erasures = new SqlErasures(forum.sql)): Promise<void> {
  forum.now = at;
  const { sql, unitOfWork } = forum;
  await new ForgetDeletedWords(
    new SqlDeletedWords(sql),
    given<Topics>(TOPICS),
    erasures,
    new SqlOpenCases(sql),
    new SqlContestableDecisions(sql),
    given<PartedFiles>(PARTED_FILES),
    { now: () => forum.now },
    { tell: (what) => void troubles.push(what) },
    unitOfWork,
  ).execute();
}
const later = (days: number) => new Date(A_YEAR_ON.getTime() + days * DAY);
const saidIn = async (postId: PostId) =>
  (await forum.row<{ source: string }>(`select source from community.post where id = $1`, [postId])).source;

describe('words that were deleted', () => {
  it('stay sealed for twelve months to the day and then go, former versions and pictures too; the place stays', async () => {
    const topic = await open('What stays of a reply', 'Does anybody know?');
    const told = await reply(topic.id, 'The first canary that was ever said here.');
    const stands = await reply(topic.id, 'A reply that nobody deleted.');
    await forum.get(EditPost).execute({
      actor: helper,
      postId: told,
      version: 1,
      reason: null,
      body: 'Another canary than the one that was said before.',
    });
    await forum.rows(
      `insert into community.attachment (id, owner_id, key, content_type, bytes, name, uploaded_at, post_id)
       values (gen_random_uuid(), $1, 'attachments/bird.webp', 'image/webp', 1, 'canary.png', now(), $2)`,
      [helper.memberId, told],
    );
    forum.stored.set('attachments/bird.webp', {} as never);
    await remove(told, helper);
    await forum.relay();

    await forget(later(-1));
    expect(await saidIn(told)).toContain('canary');
    const facts = () => forum.rows(`select id from platform.outbox`);
    const before = await facts();
    await forget(later(0));
    expect(await tablesHolding(forum, 'canary')).toEqual([]);
    expect([...forum.stored.keys()]).toEqual([]);
    expect(await facts()).toEqual(before);
    await forget(later(1));
    expect(await saidIn(stands)).toBe('A reply that nobody deleted.');
    expect((await new SqlPostPermalink(forum.sql).execute(staff, told)).found).toBe('gone');
    await expect(forum.get(RestorePost).execute({ actor: staff, postId: told })).rejects.toMatchObject({
      code: 'community.purged',
    });
  });

  it('go with a topic and all that stands in it, and its address answers that it is gone', async () => {
    const topic = await open('The parakeet affair', 'A parakeet that somebody lost.');
    await reply(topic.id, 'That parakeet was seen again.');
    await forum.get(DeleteTopic).execute({ actor: staff, topicId: topic.id, reason: 'It names somebody.' });
    await forget(later(-1));
    expect(await tablesHolding(forum, 'parakeet')).toContain('community.topic');
    await forget(later(0));
    expect(
      (await tablesHolding(forum, 'parakeet')).filter((table) => table.startsWith('community.')),
    ).toEqual([]);
    const page = new SqlTopicPage(forum.sql, { now: () => forum.now });
    for (const actor of [author, staff])
      expect((await page.execute(actor, topic.number, 1)).found).toBe('gone');
  });

  it('stay while they are judged: an open case, a complaint that waits, two people about to erase them', async () => {
    const topic = await open('What is judged', 'Does anybody know?');
    const [reported, contested, proposed, free] = [
      await reply(topic.id, 'Somebody reported this one.'),
      await reply(topic.id, 'Somebody contests what became of this one.'),
      await reply(topic.id, 'Somebody wants this one erased.'),
      await reply(topic.id, 'Nobody asks for this one.'),
    ];
    for (const one of [reported, contested, proposed, free]) await remove(one);
    await forum.relay(2);
    const [item] = await forum.rows<{ id: string }>(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, hits)
       values (gen_random_uuid(), 'report', 'post', $1, 'A title', 'open', 1, 1, now(), now(), '{report}', '{}') returning id`,
      [reported],
    );
    await forum.rows(
      `update moderation.decision set overturned_at = now() where target_id = $1`, // fell, and was not told yet
      [contested],
    );
    await forum
      .get(ProposePurge)
      .execute({ actor: staff, session: { confirmedAt: forum.now }, postId: proposed, reason: 'For good.' });

    await forget(later(30));
    expect(await Promise.all([reported, contested, proposed, free].map(saidIn))).toEqual([
      'Somebody reported this one.',
      'Somebody contests what became of this one.',
      'Somebody wants this one erased.',
      '',
    ]);
    await forum.rows(`update moderation.review_item set status = 'closed' where id = $1`, [item!.id]);
    await forget(later(31));
    expect(await saidIn(reported)).toBe('');
  });

  it.each([
    ['reply', 'post'],
    ['topic', 'topic'],
    ['topic', 'post'],
  ] as const)('of a %s stay where a case of a %s is opened while they are looked at', async (what, kind) => {
    const topic = await open('What is reported in the night', 'Does anybody know?');
    const told = await reply(topic.id, 'Somebody is about to report this one.');
    if (what === 'reply') await remove(told);
    else
      await forum.get(DeleteTopic).execute({ actor: staff, topicId: topic.id, reason: 'It names somebody.' });
    const target = { kind, id: kind === 'topic' ? topic.id : told };
    let goOn = () => {};
    const goesOn = new Promise<void>((resolve) => (goOn = resolve));
    let reporting: Promise<void> = Promise.resolve();
    await new Promise<void>((isOpened) => {
      reporting = forum.unitOfWork.run(async () => {
        const kinds = { topic: new SqlModeratedTopics(forum.sql), post: new SqlModeratedPosts(forum.sql) };
        await kinds[kind].hold(target.id);
        await forum.sql.rows(
          `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, hits)
           values (gen_random_uuid(), 'report', $1, $2, 'A title', 'open', 1, 1, now(), now(), '{report}', '{}')`,
          [kind, target.id],
        );
        isOpened();
        await goesOn;
      });
    });
    const forgetting = forget(later(30));
    await waitingForLock(forum);
    goOn();
    await Promise.all([reporting, forgetting]);
    expect(await saidIn(told)).toBe('Somebody is about to report this one.');
    await forum.rows(`update moderation.review_item set status = 'closed' where target_id = $1`, [target.id]);
    await forget(later(31));
    expect(await saidIn(told)).toBe('');
  });

  it('of a topic stay with whatever is judged in it, and what waits for a moderator stays', async () => {
    const topic = await open('A topic that is deleted', 'Does anybody know?');
    const judged = await reply(topic.id, 'A reply that somebody still looks at.');
    await forum.rows(
      `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, hits)
       values (gen_random_uuid(), 'report', 'post', $1, 'A title', 'open', 1, 1, now(), now(), '{report}', '{}')`,
      [judged],
    );
    await forum.get(DeleteTopic).execute({ actor: staff, topicId: topic.id, reason: 'It names somebody.' });
    const other = await open('A topic that stands', 'Does anybody know?');
    const waiting = await reply(other.id, 'Nobody has looked at this one yet.');
    await forum.rows(
      `update community.post set deleted_at = $2, hidden = true, held = '{"why": [], "mentions": []}' where id = $1`,
      [waiting, DELETED],
    );
    await forget(later(30));
    expect(await saidIn(judged)).toBe('A reply that somebody still looks at.');
    expect(await saidIn(waiting)).toBe('Nobody has looked at this one yet.');
  });

  it('stay where they are only hidden: their author reads them on', async () => {
    const topic = await open('What is hidden of a topic', 'Does anybody know?');
    const other = await open('A topic that is hidden', 'Only its author reads this still.');
    const hidden = await reply(topic.id, 'Only its author reads this one still.');
    for (const [table, id] of [
      ['post', hidden],
      ['topic', other.id],
    ])
      await forum.rows(
        `update community.${table} set deleted_at = $2, deleted_by = $3, decision_id = gen_random_uuid(), hidden = true
         where id = $1`,
        [id, DELETED, staff.memberId],
      );
    await forget(later(400));
    expect(await saidIn(hidden)).toBe('Only its author reads this one still.');
    expect(await tablesHolding(forum, 'Only its author reads this still.')).toContain('community.post');
    await forum.rows(`update community.post set hidden = false where id = $1`, [hidden]);
    await forget(later(401));
    expect(await saidIn(hidden)).toBe('');
  });

  it('go where their author had deleted what is hidden besides, once the decision needs it no more; what it says stays', async () => {
    const topic = await open('What both took away', 'A nightingale that somebody keeps.');
    const other = await open('A topic that stands then', 'Does anybody know?');
    const told = await reply(other.id, 'That nightingale sings at night.');
    await forum.get(DeleteTopic).execute({ actor: author, topicId: topic.id, reason: null });
    await remove(told, helper);
    const made = [];
    for (const [kind, id, by] of [
      ['topic', topic.id, author],
      ['post', told, helper],
    ] as const) {
      const decisionId = uuidv7();
      made.push(decisionId);
      await forum.unitOfWork.run(() =>
        forum.get(EnforceDecisions).on({
          name: 'moderation.decision-made.v1',
          at: DELETED.toISOString(),
          decisionId,
          action: 'hide',
          targetKind: kind,
          targetId: id,
          subjectId: by.memberId,
          by: staff.memberId,
          path: 'review',
          until: null,
          explanation: 'It names somebody.',
        }),
      );
    }
    const hidden = () =>
      forum.rows(
        `select from community.topic where id = $1 and hidden union all select from community.post where id = $2 and hidden`,
        [topic.id, told],
      );
    expect(await hidden()).toHaveLength(2);
    await forum.rows(
      `insert into moderation.decision (id, action, target_kind, target_id, subject_id, decided_by, path, statement, decided_at,
         appealable_until)
       select unnest($1::uuid[]), 'hide', 'post', $2, $3, $4, 'review', '{}', $5::timestamptz, $5::timestamptz + interval '60 days'`,
      [made, told, helper.memberId, staff.memberId, later(-30)],
    );
    await forget(later(0));
    expect(await tablesHolding(forum, 'nightingale')).toContain('community.post');
    await forget(later(400));
    expect(await tablesHolding(forum, 'nightingale')).toEqual([]);
  });

  it('begin their year anew where they came back meanwhile', async () => {
    const topic = await open('Deleted to and fro', 'Does anybody know?');
    const told = await reply(topic.id, 'Deleted, brought back and deleted again.');
    await remove(told, helper);
    forum.now = new Date(DELETED.getTime() + 30 * DAY);
    await forum.get(RestorePost).execute({ actor: helper, postId: told });
    await remove(told, helper);
    await forget(later(29));
    expect(await saidIn(told)).toBe('Deleted, brought back and deleted again.');
    await forget(later(30));
    expect(await saidIn(told)).toBe('');
  });

  it('go although others cannot, and what stayed is told and tried again', async () => {
    const topic = await open('One that fails', 'Does anybody know?');
    const replies: PostId[] = [];
    for (const nth of [1, 2, 3]) replies.push(await reply(topic.id, `The deleted reply number ${nth}.`));
    for (const one of replies) await remove(one, helper);
    const gone = await open('A topic after the one that fails', 'Does anybody know that either?');
    await forum.get(DeleteTopic).execute({ actor: staff, topicId: gone.id, reason: 'It names somebody.' });
    const failing = new SqlErasures(forum.sql);
    const empty = failing.empty.bind(failing);
    jest.spyOn(failing, 'empty').mockImplementation((erased, at) => {
      if (erased.postIds[0] === replies[0]) throw new Error('It is held.');
      return empty(erased, at);
    });
    await expect(forget(later(30), failing)).rejects.toThrow('deleted words stayed in 1 places');
    expect(await Promise.all(replies.map(saidIn))).toEqual(['The deleted reply number 1.', '', '']);
    expect(await tablesHolding(forum, 'Does anybody know that either?')).not.toContain('community.post');
    expect(troubles).toEqual([expect.stringContaining(replies[0]!)]);
    await forget(later(31));
    expect(await saidIn(replies[0]!)).toBe('');
  });

  it('may take their time, and leave figures alone that hold them no more', async () => {
    const topic = await open('What figures hold', 'Does anybody know?');
    const [deleted, standing] = [
      await reply(topic.id, 'Deleted before.'),
      await reply(topic.id, 'It stands.'),
    ];
    await remove(deleted, helper);
    await forum.rows(`update community.member set counted_to = now() where id = $1`, [helper.memberId]);
    const at = later(30);
    const erasures = new SqlErasures(forum.sql);
    const after = (postId: PostId) =>
      forum.unitOfWork.run(async () => {
        await erasures.empty({ topicId: topic.id, postIds: [postId], whole: false }, at);
        return forum.sql.row(
          `select counted_to is not null as counted, current_setting('statement_timeout') as patience
           from community.member where id = $1`,
          [helper.memberId],
        );
      });
    expect(await after(deleted)).toEqual({ counted: true, patience: '30s' });
    expect(await after(standing)).toEqual({ counted: false, patience: '30s' });
  });
});
