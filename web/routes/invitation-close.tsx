import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { INVITATIONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('invitations.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(INVITATIONS, 302);
});

export const action = act('invitations.manage', EmptyRequest, async (_input, { app, actor, params }) => {
  const id = idOf<'Invitation'>(params['id'], 'community.invitation-not-found');
  await app.members.closeLink.execute({ actor, id });
  return seeOther(INVITATIONS, telling('invitations.flash.closed'));
});

export default function InvitationCloseRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={INVITATIONS} />;
}
