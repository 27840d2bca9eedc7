import { categoryHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { elsewhere } from '../lists/category-of.server.ts';
import { feedOf } from '../lists/feed.server.ts';

/** Only of what everybody may read: feed readers do not sign in. */
export const loader = resource('feeds.read', async (visit) => {
  const categories = await visit.app.community.categories.execute(visit.actor);
  const category = categories.find((each) => each.slug === visit.params['slug']);
  // The same format, which the end of the address names.
  const feed = visit.url.pathname.split('/').at(-1) ?? '';
  if (!category) throw await elsewhere(visit, (other) => `${categoryHref(other)}/${feed}`);
  if (category.audience !== 'public') throw nothingHere('community.category-not-found');
  return feedOf(visit, {
    filter: { category: category.slug },
    name: category.name,
    pageHref: categoryHref(category),
  });
});
