import type { ReactNode } from 'react';
import { type MessageKey, useT, useWritten } from '../lib/texts.tsx';

type Words = Readonly<Record<string, string>>;

/**
 * The word of a control and, for who hears it, all that it says, where that cites what others wrote: an `aria-label` could
 * not tell in which language that is.
 * @param props.whole begins with the word
 * @param props.cited in the language of what is written here
 */
export function SaidWhole(props: {
  word: ReactNode;
  whole: MessageKey;
  cited: Words;
  /** What it says beside, in the language of the page. */
  said?: Words;
}): ReactNode {
  const { word, whole, cited, said } = props;
  const t = useT();
  const written = useWritten();
  const marked = Object.entries(cited).map(([name, words]) => [name, <span {...written}>{words}</span>]);
  return (
    <>
      <span aria-hidden="true">{word}</span>
      <span className="vh">
        {written.lang
          ? t.rich(whole, { ...said, ...(Object.fromEntries(marked) as Record<string, ReactNode>) })
          : t(whole, { ...said, ...cited })}
      </span>
    </>
  );
}
