import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** What a pill informs of: a role, a condition. Never a link, never a state of an answer. */
export type PillTone = 'plain' | 'agent' | 'brand' | 'warn' | 'danger' | 'ok';

/** A few words set apart: "Modération", "a posé la question", "en retard". */
export function Pill(props: { tone?: PillTone; icon?: IconName; children: ReactNode }): ReactNode {
  const tone = props.tone ?? 'plain';
  return (
    <span className={tone === 'plain' ? 'pill' : `pill pill--${tone}`}>
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </span>
  );
}
