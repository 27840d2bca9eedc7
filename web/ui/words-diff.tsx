import { useT, useWritten } from '../lib/texts.tsx';

export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What a text gained and lost, word by word; said in words too, for who does not see the strokes. */
export function WordsDiff({ parts, id }: { parts: readonly DiffPart[]; id?: string }) {
  const t = useT();
  const written = useWritten();
  return (
    <div className="diff" id={id}>
      {parts.map((part, index) =>
        part.kind === 'same' ? (
          <span key={index} {...written}>
            {part.text}
          </span>
        ) : part.kind === 'added' ? (
          <ins key={index}>
            <span className="vh">{t('topic.historyPage.added')} </span>
            <span {...written}>{part.text}</span>
          </ins>
        ) : (
          <del key={index}>
            <span className="vh">{t('topic.historyPage.removed')} </span>
            <span {...written}>{part.text}</span>
          </del>
        ),
      )}
    </div>
  );
}
