import type { CategoryView } from '#application/community/categories/categories.query';
import type { Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The category that the address names, among those that the visitor may know of. */
export async function categoryOf({ app, actor, params }: Visit): Promise<CategoryView> {
  const categories = await app.community.categories.execute(actor);
  const category = categories.find((each) => each.slug === params['slug']);
  if (!category) throw nothingHere('community.category-not-found');
  return category;
}
