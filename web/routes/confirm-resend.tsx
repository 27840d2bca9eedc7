import { useActionData } from '@remix-run/react';
import { ResendConfirmationRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { ResendForm } from '../accounts/resend-form.tsx';
import { steadily } from '../accounts/steady.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export const headers = actionHeaders;

export const loader = read('accounts.confirm-email', async () => null);

export const action = act('accounts.confirm-email', ResendConfirmationRequest, async (input, visit) => {
  const { app, actor, network } = visit;
  const mine =
    actor.memberId === null || input.email !== undefined
      ? null
      : await app.accounts.mine.execute(actor.memberId);
  const email = mine?.email ?? input.email ?? '';
  await steadily(app.accounts.resendConfirmation.execute({ email, network }));
  return seeOther('/inscription/envoyee');
});

export default function ConfirmResendRoute() {
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage title={t('accounts.confirm.resend')}>
      <ResendForm refused={refused} label={t('accounts.confirm.resend')} />
    </AccountPage>
  );
}
