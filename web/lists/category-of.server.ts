import { redirect } from '@remix-run/node';
import type { CategoryView } from '#application/community/categories/categories.query';
import type { Visit } from '../lib/gates.server.ts';
import { categoryHref } from '../lib/addresses.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** The category that the address names, among those that the visitor may know of. */
export async function categoryOf({ app, actor, params }: Visit): Promise<CategoryView> {
  const categories = await app.community.categories.execute(actor);
  const category = categories.find((each) => each.slug === params['slug']);
  if (!category) throw nothingHere('community.category-not-found');
  return category;
}

/**
 * The answer of an address that names no category of the visitor's: where one that stood there went, for good, or that there is nothing.
 * @param hrefOf the same page of another category
 */
export async function elsewhere(
  { app, actor, params }: Pick<Visit, 'app' | 'actor' | 'params'>,
  hrefOf: (category: { readonly slug: string }) => string = categoryHref,
): Promise<Response | Error> {
  const merged = await app.community.mergedCategories.execute(actor);
  const found = merged.find((each) => each.slug === params['slug']);
  return found ? redirect(hrefOf(found.into), 301) : nothingHere('community.category-not-found');
}
