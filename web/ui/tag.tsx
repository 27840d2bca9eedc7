import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A subject one can filter by. `removeLabel` turns it into an active filter that a click takes away. */
export function Tag(props: {
  children: ReactNode;
  href?: string;
  on?: boolean;
  removeLabel?: string;
  rel?: string;
}): ReactNode {
  const className = props.on ? 'tag tag--on' : 'tag';
  if (props.href === undefined) return <span className={className}>{props.children}</span>;
  return (
    <a className={className} href={props.href} rel={props.rel} aria-current={props.on ? 'true' : undefined}>
      {props.children}
      {props.removeLabel !== undefined && (
        <>
          <Icon name="x" />
          <span className="vh">{props.removeLabel}</span>
        </>
      )}
    </a>
  );
}
