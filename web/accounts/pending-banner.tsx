import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Wrap } from '../ui/layout.tsx';
import { RESEND } from './pending-notice.tsx';

/** On every page of a member who has not followed the link of the first mail yet. */
export function PendingBanner() {
  const t = useT();
  const { member, path } = usePage();
  if (member?.status !== 'pending') return null;
  return (
    <section className="pending" aria-label={t('accounts.banner.title')}>
      <Wrap className="pending__in">
        <Icon name="alert" />
        <p>
          <strong>{t('accounts.banner.title')}</strong> {t('accounts.banner.text')}
        </p>
        <form method="post" action={hrefWith(RESEND, { retour: path })}>
          <Button>{t('accounts.banner.resend')}</Button>
        </form>
      </Wrap>
    </section>
  );
}
