import { AccountPage } from '../accounts/account-page.tsx';
import { backIn } from '../accounts/back-in.ts';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { NoMailYet } from '../accounts/no-mail-yet.tsx';
import { ResendForm } from '../accounts/resend-form.tsx';
import { signInHref } from '../lib/addresses.ts';
import { usePageData } from '../lib/page-data.ts';
import { hrefWith } from '../lists/query.ts';
import { read } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';

export const loader = read('accounts.confirm-email', async (visit) => ({
  back: backIn(visit.url),
  arrives: await mailArrives(visit),
  address: visit.typedAddress,
  isSignedIn: visit.actor.memberId !== null,
  isAgain: visit.url.searchParams.get('renvoi') === 'oui',
}));

/** The same for every address, known or not; which one was typed is shown in the browser where it was. */
export default function SignUpSentRoute() {
  const { back, arrives, address, isSignedIn, isAgain } = usePageData<typeof loader>();
  const t = useT();
  const title = t(arrives ? 'accounts.mailed.title' : 'accounts.noMail.signUp');
  return (
    <AccountPage
      title={title}
      {...(arrives && { lead: t(isAgain ? 'accounts.mailed.leadAgain' : 'accounts.mailed.lead') })}
    >
      {arrives ? <p>{t('accounts.mailed.spam')}</p> : <NoMailYet awaited="signUp" />}
      {address !== null && (
        <>
          <p>
            {t('accounts.mailed.address')} <strong>{address}</strong>
          </p>
          {!isSignedIn && (
            <p>
              {t.rich('accounts.mailed.mistyped', {
                anew: <a href={hrefWith('/inscription', { retour: back })}>{t('accounts.mailed.anew')}</a>,
              })}
            </p>
          )}
        </>
      )}
      <p>
        {back ? (
          <a href={signInHref(back)}>{t('accounts.mailed.back')}</a>
        ) : (
          <a href="/connexion">{t('accounts.forgotten.back')}</a>
        )}
      </p>
      <ResendForm label={t('accounts.mailed.again')} back={back} value={address ?? undefined} />
    </AccountPage>
  );
}
