import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PutAwayRequest } from '#interfaces/http/site/announcements.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

/** So many are remembered by a browser. */
const REMEMBERED = 20;

export const loader = read('site.choose', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect('/', 302);
});

/** Puts an announcement away in this browser. */
export const action = act('site.choose', PutAwayRequest, async ({ announcement, retour }, visit) => {
  const away = [announcement, ...visit.announcementsAway.filter((id) => id !== announcement)];
  visit.cookies.remember('annonces', away.slice(0, REMEMBERED).join('.'));
  return seeOther(retour ?? '/');
});

export default function AnnouncementAwayRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/" />;
}
