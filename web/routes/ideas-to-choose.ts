import { ideaHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { LONGEST_NAMING } from '../lists/longest-naming.ts';
import { countLookUp } from '../lists/count-look-up.server.ts';

/** Ideas that what is being typed may mean, for whoever joins another one to it. */
export const loader = resource('ideas.answer', async (visit) => {
  const { app, actor, url, locale } = visit;
  await countLookUp(visit);
  const t = createTexts(locale);
  const typed = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').slice(0, LONGEST_NAMING);
  const ideas = typed.trim() === '' ? [] : await app.engagement.similarIdeas.execute(actor, typed);
  return Response.json(
    ideas.map((idea) => ({
      number: idea.number,
      title: idea.title,
      href: ideaHref(idea),
      note: t('ideas.votes', { count: idea.votes }),
    })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
