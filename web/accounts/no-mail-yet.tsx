import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';

/**
 * That no mail leaves, what that means for whoever waits for one, and what whoever runs the site has to do.
 * @param props.awaited what the mail would have been for
 */
export function NoMailYet({ awaited }: { awaited: 'signUp' | 'reset' | 'address' }) {
  const t = useT();
  return (
    <Alert tone="warn" title={t('accounts.noMail.title')} live>
      <p>{t(`accounts.noMail.meanwhile.${awaited}`)}</p>
      <p>{t('accounts.noMail.operator')}</p>
    </Alert>
  );
}
