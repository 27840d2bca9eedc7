import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';

/** The id that the main part of every page carries. */
export const MAIN_ID = 'contenu';

/** The first thing a keyboard meets: past the header, to the content. */
export function SkipLink(): ReactNode {
  const t = useT();
  return (
    <a className="skip" href={`#${MAIN_ID}`}>
      {t('ui.skip')}
    </a>
  );
}
