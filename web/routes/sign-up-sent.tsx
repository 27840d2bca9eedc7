import { AccountPage } from '../accounts/account-page.tsx';
import { backIn } from '../accounts/back-in.ts';
import { ResendForm } from '../accounts/resend-form.tsx';
import { signInHref } from '../lib/addresses.ts';
import { usePageData } from '../lib/page-data.ts';
import { read } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('accounts.confirm-email', async ({ url }) => ({ back: backIn(url) }));

/** The same for every address, known or not. */
export default function SignUpSentRoute() {
  const { back } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AccountPage title={t('accounts.mailed.title')} lead={t('accounts.mailed.lead')}>
      <p>{t('accounts.mailed.spam')}</p>
      {back && (
        <p>
          <a href={signInHref(back)}>{t('accounts.mailed.back')}</a>
        </p>
      )}
      <ResendForm label={t('accounts.mailed.again')} back={back} />
    </AccountPage>
  );
}
