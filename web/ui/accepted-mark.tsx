import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** Who chose an answer: who asked, by name where they are known; or the team. */
export type Chooser = { readonly name: string } | 'asker' | 'team';

/** A courtesy between two people: names who chose the answer. Lighter than both seals. */
export function AcceptedMark({ by }: { by: Chooser }): ReactNode {
  const t = useT();
  return (
    <span className="accepted">
      <Icon name="check" />
      {typeof by === 'string' ? t(`ui.accepted.${by}`) : t('ui.accepted.by', by)}
    </span>
  );
}
