import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { EmailRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { EmailField } from '../accounts/fields.tsx';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { NoMailYet } from '../accounts/no-mail-yet.tsx';
import { identityPath, isStillFresh, orIdentity } from '../lib/identity.server.ts';
import { Refusal } from '../accounts/refusal.tsx';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

const HERE = '/compte/adresse';

export const loader = read('accounts.manage', async (visit) => {
  if (!isStillFresh(visit) && !isAfterDeed(visit.request)) throw redirect(identityPath(HERE), 303);
  const [account, arrives] = await Promise.all([
    visit.app.accounts.mine.execute(visit.actor.mustBeMember()),
    mailArrives(visit),
  ]);
  return { email: account?.email ?? '', isRefused: account?.emailRefused ?? false, arrives };
});

export const action = act('accounts.manage', EmailRequest, async ({ email }, visit) =>
  orIdentity(HERE, async () => {
    const { app, actor, viewer } = visit;
    await app.accounts.requestEmailChange.execute({ actor, session: viewer.session, email });
    return seeOther(
      '/compte',
      telling((await mailArrives(visit)) ? 'accounts.flash.emailAsked' : 'accounts.flash.emailWaits'),
    );
  }),
);

export default function AccountEmailRoute() {
  const { email, isRefused, arrives } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage title={t('accounts.email.title')} lead={arrives ? t('accounts.email.lead') : undefined}>
      {!arrives && <NoMailYet awaited="address" />}
      <p>{t('accounts.email.now', { email })}</p>
      {isRefused && (
        <form method="post" action={HERE} className="form">
          <input type="hidden" name="email" value={email} />
          <p>{t('accounts.refused.again')}</p>
          <p>
            <Button>{t('accounts.refused.submit')}</Button>
          </p>
        </form>
      )}
      <form method="post" noValidate action={HERE} className="form">
        <Refusal refused={refused} />
        <EmailField refused={refused} label={t('accounts.email.field')} />
        <p className="cluster">
          <Button look="main">{t('accounts.email.submit')}</Button>
          <ButtonLink look="quiet" href="/compte">
            {t('accounts.account.cancel')}
          </ButtonLink>
        </p>
      </form>
    </AccountPage>
  );
}
