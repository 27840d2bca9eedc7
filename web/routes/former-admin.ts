import { redirect } from '@remix-run/node';
import { ADMIN } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

/** What lived under `/gestion` has moved into the back office. */
export const loader = resource('site.former-address', async ({ params, url }) =>
  redirect(safePath(`${ADMIN}/${params['*'] ?? ''}${url.search}`), 301),
);
