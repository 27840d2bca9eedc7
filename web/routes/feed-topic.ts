import { topicHref, topicNumberIn } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { feedOf } from '../lists/feed.server.ts';

/** The last replies in a topic that everybody may read: feed readers do not sign in. */
export const loader = resource('feeds.read', async (visit) => {
  const number = topicNumberIn(visit.params['address'] ?? '');
  const topic = number === null ? null : await visit.app.community.sharedTopic.execute(number);
  if (number === null || !topic) throw nothingHere('community.topic-not-found');
  return feedOf(visit, {
    filter: { topic: number },
    name: topic.title,
    pageHref: topicHref({ slug: topic.slug, number }),
  });
});
