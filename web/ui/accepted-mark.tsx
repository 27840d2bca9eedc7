import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** A courtesy between two people: names who chose the answer. Lighter than both seals. `by` is null for the team's choice. */
export function AcceptedMark(props: { by: string | null }): ReactNode {
  const t = useT();
  return (
    <span className="accepted">
      <Icon name="check" />
      {props.by === null ? t('ui.accepted.byTeam') : t('ui.accepted.by', { name: props.by })}
    </span>
  );
}
