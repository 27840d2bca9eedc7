import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';

/** To who may not write because they have not confirmed their address, where they would: that it is so, and the letter again, which leads back. */
export function PendingNotice() {
  const t = useT();
  const { member, path } = usePage();
  if (member?.status !== 'pending') return null;
  return (
    <Alert tone="warn" title={t('accounts.banner.title')}>
      {t('accounts.banner.text')}
      <form method="post" action={hrefWith(RESEND, { retour: path })}>
        <Button>{t('accounts.banner.resend')}</Button>
      </form>
    </Alert>
  );
}

/** Where the letter is asked for again. */
export const RESEND = '/inscription/renvoyer';
