import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { useFormat } from '../lib/texts.tsx';
import { passingOn } from './passing-on.ts';
import { Button, ButtonLink } from './button.tsx';
import type { IconName } from './icon.tsx';
import { Menu } from './menu.tsx';

/**
 * The acts on a reply: one plain form, one line. On a phone, what is `optional` waits behind "…" with the menu.
 * Order the children: helpful, reactions, quote, reply, `<MoreActions>`.
 */
export function PostActions(props: {
  action?: string;
  hidden?: ReactNode;
  /** Has toggles answer at once, where scripts run; the words for when that failed. */
  marksFailed?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <form method="post" action={props.action} className="post__actions" data-marks={props.marksFailed}>
      {props.hidden}
      {props.children}
    </form>
  );
}

const OF_ACTS: ReadonlySet<string> = new Set(['optional', 'quiet', 'count', 'counted']);

/** A toggle of the row ("Ça m’a aidé", "Merci") or a plain act ("Citer"); `name` and `value` go to the action. */
export function PostAction(
  props: {
    icon?: IconName;
    pressed?: boolean;
    count?: number;
    /** The count as it is written. */
    counted?: string;
    optional?: boolean;
    quiet?: boolean;
    children: ReactNode;
  } & ButtonHTMLAttributes<HTMLButtonElement>,
): ReactNode {
  const format = useFormat();
  const { optional, quiet, count, counted } = props;
  return passingOn(Button, props, OF_ACTS, {
    look: quiet ? 'quiet' : 'outline',
    className: optional ? 'opt' : undefined,
    count: counted ?? (count ? format.formatNumber(count) : undefined),
  });
}

/** The same as a link: "Répondre", "Citer", or an act that asks to sign in first. */
export function PostActionLink(props: {
  href: string;
  icon?: IconName;
  optional?: boolean;
  label?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <ButtonLink
      href={props.href}
      look="quiet"
      icon={props.icon}
      className={props.optional ? 'opt' : undefined}
      aria-label={props.label}
    >
      {props.children}
    </ButtonLink>
  );
}

/** The "…" at the end of the row, with `MenuLink` and `MenuButton` inside. @param label whose reply it is of */
export function MoreActions(props: { label: string; children: ReactNode }): ReactNode {
  return (
    <Menu className="more-actions" label={props.label}>
      {props.children}
    </Menu>
  );
}
