import { AccountPage } from '../accounts/account-page.tsx';
import { ResendForm } from '../accounts/resend-form.tsx';
import { read } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('accounts.confirm-email', async () => null);

/** The same for every address, known or not. */
export default function SignUpSentRoute() {
  const t = useT();
  return (
    <AccountPage title={t('accounts.mailed.title')} lead={t('accounts.mailed.lead')}>
      <p>{t('accounts.mailed.spam')}</p>
      <ResendForm label={t('accounts.mailed.again')} />
    </AccountPage>
  );
}
