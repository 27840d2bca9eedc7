import { useActionData } from '@remix-run/react';
import { ConfirmEmailRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { addressConfirmed } from '../accounts/done-already.server.ts';
import { DoneAlreadyPage } from '../accounts/done-already-page.tsx';
import { PasswordField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { ResendForm } from '../accounts/resend-form.tsx';
import { browserOf, enter } from '../accounts/signing-in.server.ts';
import { workingToken } from '../accounts/link-in.server.ts';
import { isSpent } from '../accounts/spent-link.ts';
import { WELCOME } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.confirm-email', async (visit) => {
  const token = await workingToken(visit, 'confirm-email');
  return { token, confirmed: token === null ? await addressConfirmed(visit) : null };
});

export const action = act('accounts.confirm-email', ConfirmEmailRequest, async (input, visit) => {
  const command = { ...input, ...browserOf(visit) };
  const opened = await visit.app.accounts.confirmEmail.execute(command);
  return enter(visit, opened, opened.onward ?? WELCOME, telling('accounts.flash.confirmed'));
});

/** Opening the link changes nothing: mail programs open links too. The password confirms. */
export default function ConfirmEmailRoute() {
  const { token, confirmed } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const carried = typedIn(refused, 'token', token ?? '');
  if (refused?.problem.code === 'community.sign-in-by-provider')
    return (
      <AccountPage title={t('accounts.confirm.doneTitle')} lead={refused.problem.title}>
        <p>
          <ButtonLink look="main" href="/connexion">
            {t('accounts.signIn.submit')}
          </ButtonLink>
        </p>
      </AccountPage>
    );
  if (carried === '' && confirmed !== null) return <DoneAlreadyPage email={confirmed} />;
  if (carried === '' || isSpent(refused))
    return (
      <AccountPage title={t('accounts.confirm.spentTitle')} lead={t('accounts.confirm.spentLead')}>
        <p>
          <a href="/connexion">{t('accounts.signIn.submit')}</a>
        </p>
        <ResendForm label={t('accounts.confirm.resend')} />
      </AccountPage>
    );
  return (
    <AccountPage title={t('accounts.confirm.title')} lead={t('accounts.confirm.lead')}>
      <form method="post" noValidate action="/inscription/confirmer" className="form">
        <Refusal refused={refused} />
        <input type="hidden" name="token" value={carried} />
        <PasswordField refused={refused} label={t('accounts.confirm.password')} />
        <p className="cluster">
          <Button look="main">{t('accounts.confirm.submit')}</Button>
          <a href="/mot-de-passe/oublie">{t('accounts.confirm.forgotten')}</a>
        </p>
      </form>
      <p className="account__else">{t('accounts.confirm.notYou')}</p>
    </AccountPage>
  );
}
