import { AccountPage } from '../accounts/account-page.tsx';
import { read } from '../lib/gates.server.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';

export const loader = read('accounts.reset-password', async () => null);

/** The same for every address, known or not. */
export default function PasswordSentRoute() {
  const t = useT();
  return (
    <AccountPage title={t('accounts.mailed.title')} lead={t('accounts.mailed.resetLead')}>
      <p>{t('accounts.mailed.spam')}</p>
      <p className="cluster">
        <ButtonLink href="/mot-de-passe/oublie">{t('accounts.mailed.again')}</ButtonLink>
        <a href="/connexion">{t('accounts.forgotten.back')}</a>
      </p>
    </AccountPage>
  );
}
