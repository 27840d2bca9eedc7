import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmptyRequest } from '#interfaces/http/deeds.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { importHref, INVITATIONS } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('invitations.manage', async ({ request }) => {
  if (isAfterDeed(request)) return null;
  throw redirect(INVITATIONS, 302);
});

/** Calls a list off. */
export const action = act('invitations.manage', EmptyRequest, async (_input, { app, actor, params }) => {
  const id = idOf<'InvitationImport'>(params['id'], 'community.invitation-not-found');
  await app.members.cancelImport.execute({ actor, id });
  return seeOther(importHref(id), telling('invitations.flash.cancelled'));
});

export default function InvitationImportCancelRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={INVITATIONS} />;
}
