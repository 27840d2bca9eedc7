import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';

/** That no mail leaves, what that means for whoever waits for one, and what whoever runs the site has to do. */
export function NoMailYet() {
  const t = useT();
  return (
    <Alert tone="warn" title={t('accounts.noMail.title')} live>
      <p>{t('accounts.noMail.meanwhile')}</p>
      <p>{t('accounts.noMail.operator')}</p>
    </Alert>
  );
}
