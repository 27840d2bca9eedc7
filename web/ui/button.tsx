import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { passingOn } from './passing-on.ts';
import { Icon, type IconName, withIcon } from './icon.tsx';

/** `main` once per view; `quiet` for tools; `danger` outlined, `final` filled, only for the last confirmation. */
export type ButtonLook = 'outline' | 'main' | 'quiet' | 'danger' | 'final';

interface Look {
  look?: ButtonLook;
  big?: boolean;
  icon?: IconName;
  className?: string;
  children?: ReactNode;
}

const looks: Record<ButtonLook, string> = {
  outline: '',
  main: ' btn--main',
  quiet: ' btn--quiet',
  danger: ' btn--danger',
  final: ' btn--danger btn--final',
};

const classes = (look: ButtonLook = 'outline', big = false, more = ''): string =>
  `btn${looks[look]}${big ? ' btn--big' : ''}${more && ` ${more}`}`;

/** What `Look` and the components beside it say is not said to the element. */
const OF_LOOKS: ReadonlySet<string> = new Set(['look', 'big', 'icon', 'pressed', 'count']);

/**
 * A button. Without `type` it submits its form: without scripts nothing else acts. `pressed` makes it a toggle.
 * A disabled one says why in its label.
 */
export function Button(
  props: Look & { pressed?: boolean; count?: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>,
): ReactNode {
  const { look, big, icon, className, children, pressed, count } = props;
  const said = { className: classes(look, big, className), children: withIcon(icon, children, count) };
  return passingOn('button', props, OF_LOOKS, said, { 'aria-pressed': pressed });
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink(
  props: Look & { href: string; count?: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>,
): ReactNode {
  const { look, big, icon, className, children, count } = props;
  return passingOn('a', props, OF_LOOKS, {
    className: classes(look, big, className),
    children: withIcon(icon, children, count),
  });
}

/** A square button with an icon alone; `label` says aloud what it does. */
export function IconButton(
  props: { icon: IconName; label: string } & ButtonHTMLAttributes<HTMLButtonElement>,
): ReactNode {
  const { icon, label, className, ...rest } = props;
  return (
    <button
      title={label}
      {...rest}
      aria-label={label}
      className={classes('outline', false, `btn--icon${className ? ` ${className}` : ''}`)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** How many there are, where there is room for two figures; nothing for none. */
export const dotCount = (count: number): string => (count > 99 ? '99+' : count > 0 ? String(count) : '');

/** A square link with an icon alone, and a small count when there is something new. */
export function IconLink(props: {
  icon: IconName;
  label: string;
  href: string;
  /** As it is written: see `dotCount`. Nothing for none. */
  count?: string | false | undefined;
  current?: boolean;
}): ReactNode {
  return (
    <a
      className="btn btn--icon"
      href={props.href}
      aria-label={props.label}
      title={props.label}
      aria-current={props.current ? 'page' : undefined}
    >
      <Icon name={props.icon} />
      {props.count && (
        <span className="dot" aria-hidden="true">
          {props.count}
        </span>
      )}
    </a>
  );
}
