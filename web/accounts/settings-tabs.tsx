import { DISTANCES } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** The pages of a member's own settings. */
export function SettingsTabs({ current }: { current: 'account' | 'profile' | 'preferences' | 'distances' }) {
  const t = useT();
  return (
    <Tabs
      label={t('accounts.account.nav')}
      items={[
        { href: '/profil', label: t('accounts.profile.tab'), current: current === 'profile' },
        { href: '/preferences', label: t('accounts.preferences.title'), current: current === 'preferences' },
        { href: DISTANCES, label: t('distance.tab'), current: current === 'distances' },
        { href: '/compte', label: t('accounts.account.tab'), current: current === 'account' },
      ]}
    />
  );
}
