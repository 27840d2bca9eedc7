import { redirect } from '@remix-run/node';
import { useActionData, useParams } from '@remix-run/react';
import { DissolveGroupRequest } from '#interfaces/http/moderation/rights.request';
import { orIdentity } from '../lib/identity.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';
import { ADMIN_GROUPS_OF_MEMBERS, groupHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';

export const loader = read('groups.save', async ({ request, params }) => {
  if (!isAfterDeed(request)) throw redirect(groupHref(params['slug'] ?? ''), 302);
  return null;
});

/** A group is no more: nothing is kept for it alone. */
export const action = act('groups.save', DissolveGroupRequest, async ({ reason, version }, visit) => {
  const { app, actor, viewer, params } = visit;
  const slug = params['slug'] ?? '';
  return orIdentity(groupHref(slug), async () => {
    await app.moderation.dissolveGroup.execute({ actor, session: viewer.session, slug, version, reason });
    return seeOther(ADMIN_GROUPS_OF_MEMBERS, telling('groups.flash.dissolved'));
  });
});

export default function GroupDissolveRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={groupHref(useParams()['slug'] ?? '')} />;
}
