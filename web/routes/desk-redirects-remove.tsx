import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { RemoveRedirectRequest } from '#interfaces/http/site/redirects.request';
import { REDIRECTS, redirectsAsIn } from '../finding/demand-asking.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('redirects.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(REDIRECTS, 302);
});

export const action = act(
  'redirects.manage',
  RemoveRedirectRequest,
  async ({ from }, { app, actor, url }) => {
    await app.site.removeRedirect.execute({ actor, from });
    return seeOther(redirectsAsIn(url), telling('finding.flash.redirectRemoved'));
  },
);

export default function DeskRedirectsRemoveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={REDIRECTS} />;
}
