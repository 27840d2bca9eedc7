import type { ReactNode } from 'react';
import { useWritten } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** A subject one can filter by. `removeLabel` turns it into an active filter that a click takes away. */
export function Tag(props: {
  children: ReactNode;
  href?: string;
  on?: boolean;
  removeLabel?: string;
  rel?: string;
  /** A tag as people of the site named it, and not one of the site's own words. */
  given?: boolean;
}): ReactNode {
  const className = props.on ? 'tag tag--on' : 'tag';
  const written = useWritten();
  const lang = props.given ? written : {};
  if (props.href === undefined)
    return (
      <span className={className} {...lang}>
        {props.children}
      </span>
    );
  return (
    <a
      className={className}
      href={props.href}
      rel={props.rel}
      aria-current={props.on ? 'true' : undefined}
      {...lang}
    >
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
