import { ForeseeWordsRequest } from '#interfaces/http/community/words.request';
import { act } from '../lib/gates.server.ts';

/** What rules about words say of a text while it is being written, for the composer. */
export const action = act(
  'words.foresee',
  ForeseeWordsRequest,
  async ({ title = '', body = '' }, { app, actor }) =>
    Response.json(await app.words.foresee.execute({ actor, title, body }), {
      headers: { 'Cache-Control': 'private, no-store' },
    }),
);
