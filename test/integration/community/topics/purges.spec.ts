import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ProposePurge } from '#application/community/purges/propose-purge';
import { SettlePurge } from '#application/community/purges/settle-purge';
import { DeletePost } from '#application/community/topics/delete-post';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { EditPost } from '#application/community/topics/edit-post';
import { MergeTopics } from '#application/community/topics/merge-topics';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import { RestorePost } from '#application/community/topics/restore-post';
import { RestoreTopic } from '#application/community/topics/restore-topic';
import { SplitTopic } from '#application/community/topics/split-topic';
import type { CategoryId } from '#domain/community/categories/category';
import type { PurgeId } from '#domain/community/purges/ids';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { SqlPurges } from '#infrastructure/community/purges/purges.sql';
import { SqlPostPermalink } from '#infrastructure/community/topics/post-permalink.sql';
import { SqlTopicPage } from '#infrastructure/community/topics/topic-page.sql';
import { codeOf } from '../../../support/refusal.ts';
import { Forum } from './forum.ts';
import { tablesHolding } from './sweep.ts';

jest.setTimeout(120_000);
type Member = Awaited<ReturnType<Forum['member']>>;
let forum: Forum;
let author: Member;
let helper: Member;
let proposer: Member;
let signer: Member;
let here: CategoryId;
beforeAll(async () => {
  forum = await Forum.open();
  [author, helper] = [await forum.member(), await forum.member()];
  [proposer, signer] = [await forum.member('administrator'), await forum.member('administrator')];
  here = await forum.category();
});
afterAll(() => forum.close());

const SAID = 'Zéphirine Canary lives behind the old canary mill.';
const fresh = () => ({ confirmedAt: forum.now });
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
  const opening = await forum.row<{ id: PostId }>(
    `select id from community.post where topic_id = $1 and position = 1`,
    [topic.id],
  );
  return { ...topic, opening: opening.id };
};
const reply = async (actor: Member, topicId: TopicId, body: string) =>
  (await forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null })).id;
const remove = (postId: PostId) =>
  forum.get(DeletePost).execute({ actor: signer, postId, reason: 'It names somebody.' });
const propose = (postId: PostId, more: { actor?: Member; reason?: string; session?: null } = {}) =>
  forum
    .get(ProposePurge)
    .execute({ actor: proposer, session: fresh(), postId, reason: 'Somebody asked for it.', ...more });
const waiting = async (postId: PostId) =>
  (
    await forum.row<{ id: PurgeId }>(
      `select id from community.purge where post_id = $1 and status = 'proposed'`,
      [postId],
    )
  ).id;
const settle = async (purgeId: PurgeId, agrees: boolean, actor = signer) =>
  forum.get(SettlePurge).execute({ actor, session: fresh(), purgeId, agrees });

const permalink = async (actor: Member, postId: PostId) =>
  (await new SqlPostPermalink(forum.database.sql).execute(actor, postId)).found;
const figures = () =>
  forum.rows(
    `select m.id, m.post_count, m.helpful_count from community.member m where m.id = any($1) order by 1`,
    [[author.memberId, helper.memberId]],
  );

/** What others keep of a post: a report, its case, a note on it, a draft, a revision. */
async function copiesOf(postId: PostId, quote: string): Promise<void> {
  const [item] = await forum.rows<{ id: string }>(
    `insert into moderation.review_item (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, hits)
     values (gen_random_uuid(), 'report', 'post', $1, 'A title', 'open', 1, 1, now(), now(), '{report}', '{Canary}') returning id`,
    [postId],
  );
  await forum.rows(
    `insert into moderation.report (id, number, item_id, target_kind, target_id, title, address, excerpt, reason, explanation,
       reporter_key, language, score, filed_at, status)
     values (gen_random_uuid(), gen_random_uuid()::text, $1, 'post', $2, 'A title', '/', $3, 'other', $4, 'k', 'en', '{}', now(), 'open')`,
    [item!.id, postId, `${SAID.slice(0, 25)}…`, `They say: ${SAID} That is not right.`],
  );
  await forum.rows(
    `insert into moderation.review_note (id, item_id, author_id, text, noted_at)
     values (gen_random_uuid(), $1, $2, $3, now())`,
    [item!.id, helper.memberId, `Compare "${SAID}"`],
  );
  await forum.rows(
    `insert into community.draft (id, member_id, place, body, saved_at) values (gen_random_uuid(), $1, gen_random_uuid()::text, $2, now())`,
    [helper.memberId, `${quote}\n\nI do not know yet.`],
  );
}

