import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { UnlinkProviderRequest } from '#interfaces/http/site/sign-on.request';
import { idOf } from '#interfaces/http/validate';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { RefusedPage } from '../layout/small-page.tsx';

const ACCOUNT = '/compte';

export const loader = read('accounts.sessions', deedOnly(ACCOUNT));

export const action = actOfSafety('accounts.sessions', UnlinkProviderRequest, async ({ id }, visit) => {
  const { app, actor, viewer } = visit;
  if (!isStillFresh(visit)) throw redirect(identityPath(ACCOUNT), 303);
  return orIdentity(ACCOUNT, async () => {
    const linkId = idOf<'ProviderLink'>(id, 'community.provider-link-not-found');
    await app.accounts.unlinkProvider.execute({ actor, session: viewer.session, linkId });
    return seeOther(ACCOUNT, telling('signOn.flash.unlinked'));
  });
});

export default function ProviderUnlinkRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={ACCOUNT} />;
}
