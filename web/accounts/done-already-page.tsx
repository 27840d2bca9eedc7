import { useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { AccountPage } from './account-page.tsx';

/** The link of a mail opened once more by who is signed in. @param props.email confirmed by now */
export function DoneAlreadyPage({ email }: { email: string }) {
  const t = useT();
  return (
    <AccountPage
      title={t('accounts.confirm.alreadyTitle')}
      lead={t('accounts.confirm.alreadyLead', { email })}
    >
      <p className="cluster">
        <ButtonLink look="main" href="/">
          {t('lists.problem.home')}
        </ButtonLink>
        <a href="/compte">{t('accounts.account.title')}</a>
      </p>
    </AccountPage>
  );
}
