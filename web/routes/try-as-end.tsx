import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { ADMIN } from '../lib/addresses.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('site.end-trying', async ({ request }) => {
  if (!isAfterDeed(request)) throw redirect('/', 302);
  return null;
});

/** Looks with one's own eyes again. */
export const action = act('site.end-trying', EmptyRequest, async (_input, { app, viewer }) => {
  if (viewer.session) await app.accounts.endTrying.execute(viewer.session.id);
  return seeOther(viewer.trying ? ADMIN : '/');
});

export default function TryAsEndRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back="/" />;
}
