import type { ReactNode } from 'react';
import { headingText } from './heading-text.ts';

export type HeadingLevel = 2 | 3 | 4;

/** A heading whose level follows the page, not its size. */
export function Heading(props: {
  level: HeadingLevel;
  id?: string;
  className?: string;
  lang?: string;
  children: ReactNode;
}): ReactNode {
  const { level, ...rest } = props;
  if (level === 2) return <h2 {...rest} />;
  return level === 3 ? <h3 {...rest} /> : <h4 {...rest} />;
}

/** The rule of the printed page: a rule, the title at the left, one link or a short note at the right. */
export function SectionHead(props: {
  id: string;
  title: ReactNode;
  level?: HeadingLevel;
  small?: boolean;
  more?: { href: string; label: ReactNode };
  note?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={props.small ? 'head head--sm' : 'head'}>
      <Heading level={props.level ?? 2} id={props.id}>
        {headingText(props.title)}
      </Heading>
      {props.more && (
        <a className="more" href={props.more.href}>
          {props.more.label}
        </a>
      )}
      {props.note != null && <span className="muted small">{props.note}</span>}
      {props.children}
    </div>
  );
}
