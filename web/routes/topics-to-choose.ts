import { toldOf, topicsMeant } from '../forum/topic-choice.server.ts';
import { topicNote } from '../forum/topic-note.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts, formatOf } from '../lib/texts.tsx';

/** Topics that what is being typed may mean, for forms in which one of them is chosen. */
export const loader = resource('topics.similar', async ({ app, actor, network, url, locale, visitMark }) => {
  await app.community.searchLimit.countSuggestion({ actor, network, visit: visitMark });
  const { named, like } = await topicsMeant({ app, actor }, url.searchParams.get('q') ?? '');
  const [t, format] = [createTexts(locale), formatOf(locale)];
  return Response.json(
    (named ? [named] : like).map((each) => toldOf(each, topicNote(each, t, format))),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
