import { SEARCHES } from '../finding/demand-asking.ts';
import { DESK, RULES } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';

/** The lines of the account menu: what is one's own, what one may manage, the way out. */
export function AccountLines() {
  const t = useT();
  const { may } = usePage();
  const manages = [
    ...(may('official.review') ? [{ href: DESK, label: t('official.desk.title') }] : []),
    ...(may('rule.manage') ? [{ href: RULES, label: t('official.rules.short') }] : []),
    ...(may('category.manage')
      ? [{ href: '/gestion/categories', label: t('lists.account.manageCategories') }]
      : []),
    ...(may('search.manage') ? [{ href: SEARCHES, label: t('finding.searches.title') }] : []),
    ...(may('tag.manage') ? [{ href: '/gestion/etiquettes', label: t('lists.account.manageTags') }] : []),
  ];
  return (
    <>
      <MenuLink href="/notifications" icon="bell">
        {t('lists.account.notifications')}
      </MenuLink>
      <MenuLink href="/brouillons" icon="edit">
        {t('lists.account.drafts')}
      </MenuLink>
      <MenuLink href="/marque-pages" icon="bookmark">
        {t('lists.account.bookmarks')}
      </MenuLink>
      <MenuLink href="/preferences" icon="gear">
        {t('lists.account.preferences')}
      </MenuLink>
      <MenuLink href="/compte" icon="lock">
        {t('lists.account.sessions')}
      </MenuLink>
      {manages.length > 0 && <MenuRule />}
      {manages.map(({ href, label }) => (
        <MenuLink key={href} href={href} icon="shield">
          {label}
        </MenuLink>
      ))}
      <MenuRule />
      <form method="post" action="/deconnexion">
        <MenuButton icon="out">{t('lists.account.signOut')}</MenuButton>
      </form>
    </>
  );
}
