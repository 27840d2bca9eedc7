import { IDEA_LIMITS } from '#application/engagement/limits';
import { ideaHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { countLookUp } from '../lists/count-look-up.server.ts';

/** Ideas with a title like the one being typed. */
export const loader = resource('ideas.propose', async (visit) => {
  const { app, actor, url } = visit;
  await countLookUp(visit);
  const title = (url.searchParams.get('titre') ?? '')
    .replaceAll('\u0000', '')
    .slice(0, IDEA_LIMITS.title.max);
  const ideas = await app.engagement.similarIdeas.execute(actor, title);
  return Response.json(
    ideas.map((idea) => ({ href: ideaHref(idea), title: idea.title, state: idea.status })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
