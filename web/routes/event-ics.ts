import { calendarResponse } from '../events/calendar.server.ts';
import { resource } from '../lib/gates.server.ts';

/** One event, for a calendar. */
export const loader = resource('events.page', async ({ app, actor, params }) => {
  const number = /(?:^|-)([1-9]\d{0,8})$/.exec(params['address'] ?? '')?.[1] ?? '';
  const { file, slug } = await app.events.gatheringFile.execute(actor, number);
  return calendarResponse(file, { fileName: `${slug}.ics` });
});
