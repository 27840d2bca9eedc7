import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { CloseCategory } from '#application/community/categories/close-category';
import { EditCategory } from '#application/community/categories/edit-category';
import { MergeCategory } from '#application/community/categories/merge-category';
import { FollowCategory } from '#application/community/topics/follow-category';
import { OpenTopic } from '#application/community/topics/open-topic';
import type { CategoryId } from '#domain/community/categories/category';
import { codeOf } from '../../../support/refusal.ts';
import { another, Forum } from './forum.ts';

jest.setTimeout(240_000);
let forum: Forum;
beforeAll(async () => {
  forum = await Forum.open();
});
afterAll(() => forum.close());

const AT_ONCE = 8;
const TIMES = 15;

/** What may have been overtaken by another one of these acts; whatever else refuses one is a fault. */
const OVERTAKEN = new Set([
  null,
  'shared.changed-meanwhile',
  'community.category-merged',
  'community.category-closed',
]);

it('hundreds edit, close, merge and follow the same categories at once, and none waits for another in a circle', async () => {
  const manager = await forum.member('administrator');
  const told: unknown[] = [];
  for (let time = 0; time < TIMES; time++)
    told.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => actsOn(manager)))).flat());
  expect(told.length).toBeGreaterThan(500);
  expect(told.filter((code) => !OVERTAKEN.has(code as string | null))).toEqual([]);
});

/** A category with one in it, which goes into another one while both are edited and those who follow the one choose of the other. */
async function actsOn(actor: Awaited<ReturnType<Forum['member']>>): Promise<readonly unknown[]> {
  const [parent, child, target] = [await forum.category(), await forum.category(), await forum.category()];
  await forum.rows(`update community.category set parent_id = $2 where id = $1`, [child, parent]);
  const followers = await forum.members(2);
  const follow = (categoryId: CategoryId) =>
    followers.map((who) => forum.get(FollowCategory).execute({ actor: who, categoryId, level: 'watching' }));
  await Promise.all(follow(parent));
  const edit = (categoryId: CategoryId) =>
    forum.get(EditCategory).execute({
      actor,
      session: null,
      categoryId,
      version: 1,
      name: 'Space',
      description: 'Another one',
      guidance: '',
      icon: 'folder',
      kinds: ['question'],
      audience: 'public',
      position: 0,
    });
  const ask = (categoryId: CategoryId) =>
    forum.get(OpenTopic).execute({
      actor: followers[0]!,
      kind: 'question',
      categoryId,
      title: another('A matter'),
      body: another('Where?'),
      tags: [],
      branches: [],
    });
  const acts: readonly Promise<unknown>[] = [
    edit(child),
    forum.get(MergeCategory).execute({ actor, categoryId: parent, into: target }),
    ...follow(target),
    edit(parent),
    ask(child),
    forum.get(CloseCategory).execute({ actor, categoryId: child }),
  ];
  return Promise.all(acts.map((act) => codeOf(act)));
}
