import { useActionData } from '@remix-run/react';
import { ResetPasswordRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { ReachUs, SpentDisownPage } from '../accounts/spent-disown-page.tsx';
import { workingToken } from '../accounts/link-in.server.ts';
import { isSpent } from '../accounts/spent-link.ts';
import { telling } from '../lib/flash.server.ts';
import { actOfSafety } from '../lib/act-of-safety.server.ts';
import { read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('accounts.reset-password', async (visit) => ({
  token: await workingToken(visit, 'disown-address'),
}));

export const action = actOfSafety('accounts.reset-password', ResetPasswordRequest, async (input, visit) => {
  const { network } = visit;
  await visit.app.accounts.resetPassword.execute({ ...input, purpose: 'disown-address', network });
  visit.cookies.endSession();
  return seeOther('/connexion', telling('accounts.flash.addressBack'));
});

/** For who did not change the address of their account: it has the former one again. */
export default function AddressDisownRoute() {
  const { token } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const carried = typedIn(refused, 'token', token ?? '');
  if (carried === '' || isSpent(refused))
    return <SpentDisownPage help={t('accounts.email.disown.spentHelp')} />;
  const isTaken = refused?.problem.code === 'community.email-taken';
  return (
    <AccountPage title={t('accounts.email.disown.title')} lead={t('accounts.email.disown.lead')}>
      <form method="post" noValidate action="/compte/adresse/pas-moi" className="form">
        <Refusal refused={refused} />
        {isTaken && <p>{t('accounts.email.disown.taken')}</p>}
        <input type="hidden" name="token" value={carried} />
        <PasswordField refused={refused} chosen label={t('accounts.field.newPassword')} />
        <p className="cluster">
          <Button look="main">{t('factors.disown.submit')}</Button>
          {isTaken && <ReachUs look="quiet" />}
        </p>
      </form>
    </AccountPage>
  );
}
