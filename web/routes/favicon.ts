import { resource } from '../lib/gates.server.ts';

/** Where what reads no page looks for the small square: readers of feeds, old browsers. */
export const loader = resource('brand.read', async ({ site, publicUrl }) => {
  const path = site.look.icon?.[32] ?? '/favicon.svg';
  return new Response(null, {
    status: 302,
    headers: { Location: publicUrl + path, 'Cache-Control': 'public, max-age=300' },
  });
});
