import { createElement, type ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { ButtonLink, IconLink } from './button.tsx';
import { Icon } from './icon.tsx';
import { OrgEmblem } from './org-emblem.tsx';
import { type Logo, SiteLogo } from './site-logo.tsx';
import type { LinkItem } from './tabs.tsx';
import { ThemeToggle, type Theme } from './theme-toggle.tsx';

interface SiteHeaderProps {
  organisation: {
    name: string;
    tagline?: string | null;
    href: string;
    emblemUrl?: string | null;
    logo?: Logo | null;
  };
  /** The main sections; one of them `current`. */
  nav: readonly LinkItem[];
  theme: Theme;
  searchHref?: string | null;
  /** The field itself, where there is room for it and the page has none of its own. */
  search?: ReactNode;
  /** Absent for visitors. */
  viewer?: Viewer | null;
  /** `live.href` answers how many are unread now; `live.unread` is how many were. */
  notifications?: (Counted & { live?: { member: string; href: string; unread: string } }) | null;
  /** Private conversations; absent where there are none. */
  messages?: Counted | null;
  /** Lines of the account menu, `MenuLink` or a form with a `MenuButton`; "Mon profil" is already there. */
  account?: ReactNode;
  /** For visitors; absent where there is nobody to sign in. */
  signInHref?: string;
  signUpHref?: string;
  /** The one main act of the site. */
  askHref?: string | null;
}

interface Counted {
  readonly href: string;
  /** Says the count too. */
  readonly label: string;
  /** As it is written: see `dotCount`. Nothing for none. */
  readonly count?: string | false;
}

interface Viewer {
  /** Of the small size. */
  readonly avatar: ReactNode;
  /** Names the menu. */
  readonly label: string;
  readonly href: string;
}

function AccountMenu(props: { viewer: Viewer; children?: ReactNode }): ReactNode {
  const t = useT();
  const { avatar, label, href } = props.viewer;
  return (
    <details className="drop wide">
      <summary className="btn btn--icon" aria-label={label} title={label}>
        {avatar}
      </summary>
      <div className="menu drop__panel">
        <a href={href}>
          <Icon name="user" />
          {t('ui.header.profile')}
        </a>
        {props.children}
      </div>
    </details>
  );
}

/** Unread notifications; the figure follows what happens while the page is open. */
function Bell(props: NonNullable<SiteHeaderProps['notifications']>): ReactNode {
  const { href, label, count, live } = props;
  const t = useT();
  const link = <IconLink icon="bell" label={label} href={href} count={count} />;
  if (!live) return link;
  return createElement(
    'unread-count',
    {
      'data-member': live.member,
      'data-href': live.href,
      'data-unread': live.unread,
      'data-over': t('ui.header.signedOut'),
      'data-again': t('ui.header.signIn'),
      'data-from': '/connexion',
    },
    link,
    <span className="vh" role="status" />,
  );
}

/**
 * Inside the head of every page: who speaks, where one can go, what one can do. On phones the rest is behind "Menu".
 */
export function SiteHeader(props: SiteHeaderProps): ReactNode {
  const t = useT();
  const { organisation, viewer } = props;
  const links = props.nav.map((item) => (
    <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
      {item.label}
    </a>
  ));
  const hasMenu = links.length > 0 || Boolean(viewer || props.askHref || props.signInHref);
  return (
    <div className="wrap site-header__in">
      <a className="org" href={organisation.href}>
        {organisation.logo ? (
          <SiteLogo logo={organisation.logo} />
        ) : (
          <OrgEmblem imageUrl={organisation.emblemUrl} />
        )}
        <span className="org__words">
          {!organisation.logo?.saysName && <span className="org__name">{organisation.name}</span>}
          {organisation.tagline && <span className="org__sub">{organisation.tagline}</span>}
        </span>
      </a>
      {props.search && <div className="site-header__search">{props.search}</div>}
      <div className="tools">
        {props.searchHref && <IconLink icon="search" label={t('ui.header.search')} href={props.searchHref} />}
        {props.messages && (
          <IconLink
            icon="mail"
            label={props.messages.label}
            href={props.messages.href}
            count={props.messages.count}
          />
        )}
        {props.notifications && <Bell {...props.notifications} />}
        <ThemeToggle theme={props.theme} />
        {viewer && <AccountMenu viewer={viewer}>{props.account}</AccountMenu>}
        {!viewer && props.signInHref && (
          <ButtonLink href={props.signInHref} className="wide">
            {t('ui.header.signIn')}
          </ButtonLink>
        )}
        {props.askHref && (
          <ButtonLink href={props.askHref} look="main" className="wide">
            {t('ui.header.ask')}
          </ButtonLink>
        )}
        {hasMenu && (
          <details className="drop nav-menu">
            <summary className="btn btn--icon" aria-label={t('ui.header.menu')}>
              <Icon name="menu" />
            </summary>
            <nav className="menu drop__panel" aria-label={t('ui.header.menu')}>
              {props.askHref && <a href={props.askHref}>{t('ui.header.ask')}</a>}
              {links}
              <hr />
              {viewer && <a href={viewer.href}>{t('ui.header.profile')}</a>}
              {props.account}
              {!viewer && props.signInHref && <a href={props.signInHref}>{t('ui.header.signIn')}</a>}
              {!viewer && props.signUpHref && <a href={props.signUpHref}>{t('ui.header.signUp')}</a>}
            </nav>
          </details>
        )}
      </div>
      {links.length > 0 && (
        <nav className="nav" aria-label={t('ui.header.main')}>
          {links}
        </nav>
      )}
    </div>
  );
}
