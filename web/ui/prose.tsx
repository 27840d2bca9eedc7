import type { ReactNode } from 'react';
import { Drawn, escaped } from '../lib/standing-pieces.tsx';
import { languageOf } from '../lib/language-of.ts';
import { type Locale, useWritten } from '../lib/texts.tsx';

/**
 * Text that members wrote, as the one renderer made it. Beside what React drew itself (`web/lib/standing-pieces.tsx`) and data for
 * machines (`json-ld.tsx`), raw HTML enters a page in this file alone: `html` must come from the Markdown renderer, from the search's
 * own excerpts or from the cleaner of fragments, never from a request.
 */
export function Prose(props: {
  html: string;
  className?: string;
  /** Where it is not the one in which members write. */
  lang?: Locale;
}): ReactNode {
  const className = props.className === undefined ? 'prose' : `prose ${props.className}`;
  const written = useWritten();
  return (
    <div
      className={className}
      lang={props.lang ?? languageOf(props.html) ?? written.lang}
      dangerouslySetInnerHTML={{ __html: props.html }}
    />
  );
}

/**
 * The same in a piece. @param props.words what `wordsOf` made of the text @param props.place class of an element that would hold nothing
 * else @param props.lang where `languageOf` the text says that it is another
 */
export function ProseAround(props: {
  words: ReactNode;
  place?: string;
  lang?: Locale | undefined;
}): ReactNode {
  const { words, place, lang } = props;
  const written = useWritten();
  return (
    <div className={place === undefined ? 'prose' : `${place} prose`} lang={lang ?? written.lang}>
      {words}
    </div>
  );
}

/** Text of the same origin, to be put into the slot of a piece, such as those that `ProseAround` and `FragmentAround` leave. */
export const wordsOf = (html: string): Drawn => Drawn.written(html);

const MARKED = /\uE000([^\uE000\uE001]+)\uE001/g;
const MARKS = /[\uE000\uE001]/g;

/**
 * A text between whose marks stands what the search found in it (`MARK_START`, `MARK_END`): nothing of it is markup. A mark without its
 * other half is not shown.
 */
export const markedWords = (text: string): Drawn =>
  Drawn.written(escaped(text).replace(MARKED, '<mark>$1</mark>').replace(MARKS, ''));

/** A piece of the organisation's own pages, as the cleaner left it. */
export function Fragment(props: { html: string; label: string }): ReactNode {
  return (
    <section className="fragment" aria-label={props.label}>
      <div className="wrap" dangerouslySetInnerHTML={{ __html: props.html }} />
    </section>
  );
}

/** The same in a piece. @param words what `wordsOf` made of it */
export function FragmentAround({ words, label }: { words: ReactNode; label: string }): ReactNode {
  return (
    <section className="fragment" aria-label={label}>
      <div className="wrap">{words}</div>
    </section>
  );
}
