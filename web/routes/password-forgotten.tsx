import { useActionData } from '@remix-run/react';
import { EmailRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { EmailField } from '../accounts/fields.tsx';
import { Refusal } from '../accounts/refusal.tsx';
import { steadily } from '../accounts/steady.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.reset-password', async () => null);

export const action = act('accounts.reset-password', EmailRequest, async ({ email }, { app, network }) => {
  await steadily(app.accounts.requestPasswordReset.execute({ email, network }));
  return seeOther('/mot-de-passe/envoye');
});

export default function PasswordForgottenRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage title={t('accounts.forgotten.title')} lead={t('accounts.forgotten.lead')}>
      <form method="post" noValidate action="/mot-de-passe/oublie" className="form">
        <Refusal refused={refused} />
        <EmailField refused={refused} />
        <p className="cluster">
          <Button look="main">{t('accounts.forgotten.submit')}</Button>
          <a href="/connexion">{t('accounts.forgotten.back')}</a>
        </p>
      </form>
    </AccountPage>
  );
}
