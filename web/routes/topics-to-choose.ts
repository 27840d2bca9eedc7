import { toldOf, topicsMeant } from '../forum/topic-choice.server.ts';
import { topicNote } from '../forum/topic-note.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts, formatOf } from '../lib/texts.tsx';
import { countLookUp } from '../lists/count-look-up.server.ts';

/** Topics that what is being typed may mean, for forms in which one of them is chosen. */
export const loader = resource('topics.similar', async (visit) => {
  const { app, actor, url, locale } = visit;
  await countLookUp(visit);
  const { named, like } = await topicsMeant({ app, actor }, url.searchParams.get('q') ?? '');
  const [t, format] = [createTexts(locale), formatOf(locale)];
  return Response.json(
    (named ? [named] : like).map((each) => toldOf(each, topicNote(each, t, format))),
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
});
