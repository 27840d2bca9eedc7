import { resource } from '../lib/gates.server.ts';
import { createTexts, formatOf } from '../lib/texts.tsx';
import { LONGEST_NAMING } from '../lists/longest-naming.ts';
import { feedbackNote } from '../trials/feedback-note.ts';

/** Feedback of the same test that what is being typed may mean, for whoever says that one repeats it. */
export const loader = resource('trials.manage', async ({ app, actor, params, url, locale }) => {
  const typed = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').slice(0, LONGEST_NAMING);
  const found = await app.engagement.feedbackChoices.execute(actor, params['id'] ?? '', typed);
  const [t, format] = [createTexts(locale), formatOf(locale)];
  return Response.json(
    found.map((each) => ({
      number: each.number,
      title: each.title,
      href: String(each.number),
      note: feedbackNote(each, t, format),
    })),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
