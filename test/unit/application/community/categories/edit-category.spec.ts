import { expect, it } from '@jest/globals';
import { EditCategory } from '#application/community/categories/edit-category';

const actor = { mustBeAllowed: () => undefined, sees: () => true, memberId: 'm' };

/** How often those who lose sight were counted. */
async function counted(narrows: boolean): Promise<number> {
  let times = 0;
  const narrowing = { execute: async () => void (times += 1) };
  const acts = { run: async (_what: object, judge: () => Promise<void>) => judge() };
  const edit = new EditCategory(
    {} as never,
    narrowing as never,
    { execute: async () => null } as never,
    acts as never,
    { now: () => new Date(0) },
  );
  await edit.execute({
    actor,
    categoryId: 'c',
    audience: 'members',
    version: 1,
    session: null,
    narrows,
  } as never);
  return times;
}

it('who would lose sight of a category is counted only until it is meant', async () => {
  expect(await counted(false)).toBe(1);
  expect(await counted(true)).toBe(0);
});
