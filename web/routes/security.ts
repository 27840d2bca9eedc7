import { resource } from '../lib/gates.server.ts';
import { securityTxt } from '../lib/security-txt.ts';

/** For whoever found a weakness: where to tell of it. */
export const loader = resource('site.security', async ({ app, publicUrl, site: { contact } }) => {
  const text = securityTxt({ contact, publicUrl, now: app.clock.now() });
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
});
