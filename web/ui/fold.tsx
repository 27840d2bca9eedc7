import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';

/** Beyond this many characters of HTML an answer is longer than a phone's screen. */
const LONG = 900;

/**
 * Text that folds on a phone and stands open elsewhere, without scripts. The whole text stays in the page, so that
 * readers, search and printing have it; the switch only changes how much of it is seen.
 */
export function Fold(props: { html: string; className: string; children: ReactNode }): ReactNode {
  const t = useT();
  if (props.html.length < LONG) return <div className={props.className}>{props.children}</div>;
  return (
    <div className={`${props.className} fold`}>
      <div className="fold__in">{props.children}</div>
      <details className="fold__switch">
        <summary className="btn">
          <span className="fold__more">{t('ui.fold.more')}</span>
          <span className="fold__less">{t('ui.fold.less')}</span>
        </summary>
      </details>
    </div>
  );
}
