import type { ReactNode } from 'react';
import { LEGAL_HREFS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AccountPage } from './account-page.tsx';

/** No other link of this kind can be asked for, and a new password does not help: only people do. @param props.help what they can do */
export function SpentDisownPage({ help }: { help: ReactNode }) {
  const t = useT();
  return (
    <AccountPage title={t('accounts.confirm.spentTitle')} lead={t('factors.disown.spentLead')}>
      <p>{help}</p>
      <p className="cluster">
        <ReachUs look="main" />
        <ButtonLink look="quiet" href="/connexion">
          {t('accounts.forgotten.back')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}

export function ReachUs({ look }: { look: 'main' | 'quiet' }) {
  const t = useT();
  return (
    <ButtonLink look={look} href={LEGAL_HREFS.notices}>
      {t('factors.disown.reachUs')}
    </ButtonLink>
  );
}
