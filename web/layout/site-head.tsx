import { sectionsFor } from '../admin/sections.ts';
import { goalOf } from '../accounts/back-in.ts';
import { avatarUrl, CONVERSATIONS, SEARCH, signInHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useT } from '../lib/texts.tsx';
import { hrefWith } from '../lists/query.ts';
import { HeadSearch } from '../lists/big-search.tsx';
import { avatarClasses, Picture, Vignette } from '../ui/avatar.tsx';
import { branchSymbol } from '../ui/branch-mark.tsx';
import { dotCount } from '../ui/button.tsx';
import { SiteHeader } from '../ui/site-header.tsx';
import type { Logo } from '../ui/site-logo.tsx';
import type { Theme } from '../ui/theme-toggle.tsx';
import { AccountLines, type AccountShape } from './account-lines.tsx';

/** Pages that are a search themselves. */
const OWN_SEARCH: readonly string[] = ['/', SEARCH];

/** The same, as a shape may hold it. */
type AsLiteral<Type> = Type extends object ? { readonly [Key in keyof Type]: AsLiteral<Type[Key]> } : Type;

type Shape = {
  readonly organisation: {
    readonly name: string;
    readonly tagline: string | null;
    readonly logo: AsLiteral<Logo> | null;
  };
  readonly nav: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  readonly theme: Theme;
  /** Nothing can be found or done yet. */
  readonly isBare: boolean;
  readonly search: boolean;
  readonly askHref: string | null;
  /** Null for visitors. */
  readonly member: {
    readonly hasPicture: boolean;
    readonly symbol: string;
    readonly account: AccountShape;
    readonly hasUnread: boolean;
    readonly hasMessages: boolean;
  } | null;
};

const HOLES = [
  'account',
  'profile',
  'face',
  'picture',
  'id',
  'signIn',
  'unread',
  'unreadLabel',
  'unreadDot',
  'messagesLabel',
  'messagesDot',
  'signUp',
] as const;

const HEAD = standingPiece<Shape, (typeof HOLES)[number]>(({ shape, hole }) => {
  const { member } = shape;
  return (
    <SiteHeader
      organisation={{ ...shape.organisation, href: '/' }}
      nav={shape.nav}
      theme={shape.theme}
      searchHref={shape.isBare ? null : SEARCH}
      search={shape.search ? <HeadSearch /> : null}
      viewer={
        member && {
          avatar: member.hasPicture ? (
            <Picture imageUrl={hole.picture} size="s" />
          ) : (
            <Vignette classes={hole.face} symbol={member.symbol} />
          ),
          label: hole.account,
          href: hole.profile,
        }
      }
      account={member && <AccountLines {...member.account} />}
      notifications={
        member && {
          href: '/notifications',
          label: hole.unreadLabel,
          count: member.hasUnread && hole.unreadDot,
          live: { member: hole.id, href: '/notifications/nombre', unread: hole.unread },
        }
      }
      messages={
        member?.account.messages
          ? { href: CONVERSATIONS, label: hole.messagesLabel, count: member.hasMessages && hole.messagesDot }
          : null
      }
      signInHref={shape.isBare ? undefined : hole.signIn}
      signUpHref={shape.isBare ? undefined : hole.signUp}
      askHref={shape.askHref}
    />
  );
}, HOLES);

/** The head of every page. @param here the path of the page, without what is asked of it */
export function SiteHead(props: { nav: Shape['nav']; askHref: string | null; here: string }) {
  const t = useT();
  const { member, may, uses, site, theme, unreadNotifications, unreadMessages, path, beforeFounding } =
    usePage();
  const { here } = props;
  const goal = goalOf(path);
  const picture = member && avatarUrl(member.avatarKey, 48);
  return (
    <Standing
      as="header"
      attributes={{ className: 'site-header' }}
      of={HEAD}
      shape={{
        organisation: { name: site.organisation, tagline: site.community, logo: site.look.logo },
        nav: props.nav,
        theme,
        isBare: beforeFounding,
        search: !beforeFounding && !OWN_SEARCH.includes(here),
        askHref: beforeFounding ? null : props.askHref,
        member: member && {
          hasPicture: Boolean(picture),
          symbol: branchSymbol(member.branches[0] ?? null),
          account: {
            messages: may('direct.read'),
            points: uses('points'),
            admin: sectionsFor(may).length > 0,
          },
          hasUnread: unreadNotifications > 0,
          hasMessages: unreadMessages > 0,
        },
      }}
      filling={{
        account: member && t('ui.header.account', { name: member.pseudonym }),
        profile: member && `/membres/${member.handle}`,
        face: member && avatarClasses(member.pseudonym, 's'),
        picture,
        id: member?.id,
        unread: unreadNotifications,
        unreadLabel: t('ui.header.notifications', { count: unreadNotifications }),
        unreadDot: dotCount(unreadNotifications),
        messagesLabel: t('direct.header', { count: unreadMessages }),
        messagesDot: dotCount(unreadMessages),
        signIn: goal ? signInHref(goal) : '/connexion',
        signUp: hrefWith('/inscription', { retour: goal === '/' ? undefined : goal }),
      }}
    />
  );
}
