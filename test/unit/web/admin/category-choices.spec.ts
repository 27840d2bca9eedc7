import { expect, it } from '@jest/globals';
import { keptCategoryChoices } from '../../../../web/admin/category-choices.ts';

it('offers what rights are kept to although it is not there any more: nothing is widened by saving', () => {
  const categories = [{ id: 'one', name: 'Cotisations', parentId: null }];
  expect(keptCategoryChoices(categories as never, ['one', 'gone'], 'Une catégorie supprimée')).toEqual([
    { value: 'one', label: 'Cotisations' },
    { value: 'gone', label: 'Une catégorie supprimée' },
  ]);
});
