import { useActionData } from '@remix-run/react';
import { ResendConfirmationRequest } from '#interfaces/http/community/accounts.request';
import { AccountPage } from '../accounts/account-page.tsx';
import { actionHeaders } from '../accounts/action-headers.ts';
import { backIn } from '../accounts/back-in.ts';
import { ResendForm } from '../accounts/resend-form.tsx';
import { steadily } from '../accounts/steady.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';

export const headers = actionHeaders;

export const loader = read('accounts.confirm-email', async ({ url }) => ({ back: backIn(url) }));

export const action = act('accounts.confirm-email', ResendConfirmationRequest, async (input, visit) => {
  const { app, actor, network } = visit;
  const mine =
    actor.memberId === null || input.email !== undefined
      ? null
      : await app.accounts.mine.execute(actor.memberId);
  const email = mine?.email ?? input.email ?? '';
  const onward = backIn(visit.url);
  await steadily(app.accounts.resendConfirmation.execute({ email, network, onward }));
  if (email !== '') visit.cookies.keepTypedAddress(email);
  return seeOther(hrefWith('/inscription/envoyee', { retour: onward, renvoi: 'oui' }));
});

export default function ConfirmResendRoute() {
  const { back } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AccountPage title={t('accounts.confirm.resend')}>
      <ResendForm refused={refused} label={t('accounts.confirm.resend')} back={back} />
    </AccountPage>
  );
}
