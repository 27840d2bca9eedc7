import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { passingOn } from './passing-on.ts';
import { Icon, type IconName, withIcon } from './icon.tsx';

/** Further acts behind one button: a disclosure, open and closed without scripts. `label` names it aloud. */
export function Menu(props: {
  label: string;
  children: ReactNode;
  icon?: IconName;
  /** Words beside the icon instead of the icon alone. */
  text?: ReactNode;
  /** Opens towards the start edge; default towards the end. */
  align?: 'start' | 'end';
  className?: string;
}): ReactNode {
  const className = `drop${props.align === 'start' ? ' drop--start' : ''}${props.className ? ` ${props.className}` : ''}`;
  return (
    <details className={className}>
      <summary
        className={props.text == null ? 'btn btn--icon' : 'btn'}
        aria-label={props.text == null ? props.label : undefined}
      >
        <Icon name={props.icon ?? 'more'} />
        {props.text}
      </summary>
      <div className="menu drop__panel">{props.children}</div>
    </details>
  );
}

const OF_LINES: ReadonlySet<string> = new Set(['icon', 'danger']);

/** A line of a menu that goes somewhere. */
export function MenuLink(
  props: { href: string; icon?: IconName } & AnchorHTMLAttributes<HTMLAnchorElement>,
): ReactNode {
  return passingOn('a', props, OF_LINES, { children: withIcon(props.icon, props.children) });
}

/** A line of a menu that acts; inside a form it submits. */
export function MenuButton(
  props: { icon?: IconName; danger?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>,
): ReactNode {
  return passingOn('button', props, OF_LINES, {
    className: props.danger ? 'is-danger' : undefined,
    children: withIcon(props.icon, props.children),
  });
}

/** The rule before the acts that hurt. */
export function MenuRule(): ReactNode {
  return <hr />;
}
