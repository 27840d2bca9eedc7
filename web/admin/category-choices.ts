import type { CategoryView } from '#application/community/categories/categories.query';

type Choosable = Pick<CategoryView, 'id' | 'name' | 'parentId'>;

/** Every category to choose from, those within another one marked as such. */
export const categoryChoices = (categories: readonly Choosable[]) =>
  categories.map(({ id, name, parentId }) => ({ value: id, label: parentId === null ? name : `— ${name}` }));

/**
 * The same, with those that rights are kept to and that are not there any more: what is left out of a form is left out of the rights, and
 * rights that are kept to no category hold everywhere.
 */
export const keptCategoryChoices = (
  categories: readonly Choosable[],
  kept: readonly string[],
  gone: string,
) => [
  ...categoryChoices(categories),
  ...kept
    .filter((id) => !categories.some((category) => category.id === id))
    .map((id) => ({ value: id, label: gone })),
];
