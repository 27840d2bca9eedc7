import { useActionData } from '@remix-run/react';
import { ConfirmEmailRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { SpentLinkPage } from '../accounts/spent-link-page.tsx';
import { workingToken } from '../accounts/link-in.server.ts';
import { isSpent } from '../accounts/spent-link.ts';
import { signInHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const loader = read('accounts.confirm-email', async (visit) => ({
  token: await workingToken(visit, 'change-email'),
}));

export const action = act('accounts.confirm-email', ConfirmEmailRequest, async (input, { app, actor }) => {
  const { onward } = await app.accounts.confirmEmailChange.execute(input);
  const door = onward === null ? '/connexion' : signInHref(onward);
  return seeOther(actor.memberId === null ? door : (onward ?? '/compte'), telling('accounts.flash.email'));
});

/** That the account has a confirmed address says nothing of a link that was to change it: it is spent, and no more is said. */
export default function ConfirmEmailChangeRoute() {
  const { token } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const carried = typedIn(refused, 'token', token ?? '');
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
