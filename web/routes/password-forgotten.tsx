import { useActionData } from '@remix-run/react';
import { EmailRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { AddressLost } from '../accounts/address-lost.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { backIn } from '../accounts/back-in.ts';
import { EmailField } from '../accounts/fields.tsx';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { NoMailYet } from '../accounts/no-mail-yet.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { steadily } from '../accounts/steady.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.reset-password', async (visit) => ({
  back: backIn(visit.url),
  arrives: await mailArrives(visit),
  address: visit.typedAddress ?? undefined,
}));

export const action = actOfSafety('accounts.reset-password', EmailRequest, async ({ email }, visit) => {
  const { app, network, url, cookies } = visit;
  cookies.keepTypedAddress(email);
  const onward = backIn(url);
  await steadily(app.accounts.requestPasswordReset.execute({ email, network, onward }));
  return seeOther(hrefWith('/mot-de-passe/envoye', { retour: onward }));
});

export default function PasswordForgottenRoute() {
  const { back, arrives, address } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage
      title={t('accounts.forgotten.title')}
      lead={arrives ? t('accounts.forgotten.lead') : undefined}
    >
      {!arrives && <NoMailYet awaited="reset" />}
      <form
        method="post"
        noValidate
        action={hrefWith('/mot-de-passe/oublie', { retour: back })}
        className="form"
      >
        <Refusal refused={refused} />
        <EmailField refused={refused} value={address} />
        <p className="cluster">
          <Button look="main">{t('accounts.forgotten.submit')}</Button>
          <a href={hrefWith('/connexion', { retour: back })}>{t('accounts.forgotten.back')}</a>
        </p>
      </form>
      <AddressLost />
    </AccountPage>
  );
}
