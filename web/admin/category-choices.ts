import type { CategoryView } from '#application/community/categories/categories.query';

/** Every category to choose from, those within another one marked as such. */
export const categoryChoices = (categories: readonly Pick<CategoryView, 'id' | 'name' | 'parentId'>[]) =>
  categories.map(({ id, name, parentId }) => ({ value: id, label: parentId === null ? name : `— ${name}` }));
