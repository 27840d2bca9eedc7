import { AccountPage } from '../accounts/account-page.tsx';
import { backIn } from '../accounts/back-in.ts';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { NoMailYet } from '../accounts/no-mail-yet.tsx';
import { ResendForm } from '../accounts/resend-form.tsx';
import { signInHref } from '../lib/addresses.ts';
import { usePageData } from '../lib/page-data.ts';
import { read } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';

export const loader = read('accounts.confirm-email', async (visit) => ({
  back: backIn(visit.url),
  arrives: await mailArrives(visit),
}));

/** The same for every address, known or not. */
export default function SignUpSentRoute() {
  const { back, arrives } = usePageData<typeof loader>();
  const t = useT();
  if (!arrives)
    return (
      <AccountPage title={t('accounts.noMail.signUp')}>
        <NoMailYet awaited="signUp" />
        <p>
          <a href={hrefWith('/connexion', { retour: back })}>{t('accounts.forgotten.back')}</a>
        </p>
      </AccountPage>
    );
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
