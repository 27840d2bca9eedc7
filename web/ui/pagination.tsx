import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';
import { Icon } from './icon.tsx';

/** The way through a long list by keys: back, forward, and back to the start. Absent links say nothing. */
export function Pagination(props: {
  previousHref?: string | null;
  nextHref?: string | null;
  firstHref?: string | null;
  label?: string;
}): ReactNode {
  const t = useT();
  if (!props.previousHref && !props.nextHref && !props.firstHref) return null;
  return (
    <nav className="pagination" aria-label={props.label ?? t('ui.pages.label')}>
      {props.firstHref && <a href={props.firstHref}>{t('ui.pages.first')}</a>}
      {props.previousHref && (
        <a href={props.previousHref} rel="prev">
          {t('ui.pages.previous')}
        </a>
      )}
      {props.nextHref && (
        <a href={props.nextHref} rel="next" className="pagination__next">
          {t('ui.pages.next')}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
