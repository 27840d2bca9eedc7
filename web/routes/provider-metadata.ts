import { resource } from '../lib/gates.server.ts';

/** What a SAML provider has to know of this site. */
export const loader = resource('accounts.by-provider', async ({ app, params }) => {
  const xml = await app.site.signOn.metadata(params['provider'] ?? '');
  return new Response(xml, {
    headers: { 'Content-Type': 'application/samlmetadata+xml; charset=utf-8', 'Cache-Control': 'no-store' },
  });
});
