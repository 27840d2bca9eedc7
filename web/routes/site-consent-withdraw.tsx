import { useActionData } from '@remix-run/react';
import { WithdrawSiteConsentRequest } from '#interfaces/http/site/connected-sites.request';
import { idOf } from '#interfaces/http/validate';
import { RefusedPage } from '../layout/small-page.tsx';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { deedOnly, read, type Refused, seeOther } from '../lib/gates.server.ts';

const ACCOUNT = '/compte';

export const loader = read('accounts.sessions', deedOnly(ACCOUNT));

export const action = actOfSafety(
  'accounts.sessions',
  WithdrawSiteConsentRequest,
  async (input, { app, actor }) => {
    const id = idOf<'SiteConsent'>(input.id, 'community.site-consent-not-found');
    await app.accounts.withdrawSiteConsent.execute({ actor, id });
    return seeOther(ACCOUNT, telling('vouching.flash.withdrawn'));
  },
);

export default function SiteConsentWithdrawRoute() {
  return <RefusedPage refused={useActionData<Refused>()} back={ACCOUNT} />;
}
