import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';

/** To who no longer knows the address of their account, or no longer has its mailbox: whom to write to, if the organisation said so. */
export function AddressLost() {
  const t = useT();
  const { site } = usePage();
  if (!site.contact) return null;
  return (
    <p className="small">
      {t('accounts.signIn.addressLost')} <a href={site.contact}>{t('accounts.signIn.writeUs')}</a>
    </p>
  );
}
