import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CloseCategory } from '#application/community/categories/close-category';
import { DeleteCategory } from '#application/community/categories/delete-category';
import { ReopenCategory } from '#application/community/categories/reopen-category';
import { DeleteTopic } from '#application/community/topics/delete-topic';
import { FollowCategory } from '#application/community/topics/follow-category';
import { OpenTopic } from '#application/community/topics/open-topic';
import { PostAnswer } from '#application/community/topics/post-answer';
import type { CategoryId } from '#domain/community/categories/category';
import { codeOf } from '../../../support/refusal.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(120_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const stands = async (categoryId: CategoryId) =>
  (await forum.rows(`select id from community.category where id = $1`, [categoryId])).length === 1;
const logged = (categoryId: CategoryId) =>
  forum.rows(`select action, outcome from platform.audit_log where object_id = $1 order by at, id`, [
    categoryId,
  ]);
const remove = async (categoryId: CategoryId) =>
  forum.get(DeleteCategory).execute({ actor: await forum.member('administrator'), categoryId });

async function ask(categoryId: CategoryId) {
  const [actor] = await forum.members(1);
  const asked = {
    kind: 'question',
    categoryId,
    title: 'A matter of no place',
    body: another('Where?'),
  } as const;
  return forum.get(OpenTopic).execute({ ...asked, actor: actor!, tags: [], branches: [] });
}

describe('a category that serves no more', () => {
  it('is deleted where nothing ever stood in it, with who follows it, and told in the log', async () => {
    const categoryId = await forum.category();
    const [follower] = await forum.members(1);
    await forum.get(FollowCategory).execute({ actor: follower!, categoryId, level: 'watching' });
    const [{ name }] = (await forum.rows<{ name: string }>(
      `select name from community.category where id = $1`,
      [categoryId],
    )) as [{ name: string }];
    await remove(categoryId);
    expect(await stands(categoryId)).toBe(false);
    expect(await logged(categoryId)).toEqual([{ action: 'category.delete', outcome: 'done' }]);
    const [line] = await forum.rows<{ details: object }>(
      `select details from platform.audit_log where object_id = $1`,
      [categoryId],
    );
    expect(line!.details).toEqual({ name });
    expect(await codeOf(remove(categoryId))).toBe('community.category-not-found');
  });

  it('stays where a topic was deleted from it, or one of its own stands in it', async () => {
    const categoryId = await forum.category();
    const { id } = await ask(categoryId);
    await forum
      .get(DeleteTopic)
      .execute({ actor: await forum.member('administrator'), topicId: id, reason: 'Asked twice' });
    expect(await codeOf(remove(categoryId))).toBe('community.category-in-use');
    const [parent, child] = [await forum.category(), await forum.category()];
    await forum.rows(`update community.category set parent_id = $2 where id = $1`, [child, parent]);
    expect(await codeOf(remove(parent))).toBe('community.category-in-use');
    expect([await stands(categoryId), await stands(parent)]).toEqual([true, true]);
    expect(await logged(parent)).toEqual([{ action: 'category.delete', outcome: 'refused' }]);
  });

  it('stays where a decision took a topic from it, or put one into it that went on: it may come back', async () => {
    const actor = await forum.member('administrator');
    for (const names of [
      `former_places = jsonb_build_array(jsonb_build_object('decisionId', $1::uuid, 'former', $2::uuid))`,
      `carriage = jsonb_build_object('decisionId', $1::uuid, 'into', $2::uuid)`,
    ]) {
      const [categoryId, elsewhere] = [await forum.category(), await forum.category()];
      const { id } = await ask(elsewhere);
      await forum.rows(`update community.topic set ${names} where id = $3`, [id, categoryId, id]);
      expect(await codeOf(forum.get(DeleteCategory).execute({ actor, categoryId }))).toBe(
        'community.category-in-use',
      );
    }
  });

  it('takes no topic while it is closed, what stands in it is answered, and it is opened again', async () => {
    const categoryId = await forum.category();
    const actor = await forum.member('administrator');
    const [helper] = await forum.members(1);
    const { id: topicId } = await ask(categoryId);
    await forum.get(CloseCategory).execute({ actor, categoryId });
    expect(await codeOf(ask(categoryId))).toBe('community.category-closed');
    await forum.get(PostAnswer).execute({ actor: helper!, topicId, body: another('Here.'), replyTo: null });
    await forum.get(ReopenCategory).execute({ actor, categoryId });
    expect(await ask(categoryId)).toMatchObject({ slug: expect.any(String) });
    expect(await logged(categoryId)).toEqual([
      { action: 'category.close', outcome: 'done' },
      { action: 'category.reopen', outcome: 'done' },
    ]);
  });

  it('is neither closed nor deleted by who does not manage categories', async () => {
    const categoryId = await forum.category();
    const [actor] = await forum.members(1);
    for (const act of [forum.get(CloseCategory), forum.get(ReopenCategory), forum.get(DeleteCategory)])
      expect(await codeOf(act.execute({ actor: actor!, categoryId }))).toBe('access.not-allowed');
  });
});
