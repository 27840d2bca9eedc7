import type { ReactNode } from 'react';

/** Large numbers side by side, each with the words it counts. */
export function KeyFigures(props: { children: ReactNode }): ReactNode {
  return <dl className="figures">{props.children}</dl>;
}

/** One large number. `missing` shows a value that nobody has filled in yet instead of guessing it. */
export function KeyFigure(props: { label: ReactNode; value: ReactNode; missing?: boolean }): ReactNode {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.missing ? <span className="value">{props.value}</span> : props.value}</dd>
    </div>
  );
}
