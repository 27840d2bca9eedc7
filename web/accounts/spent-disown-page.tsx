import { LEGAL_HREFS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AccountPage } from './account-page.tsx';

/** No other link of this kind can be asked for, and a new password leaves the factor where it is: only people help. */
export function SpentDisownPage() {
  const t = useT();
  return (
    <AccountPage title={t('accounts.confirm.spentTitle')} lead={t('factors.disown.spentLead')}>
      <p>{t('factors.disown.spentHelp')}</p>
      <p className="cluster">
        <ButtonLink look="main" href={LEGAL_HREFS.notices}>
          {t('factors.disown.reachUs')}
        </ButtonLink>
        <ButtonLink look="quiet" href="/connexion">
          {t('accounts.forgotten.back')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
