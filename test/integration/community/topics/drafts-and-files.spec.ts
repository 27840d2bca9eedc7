import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DiscardDraft } from '#application/community/drafts/discard-draft';
import { SqlDrafts } from '#infrastructure/community/drafts/drafts.sql';
import { SaveDraft } from '#application/community/drafts/save-draft';
import { ReadFile } from '#application/community/files/read-file';
import { SweepOrphanFiles } from '#application/community/files/sweep-orphan-files';
import { MEMBER_QUOTA, UploadImage } from '#application/community/files/upload-image';
import { DeletePost } from '#application/community/topics/delete-post';
import { EditPost } from '#application/community/topics/edit-post';
import { RedactPassage } from '#application/community/topics/redact-passage';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import { Actor } from '#domain/shared/actor';
import { Forum } from './forum.ts';

jest.setTimeout(60_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const open = (actor: Actor, categoryId: CategoryId, body = 'What is it like?', draft?: string) =>
  forum.get(OpenTopic).execute({
    actor,
    kind: 'discussion',
    categoryId,
    title: 'A talk among artists',
    body,
    tags: [],
    branches: [],
    draft,
  });
const answer = (actor: Actor, topicId: Awaited<ReturnType<typeof open>>['id'], body: string) =>
  forum.get(PostAnswer).execute({ actor, topicId, body, replyTo: null });
const save = (actor: Actor, place: string, version: number, body = 'On its way') =>
  forum.get(SaveDraft).execute({ actor, place, title: 'A title', body, fields: { tags: ['tax'] }, version });
const places = async ({ memberId }: Actor) =>
  (
    await forum.rows<{ place: string }>(
      `select place from community.draft where member_id = $1 order by place`,
      [memberId],
    )
  ).map((row) => row.place);

describe('drafts', () => {
  it('are kept as typed, and two tabs on one draft do not overwrite each other', async () => {
    const actor = await forum.member();
    expect(await save(actor, 'new-topic', 0)).toMatchObject({ version: 1 });
    expect(await save(actor, 'new-topic', 1, '  further  ')).toMatchObject({ version: 2 });
    await expect(save(actor, 'new-topic', 1)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(save(actor, 'new-topic', 0)).rejects.toMatchObject({ kind: 'conflict' });
    expect(
      await forum.row(`select title, body, fields, version from community.draft where member_id = $1`, [
        actor.memberId,
      ]),
    ).toEqual({ title: 'A title', body: '  further  ', fields: { tags: ['tax'] }, version: 2 });
    const stranger = await forum.member();
    await forum.get(DiscardDraft).execute({ actor: stranger, place: 'new-topic' });
    expect(await places(actor)).toEqual(['new-topic']);
    await forum.get(DiscardDraft).execute({ actor, place: 'new-topic' });
    expect(await places(actor)).toEqual([]);
  });

  it('of one are not kept as those of another who signed in with the same browser', async () => {
    const [actor, other] = [await forum.member(), await forum.member()];
    const saved = (writer: string | null) =>
      forum.get(SaveDraft).execute({
        actor,
        place: 'new-topic',
        title: 'A title',
        body: 'Words',
        fields: {},
        version: 0,
        writer: writer ?? undefined,
      });
    await expect(saved(other.memberId)).rejects.toMatchObject({ code: 'community.draft-of-another' });
    expect(await places(actor)).toEqual([]);
    await saved(actor.memberId);
    expect(await places(actor)).toEqual(['new-topic']);
  });

  it('of several new topics stand beside each other, and go each with its own text alone', async () => {
    const actor = await forum.member();
    const [one, other] = [`new-topic:${randomUUID()}`, `new-topic:${randomUUID()}`].sort() as [
      string,
      string,
    ];
    for (const place of ['new-topic', one, other]) await save(actor, place, 0);
    const category = await forum.category();
    await open(actor, category);
    expect(await places(actor)).toEqual(['new-topic', one, other]);
    await open(actor, category, 'What is it like?', one);
    expect(await places(actor)).toEqual(['new-topic', other]);
    await expect(open(actor, category, 'Out of nowhere', 'nowhere')).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('of answers and edits say which topic they are of, unless it is hidden now', async () => {
    const actor = await forum.member();
    const { id, postId } = await open(actor, await forum.category());
    for (const place of [`topic:${id}`, `post:${postId}`, 'new-topic']) await save(actor, place, 0);
    const topics = async () =>
      new Map((await new SqlDrafts(forum.sql).execute(actor)).map(({ place, topic }) => [place, topic]));
    const title = 'A talk among artists';
    expect(await topics()).toEqual(
      new Map([
        ['new-topic', null],
        [`post:${postId}`, title],
        [`topic:${id}`, title],
      ]),
    );
    await forum.rows(`update community.topic set audience = 'staff' where id = $1`, [id]);
    expect([...(await topics()).values()]).toEqual([null, null, null]);
  });

  it('go when their text is posted, and only then', async () => {
    const actor = await forum.member();
    await save(actor, 'new-topic', 0);
    const { id, postId } = await open(actor, await forum.category(), undefined, 'new-topic');
    for (const place of [`topic:${id}`, `post:${postId}`]) await save(actor, place, 0);
    expect(await places(actor)).toEqual([`post:${postId}`, `topic:${id}`]);
    await expect(answer(actor, id, ' ')).rejects.toMatchObject({ kind: 'invalid' });
    expect(await places(actor)).toHaveLength(2);
    await answer(actor, id, 'An answer');
    expect(await places(actor)).toEqual([`post:${postId}`]);
    await forum.get(EditPost).execute({ actor, postId, body: 'Other words', reason: null, version: 1 });
    expect(await places(actor)).toEqual([]);
  });
});

describe('files', () => {
  const upload = (actor: Actor, bytes = new Uint8Array(10)) =>
    forum.get(UploadImage).execute({ actor, bytes, name: 'sketch.png' });
  const show = (path: string) => `Look: ![a sketch](${path})`;
  const postOf = async (id: string) =>
    (
      await forum.row<{ post_id: string | null }>(`select post_id from community.attachment where id = $1`, [
        id,
      ])
    ).post_id;
  const keyOf = (id: string) => `attachments/${id}.webp`;

  it('belong to the post that shows them, if they are the author’s', async () => {
    const [actor, thief] = [await forum.member(), await forum.member()];
    const { id, path } = await upload(actor);
    const { id: topicId, postId } = await open(actor, await forum.category());
    await answer(thief, topicId, show(path));
    expect(await postOf(id)).toBeNull();
    const { id: answerId } = await answer(actor, topicId, show(path));
    expect(await postOf(id)).toBe(answerId);
    const second = await upload(actor);
    await forum.get(EditPost).execute({ actor, postId, body: show(second.path), reason: null, version: 1 });
    expect(await postOf(second.id)).toBe(postId);
  });

  it('are read by their owner, and by who may read their post', async () => {
    const musician = await forum.member('member', { branches: ['music'] });
    const other = await forum.member('member', { branches: ['music'] });
    const painter = await forum.member();
    const visitor = Actor.visitor(new Map());
    const { id, path } = await upload(musician);
    const reads = async (actor: Actor) => (await forum.get(ReadFile).execute(actor, keyOf(id))) !== null;
    const readers = async () => Promise.all([musician, other, painter, visitor].map(reads));
    expect(await readers()).toEqual([true, false, false, false]);
    const { id: topicId } = await open(musician, await forum.category({ audience: 'branch:music' }));
    const { id: postId } = await answer(musician, topicId, show(path));
    expect(await readers()).toEqual([true, true, false, false]);
    await forum.get(DeletePost).execute({ actor: musician, postId, reason: null });
    expect(await readers()).toEqual([true, false, false, false]);
    expect(await reads(await forum.member('moderator', { branches: ['music'] }))).toBe(true);
    expect(await reads(await forum.member('moderator'))).toBe(false);
  });

  it('that their author took out of a post are read by those who read its history', async () => {
    const author = await forum.member();
    const { id, path } = await upload(author);
    const { id: topicId } = await open(author, await forum.category());
    const { id: postId } = await answer(author, topicId, show(path));
    const readers = [author, await forum.member(), await forum.member('moderator'), Actor.visitor(new Map())];
    const reads = () =>
      Promise.all(
        readers.map(async (actor) => (await forum.get(ReadFile).execute(actor, keyOf(id))) !== null),
      );
    expect(await reads()).toEqual([true, true, true, true]);
    forum.now = new Date(forum.now.getTime() + 3_600_000);
    await forum
      .get(EditPost)
      .execute({ actor: author, postId, body: 'No sketch.', reason: null, version: 1 });
    expect(await reads()).toEqual([true, false, true, false]);
    const { id: again } = await answer(author, topicId, show(path));
    expect(await reads()).toEqual([true, true, true, true]);
    await forum.get(DeletePost).execute({ actor: author, postId: again, reason: null });
    expect(await reads()).toEqual([true, false, true, false]);
    await answer(readers[1]!, topicId, show(path)); // who quotes it shows it on
    expect(await reads()).toEqual([true, true, true, true]);
  });

  it('that somebody took out of another’s post are kept for its author and for those who judge', async () => {
    const [author, moderator] = [await forum.member(), await forum.member('moderator')];
    const { id, path } = await upload(author);
    const { id: topicId } = await open(author, await forum.category());
    const { id: postId } = await answer(author, topicId, show(path));
    const edit = { actor: moderator, postId, body: 'No sketch.', version: 1 };
    await forum.get(EditPost).execute({ ...edit, reason: 'It shows somebody who was not asked.' });
    const reads = async (actor: Actor) => (await forum.get(ReadFile).execute(actor, keyOf(id))) !== null;
    const historian = await forum.member('ambassador', { without: ['post.edit-any'] });
    const readers = [author, moderator, historian, await forum.member(), Actor.visitor(new Map())];
    expect(await Promise.all(readers.map(reads))).toEqual([true, true, false, false, false]);
  });

  it('whose place was redacted are gone, with all versions that showed them', async () => {
    const [author, moderator] = [await forum.member(), await forum.member('moderator')];
    const [gone, other] = [await upload(author), await upload(author)];
    const { id: topicId } = await open(author, await forum.category());
    const body = `${show(gone.path)}\n\n![the other](${other.path})`;
    const { id: postId } = await answer(author, topicId, body);
    const passage = `![a sketch](${gone.path})`;
    const reason = 'It shows somebody who was not asked.';
    await forum.get(RedactPassage).execute({ actor: moderator, postId, passage, reason });
    expect(await postOf(other.id)).toBe(postId);
    expect(await forum.rows(`select 1 from community.attachment where id = $1`, [gone.id])).toEqual([]);
    expect([gone, other].map(({ id }) => forum.stored.has(keyOf(id)))).toEqual([false, true]);
  });

  it('end at the quota, however many come at once', async () => {
    const actor = await forum.member();
    const tenth = new Uint8Array(MEMBER_QUOTA / 10);
    const outcomes = await Promise.allSettled(Array.from({ length: 13 }, () => upload(actor, tenth)));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(10);
    await expect(upload(actor)).rejects.toMatchObject({ code: 'community.file-quota-full' });
  });

  it('are at most ten in a text', async () => {
    const actor = await forum.member();
    const { id: topicId } = await open(actor, await forum.category());
    const paths = [];
    for (let count = 0; count < 11; count++) paths.push((await upload(actor)).path);
    await expect(answer(actor, topicId, paths.map(show).join('\n'))).rejects.toMatchObject({
      code: 'community.too-many-images',
    });
    await answer(actor, topicId, paths.slice(1).map(show).join('\n'));
  });

  it('that nobody uses are swept after a week, those of posts and drafts are not', async () => {
    const actor = await forum.member();
    const { id: topicId } = await open(actor, await forum.category());
    const [used, drafted, forgotten] = [await upload(actor), await upload(actor), await upload(actor)];
    await answer(actor, topicId, show(used.path));
    await save(actor, 'new-topic', 0, show(drafted.path));
    const sweep = forum.get(SweepOrphanFiles);
    await sweep.execute();
    const stored = () => [used, drafted, forgotten].map(({ id }) => forum.stored.has(keyOf(id)));
    expect(stored()).toEqual([true, true, true]);
    forum.now = new Date(forum.now.getTime() + 8 * 86_400_000);
    expect(await sweep.execute()).toBeGreaterThan(0);
    expect(stored()).toEqual([true, true, false]);
    expect(await sweep.execute()).toBe(0);
  });
});
