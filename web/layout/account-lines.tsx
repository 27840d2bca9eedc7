import { ADMIN, CONVERSATIONS, HELP, POINTS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { MenuButton, MenuLink, MenuRule } from '../ui/menu.tsx';

/** What the account menu of a member leads to, beside what everybody has. */
export type AccountShape = {
  readonly messages: boolean;
  readonly points: boolean;
  readonly admin: boolean;
};

/** The lines of the account menu: what is one's own, what one may manage, the way out. */
export function AccountLines(props: AccountShape) {
  const t = useT();
  return (
    <>
      <MenuLink href="/notifications" icon="bell">
        {t('lists.account.notifications')}
      </MenuLink>
      {props.messages && (
        <MenuLink href={CONVERSATIONS} icon="mail">
          {t('direct.menu')}
        </MenuLink>
      )}
      <MenuLink href="/brouillons" icon="edit">
        {t('lists.account.drafts')}
      </MenuLink>
      <MenuLink href="/marque-pages" icon="bookmark">
        {t('lists.account.bookmarks')}
      </MenuLink>
      {props.points && (
        <MenuLink href={POINTS} icon="hand">
          {t('points.menu')}
        </MenuLink>
      )}
      <MenuLink href="/preferences" icon="gear">
        {t('lists.account.preferences')}
      </MenuLink>
      <MenuLink href="/compte" icon="lock">
        {t('lists.account.sessions')}
      </MenuLink>
      <MenuLink href={HELP} icon="info">
        {t('help.title')}
      </MenuLink>
      {props.admin && (
        <>
          <MenuRule />
          <MenuLink href={ADMIN} icon="shield">
            {t('admin.label')}
          </MenuLink>
        </>
      )}
      <MenuRule />
      <form method="post" action="/deconnexion">
        <MenuButton icon="out">{t('lists.account.signOut')}</MenuButton>
      </form>
    </>
  );
}
