import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { AcceptTermsRequest } from '#interfaces/http/community/terms.request';
import { RefusedPage } from '../layout/small-page.tsx';
import { CONSENTS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

export const loader = read('terms.accept', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(CONSENTS, 302);
});

export const action = act('terms.accept', AcceptTermsRequest, async ({ number, retour }, { app, actor }) => {
  await app.members.acceptTerms.execute({ actor, number });
  return seeOther(safePath(retour), telling('terms.flash.accepted'));
});

export default function TermsAcceptRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={CONSENTS} />;
}
