import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** A courtesy between two people: names who chose the answer. Lighter than both seals. */
export function AcceptedMark(props: { by: string }): ReactNode {
  const t = useT();
  return (
    <span className="accepted">
      <Icon name="check" />
      {t('ui.accepted.by', { name: props.by })}
    </span>
  );
}
