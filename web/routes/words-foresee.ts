import { ForeseeWordsRequest } from '#interfaces/http/community/words.request';
import { errorText } from '#interfaces/messages/error-text';
import { act } from '../lib/gates.server.ts';

/** No rule says why: the site does. */
const ofTheOrganisation = () => ({
  explanation: errorText('fr', 'moderation.title-looks-official'),
  explanationEn: errorText('en', 'moderation.title-looks-official'),
});

/** What rules about words say of a text while it is being written, for the composer. */
export const action = act(
  'words.foresee',
  ForeseeWordsRequest,
  async ({ title = '', body = '', itself }, { app, actor }) => {
    const foreseen = await app.words.foresee.execute({ actor, title, body, itself: itself ?? null });
    const told = foreseen.map((one) =>
      one.action === 'official' ? { ...one, ...ofTheOrganisation() } : one,
    );
    return Response.json(told, { headers: { 'Cache-Control': 'private, no-store' } });
  },
);
