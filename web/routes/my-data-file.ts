import { redirect } from '@remix-run/node';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { MY_DATA, MY_DATA_FILE } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';

/** Everything in one file, for whoever gave their password a moment ago. */
export const loader = resource('accounts.manage', async (visit) => {
  if (!isStillFresh(visit)) return redirect(identityPath(MY_DATA), 303);
  const { app, actor, viewer } = visit;
  return orIdentity(MY_DATA_FILE, async () => {
    const { at, tables } = await app.accounts.exportMyData.execute({ actor, session: viewer.session });
    const data = Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
    const day = isoDay(at);
    return new Response(JSON.stringify({ exportedAt: at.toISOString(), data }, null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="mes-donnees-${day}.json"`,
        'cache-control': 'no-store',
      },
    });
  });
});
