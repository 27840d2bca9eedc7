import { tagHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { feedOf } from '../lists/feed.server.ts';

export const loader = resource('feeds.read', async (visit) => {
  const tag = await visit.app.community.tag.execute(visit.actor, visit.params['tag'] ?? '');
  if (!tag) throw nothingHere('community.unknown-tag');
  return feedOf(visit, { filter: { tag: tag.slug }, name: tag.label, pageHref: tagHref(tag.slug) });
});
