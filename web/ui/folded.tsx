import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';

/** What somebody wrote whom the reader keeps at a distance: there, and read only where they ask for it. */
export function Folded(props: { away: boolean; name: string; children: ReactNode }): ReactNode {
  const t = useT();
  if (!props.away) return <>{props.children}</>;
  return (
    <details className="post__folded">
      <summary>
        {t('distance.folded', { name: props.name })} <span className="linklike">{t('distance.show')}</span>
      </summary>
      {props.children}
    </details>
  );
}
