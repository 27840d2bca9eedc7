import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { MANAGE_ANNOUNCEMENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('announcements.publish', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(MANAGE_ANNOUNCEMENTS, 302);
});

/** Takes an announcement away from every page. */
export const action = act('announcements.publish', EmptyRequest, async (_input, { app, actor, params }) => {
  await app.site.withdrawAnnouncement.execute({ actor, id: params['id'] ?? '' });
  return seeOther(MANAGE_ANNOUNCEMENTS, telling('announcements.flash.withdrawn'));
});

export default function AnnouncementWithdrawRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={MANAGE_ANNOUNCEMENTS} />;
}
