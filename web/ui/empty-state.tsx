import type { ReactNode } from 'react';
import { BRANCHES } from '#application/community/limits';
import { Mark } from './branch-mark.tsx';
import { headingText } from './heading-text.ts';
import { Heading, type HeadingLevel } from './section-head.tsx';

/** Nothing to list: says so, says why, and gives one thing to do. */
export function EmptyState(props: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  level?: HeadingLevel;
}): ReactNode {
  return (
    <div className="empty">
      <span className="empty__marks" aria-hidden="true">
        {BRANCHES.map((branch) => (
          <Mark key={branch} branch={branch} />
        ))}
      </span>
      <Heading level={props.level ?? 3}>{headingText(props.title)}</Heading>
      {props.children != null && <p className="muted">{props.children}</p>}
      {props.action}
    </div>
  );
}
