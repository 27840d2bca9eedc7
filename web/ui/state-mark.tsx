import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Glyph } from './icon.tsx';

/** How far a topic has come. Each state has its own shape and its own words; the colour only repeats them. */
export type TopicState = 'none' | 'open' | 'accepted' | 'validated' | 'official' | 'overdue' | 'closed';

/** The state of a topic or an answer; `children` replaces the usual words ("Épinglée par l’organisme"). */
export function StateMark(props: { state: TopicState; children?: ReactNode }): ReactNode {
  const t = useT();
  return (
    <span className={`state state--${props.state}`}>
      <Glyph id={`s-${props.state}`} />
      {props.children ?? t(`ui.state.${props.state}`)}
    </span>
  );
}
