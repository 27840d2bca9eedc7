import { AccountPage } from '../accounts/account-page.tsx';
import { AddressLost } from '../accounts/address-lost.tsx';
import { backIn } from '../accounts/back-in.ts';
import { mailArrives } from '../accounts/mail-arrives.server.ts';
import { NoMailYet } from '../accounts/no-mail-yet.tsx';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('accounts.reset-password', async (visit) => ({
  back: backIn(visit.url),
  arrives: await mailArrives(visit),
  address: visit.typedAddress,
}));

/** The same for every address, known or not; which one was typed is shown in the browser where it was. */
export default function PasswordSentRoute() {
  const { back, arrives, address } = usePageData<typeof loader>();
  const t = useT();
  const again = (
    <p className="cluster">
      <ButtonLink href={hrefWith('/mot-de-passe/oublie', { retour: back })}>
        {t('accounts.mailed.again')}
      </ButtonLink>
      <a href={hrefWith('/connexion', { retour: back })}>{t('accounts.forgotten.back')}</a>
    </p>
  );
  if (!arrives)
    return (
      <AccountPage title={t('accounts.noMail.reset')}>
        <NoMailYet awaited="reset" />
        {again}
      </AccountPage>
    );
  return (
    <AccountPage title={t('accounts.mailed.title')} lead={t('accounts.mailed.resetLead')}>
      <p>{t('accounts.mailed.spam')}</p>
      {address !== null && (
        <p>
          {t('accounts.mailed.address')} <strong>{address}</strong>
        </p>
      )}
      {again}
      <AddressLost />
    </AccountPage>
  );
}
