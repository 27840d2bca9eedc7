import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** One sentence after an act, with a way back (`undo`, a small form); never the only way back. */
export function Toast(props: { children: ReactNode; undo?: ReactNode }): ReactNode {
  return (
    <div className="toast" role="status">
      <Icon name="check" />
      <span>{props.children}</span>
      {props.undo}
    </div>
  );
}
