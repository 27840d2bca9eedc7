import { useActionData } from '@remix-run/react';
import { ConfirmEmailRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { addressConfirmed } from '../accounts/done-already.server.ts';
import { DoneAlreadyPage } from '../accounts/done-already-page.tsx';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { SpentLinkPage } from '../accounts/spent-link-page.tsx';
import { workingToken } from '../accounts/link-in.server.ts';
import { isSpent } from '../accounts/spent-link.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('accounts.confirm-email', async (visit) => {
  const token = await workingToken(visit, 'change-email');
  return { token, confirmed: token === null ? await addressConfirmed(visit) : null };
});

export const action = act('accounts.confirm-email', ConfirmEmailRequest, async (input, { app, actor }) => {
  await app.accounts.confirmEmailChange.execute(input);
  return seeOther(actor.memberId === null ? '/connexion' : '/compte', telling('accounts.flash.email'));
});

export default function ConfirmEmailChangeRoute() {
  const { token, confirmed } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const carried = typedIn(refused, 'token', token ?? '');
  if (carried === '' && confirmed !== null) return <DoneAlreadyPage email={confirmed} />;
  if (carried === '' || isSpent(refused)) return <SpentLinkPage again="/compte/adresse" />;
  return (
    <AccountPage title={t('accounts.email.confirmTitle')} lead={t('accounts.email.confirmLead')}>
      <form method="post" noValidate action="/compte/adresse/confirmer" className="form">
        <Refusal refused={refused} />
        <input type="hidden" name="token" value={carried} />
        <PasswordField refused={refused} />
        <p>
          <Button look="main">{t('accounts.email.confirmSubmit')}</Button>
        </p>
      </form>
    </AccountPage>
  );
}
