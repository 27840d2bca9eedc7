import type { ReactNode } from 'react';
import { type Locale, useWritten } from '../lib/texts.tsx';

/**
 * Text that members wrote, as the one renderer made it. The only place where raw HTML enters a page: `html` must come
 * from the Markdown renderer or from the search's own excerpts, never from a request.
 */
export function Prose(props: {
  html: string;
  className?: string;
  /** Where it is not the one in which members write. */
  lang?: Locale;
}): ReactNode {
  const className = props.className === undefined ? 'prose' : `prose ${props.className}`;
  const written = useWritten();
  const lang = props.lang === undefined ? written : { lang: props.lang };
  return <div className={className} {...lang} dangerouslySetInnerHTML={{ __html: props.html }} />;
}

/** One paragraph of the same origin, such as an excerpt with its found words marked. */
export function ProseLine(props: { html: string; className?: string }): ReactNode {
  return <p className={props.className} {...useWritten()} dangerouslySetInnerHTML={{ __html: props.html }} />;
}
