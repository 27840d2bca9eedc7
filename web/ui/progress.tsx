import type { ReactNode } from 'react';

/** How far something has come, in words and as a bar. */
export function Progress(props: {
  id: string;
  label: ReactNode;
  value: number;
  max?: number;
  children?: ReactNode;
}): ReactNode {
  return (
    <div>
      <label className="label" htmlFor={props.id}>
        {props.label}
      </label>
      <progress className="progress" id={props.id} max={props.max ?? 100} value={props.value} />
      {props.children != null && <p className="small muted">{props.children}</p>}
    </div>
  );
}

/** Lines that stand where text will come; `label` is read aloud. */
export function Skeleton(props: { label: string }): ReactNode {
  return (
    <div className="skels" role="status" aria-busy="true" aria-label={props.label}>
      <span className="skel skel--1" />
      <span className="skel" />
      <span className="skel skel--2" />
    </div>
  );
}
