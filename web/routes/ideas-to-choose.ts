import { ideaHref } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

const LONGEST = 300;

/** Ideas that what is being typed may mean, for whoever joins another one to it. */
export const loader = resource('ideas.answer', async ({ app, actor, url, locale }) => {
  const t = createTexts(locale);
  const typed = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').slice(0, LONGEST);
  const ideas = typed.trim() === '' ? [] : await app.engagement.similarIdeas.execute(actor, typed);
  return Response.json(
    ideas.map((idea) => ({
      ...{ number: idea.number, title: idea.title, href: ideaHref(idea) },
      note: t('ideas.votes', { count: idea.votes }),
    })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
