import { calendarResponse } from '../events/calendar.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { resource } from '../lib/gates.server.ts';

const FEED = /^([A-Za-z0-9_-]{43})\.ics$/;

/** What a calendar program is given by the address of a member: whoever knows it. */
export const loader = resource('events.feed', async ({ app, params, site }) => {
  if (await app.site.modules.isOff('events')) throw nothingHere('site.module-closed');
  const token = FEED.exec(params['feed'] ?? '')?.[1] ?? '';
  const file = await app.events.personalCalendar.execute({ token, name: site.community });
  return calendarResponse(file, { fileName: 'agenda.ics' });
});
