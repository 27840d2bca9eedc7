import { resource, seeOther } from '../lib/gates.server.ts';

/** A link that somebody was sent: pages look as the draft makes them, in this browser, as long as the link holds. */
export const loader = resource('brand.read', async ({ params, cookies, now }) => {
  cookies.startPreview(params['secret'] ?? '', new Date(now.getTime() + 7 * 86_400_000));
  return seeOther('/');
});
