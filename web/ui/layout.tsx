import type { ReactNode } from 'react';
import { useT, useWritten } from '../lib/texts.tsx';
import { headingText } from './heading-text.ts';
import { SectionHead, type HeadingLevel } from './section-head.tsx';
import { MAIN_ID } from './skip-link.tsx';

/** The main part of a page; the skip link leads here. */
export function Main(props: { lang?: string; children: ReactNode }): ReactNode {
  return (
    <main id={MAIN_ID} tabIndex={-1} lang={props.lang}>
      {props.children}
    </main>
  );
}

/** The page's width, with its gutters. `className` adds a class of the page layer. */
export function Wrap(props: { className?: string; children: ReactNode }): ReactNode {
  return <div className={props.className ? `wrap ${props.className}` : 'wrap'}>{props.children}</div>;
}

/** Title of a page, one line about it, what one can do. */
export function PageHead(props: {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  /** Title and lead are words of people here, and not the site's own. */
  given?: boolean;
}): ReactNode {
  const written = useWritten();
  const lang = props.given ? written : {};
  return (
    <header className="pagehead">
      <h1 {...lang}>{headingText(props.title)}</h1>
      {props.lead != null && (
        <p className="lead" {...lang}>
          {props.lead}
        </p>
      )}
      {props.children != null && <div className="cluster">{props.children}</div>}
    </header>
  );
}

/** Reading column and side column; on phones the side follows, or comes first when it is what people came for. */
export function Columns(props: {
  children: ReactNode;
  aside: ReactNode;
  asideLabel: string;
  /** It comes first where there is one column, and so it does for who reads by ear or goes by keys, at every width. */
  asideFirst?: boolean;
  asideSticky?: boolean;
  /** Narrows the main column to a reading measure. */
  reading?: boolean;
}): ReactNode {
  const looks = ['aside', props.asideFirst && 'aside--first', props.asideSticky && 'aside--sticky'];
  const aside = (
    <aside className={looks.filter(Boolean).join(' ')} aria-label={props.asideLabel}>
      {props.aside}
    </aside>
  );
  return (
    <div className="cols">
      {props.asideFirst && aside}
      <div className={props.reading ? 'topic' : undefined}>{props.children}</div>
      {!props.asideFirst && aside}
    </div>
  );
}

/** One block of a side column. */
export function AsideSection(props: {
  id: string;
  title: ReactNode;
  more?: { href: string; label: ReactNode };
  level?: HeadingLevel;
  children: ReactNode;
}): ReactNode {
  return (
    <section aria-labelledby={props.id}>
      <SectionHead id={props.id} title={props.title} more={props.more} level={props.level} small />
      {props.children}
    </section>
  );
}

/** Filters above a list of the back office, in a line; in narrow windows folded, unless some are in force. */
export function FoldedFilter(props: { label: string; active: number; children: ReactNode }): ReactNode {
  const t = useT();
  return (
    <>
      <details className="facets-switch" open={props.active > 0}>
        <summary className="btn">{t('ui.filters.open', { count: props.active })}</summary>
      </details>
      <form method="get" className="desk__filter" aria-label={props.label}>
        {props.children}
      </form>
    </>
  );
}

/**
 * A list with its filters: beside it on wide screens, before it on phones, folded behind one line. `filters` is the
 * content of a GET form; `active` counts the filters in force and opens the fold when there are some.
 */
export function FilteredList(props: {
  id: string;
  action: string;
  label: string;
  filters: ReactNode;
  active?: number;
  /** What one can narrow by, for phones, where the filters are folded. */
  by?: string;
  children: ReactNode;
}): ReactNode {
  const t = useT();
  const active = props.active ?? 0;
  return (
    <div className="cols cols--left">
      <div className="facets-box">
        <details className="facets-switch" open={active > 0}>
          <summary className="btn">
            {t('ui.filters.open', { count: active })}
            {props.by && <span className="facets-switch__by">{props.by}</span>}
          </summary>
        </details>
        <form className="facets" id={props.id} method="get" action={props.action} aria-label={props.label}>
          {props.filters}
          <button className="btn">{t('ui.filters.apply')}</button>
        </form>
      </div>
      <div className="cols__main">{props.children}</div>
    </div>
  );
}