describe('what two people erase for good', () => {
  it('takes what was told of it along, and leaves what was told of replies that had left it', async () => {
    const topic = await open('Two matters in one', 'Does anybody know?');
    const [apart, stays] = [
      await reply(helper, topic.id, 'Another matter.'),
      await reply(helper, topic.id, 'No.'),
    ];
    await forum.relay();
    await forum.get(SplitTopic).execute({
      actor: signer,
      topicId: topic.id,
      categoryId: here,
      postIds: [apart],
      title: 'The other matter',
      reason: 'Two matters.',
    });
    await forum.get(DeleteTopic).execute({ actor: signer, topicId: topic.id, reason: 'It names somebody.' });
    await propose(topic.opening);
    await settle(await waiting(topic.opening), true);
    const told = await forum.rows(
      `select post_id from community.notification where member_id = $1 and post_id = any($2)`,
      [author.memberId, [apart, stays]],
    );
    expect(told).toEqual([{ post_id: apart }]);
  });

  it('is gone from every table and from the files, and its address answers that it is gone', async () => {
    const topic = await open('Where somebody lives', 'Does anybody know?');
    const told = await reply(author, topic.id, `${SAID}\n\n![a view](/fichiers/attachments/x.webp)`);
    const { version } = await forum.row<{ version: number }>(
      `select version from community.post where id = $1`,
      [told],
    );
    await forum.get(EditPost).execute({
      actor: author,
      postId: told,
      version,
      reason: 'Canary spelled right',
      body: `${SAID}\nAnd the canary bird as well, every single day.`,
    });
    const quote = `> [x wrote](/reponses/${told})\n>\n> Zéphirine Canary lives\n> behind the mill.`;
    const quoting = await reply(helper, topic.id, `${quote}\n\nReally?`);
    await forum.rows(
      `insert into community.bookmark (member_id, post_id, note, kept_at) values ($1, $2, 'canary', now())`,
      [helper.memberId, told],
    );
    await forum.rows(
      `insert into community.attachment (id, owner_id, key, content_type, bytes, name, uploaded_at, post_id)
       values (gen_random_uuid(), $1, 'attachments/view.webp', 'image/webp', 1, 'canary.png', now(), $2)`,
      [author.memberId, told],
    );
    forum.stored.set('attachments/view.webp', {} as never);
    await copiesOf(told, quote);
    await remove(told);
    await forum.relay();
    const before = await figures();
    expect(await tablesHolding(forum, 'canary')).toEqual(
      expect.arrayContaining([
        'community.attachment',
        'community.bookmark',
        'community.draft',
        'community.post',
        'moderation.report',
        'moderation.review_item',
        'moderation.review_note',
      ]),
    );

    await propose(told);
    await settle(await waiting(told), true);
    expect(await tablesHolding(forum, 'canary')).toEqual([]);
    await forum.relay(2);
    expect(await tablesHolding(forum, 'canary')).toEqual([]);
    expect([...forum.stored.keys()]).toEqual([]);
    expect(await figures()).toEqual(before);
    const { source } = await forum.row<{ source: string }>(
      `select source from community.post where id = $1`,
      [quoting],
    );
    expect(source).toBe('> […]\n\nReally?');
    expect(await permalink(signer, told)).toBe('gone');
    expect(await permalink(author, told)).toBe('gone');
    expect(await codeOf(forum.get(RestorePost).execute({ actor: signer, postId: told }))).toBe(
      'community.purged',
    );
  });

  it('takes a topic with all that stands in it', async () => {
    const topic = await open('The canary affair', SAID);
    const inside = await reply(helper, topic.id, 'A reply about the canary, as long as needed.');
    const again = await reply(helper, topic.id, 'One more reply, which counts with the other.');
    const own = await reply(author, topic.id, 'The asker replies as well, and is told with the topic.');
    const theirs = await reply(await forum.member(), topic.id, 'Taken away by its own author before.');
    await forum.rows(`update community.post set deleted_at = now(), deleted_by = author_id where id = $1`, [
      theirs,
    ]);
    await forum.get(DeleteTopic).execute({ actor: signer, topicId: topic.id, reason: 'It names somebody.' });
    await forum.relay();
    expect(await codeOf(propose(inside))).toBe('community.purge-not-deleted');
    await propose(topic.opening);
    const listed = await new SqlPurges(forum.database.sql, forum.pieces).execute(signer);
    expect(listed.waiting).toEqual([
      expect.objectContaining({
        whole: true,
        title: 'The canary affair',
        replies: 4,
        proposedBy: proposer.memberId,
      }),
    ]);
    expect(await new SqlPurges(forum.database.sql, forum.pieces).waiting()).toBe(1);
    await settle(await waiting(topic.opening), true);
    expect(await new SqlPurges(forum.database.sql, forum.pieces).waiting()).toBe(0);
    await forum.relay(3);
    const told = await forum.rows<{ target_id: string; statement: { facts: string } }>(
      `select subject_id, target_kind, target_id, statement from moderation.decision where action = 'purge' and target_id = any($1)`,
      [[topic.id, inside, again, own]],
    );
    expect(told).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subject_id: author.memberId, target_kind: 'topic' }),
        expect.objectContaining({ subject_id: helper.memberId, target_kind: 'post', target_id: inside }),
      ]),
    );
    const { facts } = told.find(({ target_id }) => target_id === inside)!.statement;
    expect(facts).toContain('2 messages');
    expect(facts).toContain('Somebody asked for it.');
    expect(
      await forum.rows(`select 1 from community.trust_mark where member_id = $1`, [helper.memberId]),
    ).toEqual([]);
    expect(await tablesHolding(forum, 'canary')).toEqual([]);
    for (const actor of [signer, author]) {
      const page = await new SqlTopicPage(forum.database.sql, { now: () => forum.now }).execute(
        actor,
        topic.number,
        1,
      );
      expect(page.found).toBe('gone');
      expect(await permalink(actor, inside)).toBe('gone');
    }
    expect(await codeOf(forum.get(RestoreTopic).execute({ actor: signer, topicId: topic.id }))).toBe(
      'community.purged',
    );
  });

  it.each(['alone', 'with all that stands there'])(
    'takes the title of a topic along whose first message goes %s where it was merged to',
    async (how) => {
      const [gone, into] = [await open('The canary affair', SAID), await open('Another matter', 'Nothing.')];
      await forum.get(MergeTopics).execute({
        actor: signer,
        topicId: gone.id,
        intoNumber: into.number,
        reason: 'One matter.',
      });
      await forum.relay();
      const [erased, deleting] =
        how === 'alone'
          ? [gone.opening, remove(gone.opening)]
          : [
              into.opening,
              forum
                .get(DeleteTopic)
                .execute({ actor: signer, topicId: into.id, reason: 'It names somebody.' }),
            ];
      await deleting;
      await forum.relay();
      await propose(erased);
      await settle(await waiting(erased), true);
      await forum.relay(2);
      expect(await tablesHolding(forum, 'canary')).toEqual([]);
    },
  );

  it('has one decision with its statement for the author, beside that of the deletion, and is audited', async () => {
    const topic = await open('A place for a reply', 'Something.');
    const told = await reply(author, topic.id, 'Words that have to go for good.');
    await remove(told);
    await propose(told);
    const purgeId = await waiting(told);
    await settle(purgeId, true);
    await forum.relay(2);
    const decisions = await forum.rows<{ action: string; statement: { facts: string } }>(
      `select action, statement from moderation.decision where target_id = $1 order by decided_at, number`,
      [told],
    );
    expect(decisions.map(({ action }) => action)).toEqual(['delete', 'purge']);
    expect(decisions[1]!.statement.facts).toContain('Somebody asked for it.');
    const entries = await forum.rows(
      `select action, actor_id, outcome from platform.audit_log where object_id = any($1) order by id`,
      [[told, purgeId]],
    );
    expect(entries).toEqual([
      { action: 'post.propose-purge', actor_id: proposer.memberId, outcome: 'done' },
      { action: 'post.purge', actor_id: signer.memberId, outcome: 'done' },
    ]);
  });

  it('is never erased by one person alone, nor without a fresh password, nor while it stands', async () => {
    const topic = await open('Another place for a reply', 'Something.');
    const told = await reply(author, topic.id, 'Words that stay for a while longer.');
    expect(await codeOf(propose(told))).toBe('community.purge-not-deleted');
    await remove(told);
    expect(await codeOf(propose(told, { session: null }))).toBe('community.identity-not-confirmed');
    expect(await codeOf(propose(told, { actor: helper }))).toBe('access.not-allowed');
    expect(await codeOf(propose(told, { reason: 'For “words that stay for a while longer.”' }))).toBe(
      'community.reason-repeats-passage',
    );
    await propose(told);
    expect(await codeOf(propose(told))).toBe('community.purge-proposed');
    const purgeId = await waiting(told);
    expect(await codeOf(settle(purgeId, true, proposer))).toBe('moderation.needs-another-signature');
    expect(await codeOf(settle(purgeId, false, proposer))).toBe('moderation.needs-another-signature');
    await settle(purgeId, false);
    expect(await codeOf(settle(purgeId, true))).toBe('community.purge-settled');
    const kept = await forum.row(`select source, purged_at from community.post where id = $1`, [told]);
    expect(kept).toEqual({ source: 'Words that stay for a while longer.', purged_at: null });
    await propose(told);
    await forum.get(RestorePost).execute({ actor: signer, postId: told });
    expect(await codeOf(settle(await waiting(told), true))).toBe('community.purge-not-deleted');
    forum.now = new Date(forum.now.getTime() + 60_000);
    await remove(told);
    expect(await codeOf(settle(await waiting(told), true))).toBe('community.purge-of-another-time');
    await settle(await waiting(told), false);
    await propose(told);
    expect(await codeOf(settle(await waiting(told), true))).toBeNull();
  });
});
