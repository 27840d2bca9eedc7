import { expect, it } from '@jest/globals';
import { categoryNames } from '../../../../web/lists/category-names.server.ts';

it('categories are called what they are called, and of merged ones it is said where they went', async () => {
  const list = (rows: readonly object[]) => ({ execute: async () => rows });
  const community = {
    categories: list([{ id: 'a', name: 'Danse' }]),
    mergedCategories: list([{ id: 'b', name: 'Ballet', into: { slug: 'danse', name: 'Danse' } }]),
  };
  const named = async (locale: 'fr' | 'en') =>
    Object.fromEntries(await categoryNames({ app: { community }, actor: {}, locale } as never));
  expect([await named('fr'), await named('en')]).toEqual([
    { a: 'Danse', b: 'Ballet, fusionnée dans Danse' },
    { a: 'Danse', b: 'Ballet, merged into Danse' },
  ]);
});
