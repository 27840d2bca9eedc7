import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AccountPage } from './account-page.tsx';

/** A link from a letter serves once, and not for ever. @param props.again where another is asked for */
export function SpentLinkPage({ again }: { again: string }) {
  const t = useT();
  return (
    <AccountPage title={t('accounts.confirm.spentTitle')} lead={t('accounts.reset.spentLead')}>
      <p>
        <ButtonLink look="main" href={again}>
          {t('accounts.reset.again')}
        </ButtonLink>
      </p>
    </AccountPage>
  );
}
