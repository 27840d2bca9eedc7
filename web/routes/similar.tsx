import { LIMITS } from '#application/community/limits';
import { topicState } from '../forum/topic-state.ts';
import { incidentHref, topicHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { countLookUp } from '../lists/count-look-up.server.ts';

/** What is known of an incident that the title being typed may be about, then topics with a title like the one being typed. */
export const loader = resource('topics.similar', async (visit) => {
  const { app, actor, url, locale } = visit;
  await countLookUp(visit);
  const title = (url.searchParams.get('titre') ?? '').slice(0, LIMITS.title.max);
  const [topics, incidents] = await Promise.all([
    app.community.similarTopics.execute(actor, title),
    app.community.incidents.like(actor, title),
  ]);
  const t = createTexts(locale);
  return Response.json(
    [
      ...incidents.map(({ number, known }) => ({
        href: incidentHref(number),
        title: t('incidents.known', { known }),
        state: 'incident',
      })),
      ...topics.map((topic) => ({ href: topicHref(topic), title: topic.title, state: topicState(topic) })),
    ],
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
