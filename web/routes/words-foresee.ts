import { ForeseeWordsRequest } from '#interfaces/http/community/words.request';
import { errorText } from '#interfaces/messages/error-text';
import { act, type Visit } from '../lib/gates.server.ts';

/** No rule says why: the site does, and calls the organisation as everywhere. */
function ofTheOrganisation({ words }: Visit['site']) {
  const said = (language: 'fr' | 'en') => errorText(language, 'moderation.title-looks-official', {}, words);
  return { explanation: said('fr'), explanationEn: said('en') };
}

/** What rules about words say of a text while it is being written, for the composer. */
export const action = act(
  'words.foresee',
  ForeseeWordsRequest,
  async ({ title = '', body = '', itself }, { app, actor, site }) => {
    const foreseen = await app.words.foresee.execute({ actor, title, body, itself: itself ?? null });
    const told = foreseen.map((one) =>
      one.action === 'official' ? { ...one, ...ofTheOrganisation(site) } : one,
    );
    return Response.json(told, { headers: { 'Cache-Control': 'private, no-store' } });
  },
);
