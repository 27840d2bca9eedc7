import { idOf } from '#interfaces/http/validate';
import { resource } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';

/** What a ready paragraph says as it is put into an answer: a passage may have been masked in it since the page of the answer was opened. */
export const loader = resource('official.desk', async ({ app, actor, params }) => {
  const id: string = idOf<'CannedParagraph'>(params['id'], 'community.paragraph-not-found');
  const paragraph = await app.official.cannedParagraphs.one(actor, id);
  if (!paragraph) throw nothingHere('community.paragraph-not-found');
  return Response.json({ body: paragraph.body }, { headers: { 'Cache-Control': 'private, no-store' } });
});
