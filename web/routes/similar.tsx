import { LIMITS } from '#application/community/limits';
import { topicState } from '../forum/topic-state.ts';
import { topicHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';

/** Topics with a title like the one being typed. */
export const loader = resource('topics.similar', async ({ app, actor, url }) => {
  const title = (url.searchParams.get('titre') ?? '').slice(0, LIMITS.title.max);
  const topics = await app.community.similarTopics.execute(actor, title);
  return Response.json(
    topics.map((topic) => ({ href: topicHref(topic), title: topic.title, state: topicState(topic) })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
