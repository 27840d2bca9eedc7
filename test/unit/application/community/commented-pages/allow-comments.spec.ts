import { expect, it, jest } from '@jest/globals';
import { AllowComments } from '#application/community/commented-pages/allow-comments';
import type { CategoryId } from '#domain/community/categories/category';
import { signedIn } from '../../../../support/actors.ts';
import { codeOf } from '../../../../support/refusal.ts';

const actor = signedIn('0199eeee-0000-7000-8000-000000000001', {
  role: 'administrator',
  grants: [['site.configure', 'everywhere']],
});
const allowing = (closedAt: Date | null) => {
  const allow = jest.fn(async () => {});
  const acts = {
    run: async (_act: unknown, ask: () => Promise<unknown>, work: (asked: unknown) => Promise<unknown>) =>
      work(await ask()),
  };
  const categories = { execute: async () => [{ id: 'c', closedAt }] };
  const use = new AllowComments({ allow } as never, categories as never, acts as never);
  const done = codeOf(use.execute({ actor, site: 'https://example.test', categoryId: 'c' as CategoryId }));
  return { allow, done };
};

it('no site has its comments written in a category that takes no topic', async () => {
  const { allow, done } = allowing(new Date());
  expect(await done).toBe('community.category-closed');
  expect(allow).not.toHaveBeenCalled();
});

it('a site has its comments written in one that takes some', async () => {
  const { allow, done } = allowing(null);
  expect(await done).toBeNull();
  expect(allow).toHaveBeenCalledTimes(1);
});
