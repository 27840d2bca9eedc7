import { useT } from '../lib/texts.tsx';
import { Tabs } from '../ui/tabs.tsx';

/** The three pages of a member's own settings. */
export function SettingsTabs({ current }: { current: 'account' | 'profile' | 'preferences' }) {
  const t = useT();
  return (
    <Tabs
      label={t('accounts.account.nav')}
      items={[
        { href: '/profil', label: t('accounts.profile.tab'), current: current === 'profile' },
        { href: '/preferences', label: t('accounts.preferences.title'), current: current === 'preferences' },
        { href: '/compte', label: t('accounts.account.tab'), current: current === 'account' },
      ]}
    />
  );
}
