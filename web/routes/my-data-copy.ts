import { Readable } from 'node:stream';
import { redirect } from '@remix-run/node';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { MY_DATA, MY_DATA_COPY } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';

/** The copy that a member asked for, for whoever gave their password a moment ago. */
export const loader = resource('accounts.manage', async (visit) => {
  if (!isStillFresh(visit)) return redirect(identityPath(MY_DATA), 303);
  const { app, actor, viewer } = visit;
  return orIdentity(MY_DATA_COPY, async () => {
    const { day, bytes, pieces } = await app.accounts.dataCopy.execute({ actor, session: viewer.session });
    return new Response(Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-length': String(bytes),
        'content-disposition': `attachment; filename="mes-donnees-${day}.zip"`,
        'cache-control': 'no-store',
      },
    });
  });
});
