import type { ReactNode } from 'react';

/** Choices that belong together, folded under their name and what is chosen now. All of them are sent, folded or not. */
export function PreferenceFold(props: {
  id: string;
  title: ReactNode;
  /** What is kept, in a few words. */
  state: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}): ReactNode {
  return (
    <details className="prefs-fold" id={props.id} open={props.isOpen}>
      <summary>
        <span className="prefs-fold__title">{props.title}</span>{' '}
        <span className="prefs-fold__state">{props.state}</span>
      </summary>
      <div className="prefs-fold__in">{props.children}</div>
    </details>
  );
}
