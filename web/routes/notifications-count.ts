import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** How many are unread now, and how the bell says it. */
export const loader = resource('notifications.page', async ({ app, actor, locale }) => {
  const unread = await app.community.unreadCount.execute(actor);
  const label = createTexts(locale)('ui.header.notifications', { count: unread });
  return Response.json({ unread, label }, { headers: { 'Cache-Control': 'private, no-store' } });
});
