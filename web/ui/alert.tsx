import { Children, Fragment, isValidElement, type ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type AlertTone = 'info' | 'ok' | 'warn' | 'danger';
const icons: Record<AlertTone, IconName> = { info: 'info', ok: 'check', warn: 'alert', danger: 'x' };

/** Whether words follow on the line of the title. */
function runsOn(children: ReactNode): boolean {
  const first = piecesOf(children).find((piece) => typeof piece !== 'string' || piece.trim() !== '');
  return typeof first === 'string' || (isValidElement(first) && INLINE.includes(first.type));
}
const INLINE: readonly unknown[] = ['a', 'span', 'strong', 'em'];

/** What is drawn, one after the other: fragments are nothing by themselves. */
const piecesOf = (children: ReactNode): ReactNode[] =>
  Children.toArray(children).flatMap((child) =>
    isValidElement<{ children?: ReactNode }>(child) && child.type === Fragment
      ? piecesOf(child.props.children)
      : [child],
  );

/** A title before the words that follow it: apart from them, also where only the text is read. */
const asSentence = (title: ReactNode): ReactNode =>
  typeof title !== 'string' || /[.!?…:;][\s»”)]*$/u.test(title) ? title : `${title}.`;

/**
 * A notice in the page: an ink block with an icon, then a tint; `title` is bold and enough by itself.
 * `live` has it read aloud when the page opens with it (after a refused or an accepted act).
 */
export function Alert(props: {
  tone?: AlertTone;
  title: ReactNode;
  live?: boolean;
  /** It stopped what was sent: it has the focus as the page opens. */
  autoFocus?: boolean;
  id?: string;
  children?: ReactNode;
}): ReactNode {
  const tone = props.tone ?? 'info';
  const role = props.live ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div
      className={tone === 'info' ? 'alert' : `alert alert--${tone}`}
      id={props.id}
      role={role}
      tabIndex={props.autoFocus ? -1 : undefined}
      autoFocus={props.autoFocus}
    >
      <Icon name={icons[tone]} />
      <div>
        <strong>{runsOn(props.children) ? asSentence(props.title) : props.title}</strong> {props.children}
      </div>
    </div>
  );
}
