import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';

/** Told to a member whose address takes no mail any more, wherever mails are spoken of. */
export function RefusedAddress({ email }: { email: string | null }) {
  const t = useT();
  if (email === null) return null;
  return (
    <Alert tone="warn" title={t('accounts.refused.title')}>
      <p>{t('accounts.refused.text', { email })}</p>
      <p>
        <a href="/compte/adresse">{t('accounts.refused.mend')}</a>
      </p>
    </Alert>
  );
}
