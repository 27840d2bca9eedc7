import { useT } from '../lib/texts.tsx';

export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** What a text gained and lost, word by word; said in words too, for who does not see the strokes. */
export function WordsDiff({ parts, id }: { parts: readonly DiffPart[]; id?: string }) {
  const t = useT();
  return (
    <div className="diff" id={id}>
      {parts.map((part, index) =>
        part.kind === 'same' ? (
          <span key={index}>{part.text}</span>
        ) : part.kind === 'added' ? (
          <ins key={index}>
            <span className="vh">{t('topic.historyPage.added')} </span>
            {part.text}
          </ins>
        ) : (
          <del key={index}>
            <span className="vh">{t('topic.historyPage.removed')} </span>
            {part.text}
          </del>
        ),
      )}
    </div>
  );
}
